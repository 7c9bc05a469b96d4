package io.qunflow.process.funnel;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class ProspectsProcessMariaDbIT extends ProspectsProcessTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
