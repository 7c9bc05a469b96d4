package io.qunflow.operations.campaign;

import io.qunflow.support.CampaignWorld;

class CampaignRunsMariaDbIT extends CampaignRunsTest {

  @Override
  CampaignWorld open() {
    return CampaignWorld.onMariaDb();
  }

  @Override
  boolean isWaiting(CampaignWorld world) {
    return world.count("information_schema.INNODB_TRX WHERE trx_state = 'LOCK WAIT'") > 0;
  }
}
