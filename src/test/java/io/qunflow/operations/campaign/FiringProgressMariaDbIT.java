package io.qunflow.operations.campaign;

import io.qunflow.support.CampaignWorld;

class FiringProgressMariaDbIT extends FiringProgressTest {

  @Override
  CampaignWorld open() {
    return CampaignWorld.onMariaDb();
  }
}
