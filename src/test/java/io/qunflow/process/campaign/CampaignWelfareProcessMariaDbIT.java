package io.qunflow.process.campaign;

import io.qunflow.support.CampaignWorld;

class CampaignWelfareProcessMariaDbIT extends CampaignWelfareProcessTest {

  @Override
  CampaignWorld openWorld() {
    return CampaignWorld.onMariaDb();
  }
}
