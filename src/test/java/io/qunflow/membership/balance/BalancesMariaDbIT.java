package io.qunflow.membership.balance;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class BalancesMariaDbIT extends BalancesTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
