package io.qunflow.process.welfare;

import io.qunflow.support.CampaignWorld;

class WelfareRoundProcessMariaDbIT extends WelfareRoundProcessTest {

  @Override
  CampaignWorld openWorld() {
    return CampaignWorld.onMariaDb();
  }
}
