package io.qunflow.operations.campaign;

import io.qunflow.support.CampaignWorld;

class FiringControlMariaDbIT extends FiringControlTest {

  @Override
  CampaignWorld open() {
    return CampaignWorld.onMariaDb();
  }

  @Override
  String whoWaitsForALock() {
    return "information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'";
  }
}
