package io.qunflow.process.funnel;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class PainPointsProcessMariaDbIT extends PainPointsProcessTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
