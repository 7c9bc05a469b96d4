package io.qunflow.process.funnel.reading;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class FunnelStatementsMariaDbIT extends FunnelStatementsTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
