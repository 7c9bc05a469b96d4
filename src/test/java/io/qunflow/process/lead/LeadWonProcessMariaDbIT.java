package io.qunflow.process.lead;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class LeadWonProcessMariaDbIT extends LeadWonProcessTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
