package io.qunflow.operations.campaign;

import io.qunflow.support.CampaignWorld;

class DowntimeMariaDbIT extends DowntimeTest {

  @Override
  CampaignWorld open() {
    return CampaignWorld.onMariaDb();
  }
}
