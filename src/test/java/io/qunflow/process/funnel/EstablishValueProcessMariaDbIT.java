package io.qunflow.process.funnel;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class EstablishValueProcessMariaDbIT extends EstablishValueProcessTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
