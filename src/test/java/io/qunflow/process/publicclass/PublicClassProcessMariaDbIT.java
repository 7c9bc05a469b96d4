package io.qunflow.process.publicclass;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class PublicClassProcessMariaDbIT extends PublicClassProcessTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
