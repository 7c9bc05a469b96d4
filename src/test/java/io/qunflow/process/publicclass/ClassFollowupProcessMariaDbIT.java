package io.qunflow.process.publicclass;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class ClassFollowupProcessMariaDbIT extends ClassFollowupProcessTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
