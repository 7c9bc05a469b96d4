package io.qunflow.process.campaign;

import io.qunflow.support.CampaignWorld;

class CampaignRunProcessMariaDbIT extends CampaignRunProcessTest {

  @Override
  CampaignWorld openWorld() {
    return CampaignWorld.onMariaDb();
  }
}
