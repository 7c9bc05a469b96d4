package io.qunflow.operations.campaign;

import io.qunflow.support.CampaignWorld;

class CampaignRunsMariaDbIT extends CampaignRunsTest {

  @Override
  CampaignWorld open() {
    return CampaignWorld.onMariaDb();
  }
}
