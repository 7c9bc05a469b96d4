package io.qunflow.process.lead;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class LeadProcessMariaDbIT extends LeadProcessTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
