package io.qunflow.operations.campaign;

import io.qunflow.support.CampaignWorld;

class CampaignClockMariaDbIT extends CampaignClockTest {

  @Override
  CampaignWorld open() {
    return CampaignWorld.onMariaDb();
  }
}
