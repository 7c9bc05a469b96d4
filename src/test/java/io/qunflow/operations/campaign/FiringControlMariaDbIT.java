package io.qunflow.operations.campaign;

import io.qunflow.support.CampaignWorld;

class FiringControlMariaDbIT extends FiringControlTest {

  @Override
  CampaignWorld open() {
    return CampaignWorld.onMariaDb();
  }

  @Override
  String whoWaitsForALock() {
    return "information_schema.global_status WHERE variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS' AND variable_value <> '0'";
  }
}
