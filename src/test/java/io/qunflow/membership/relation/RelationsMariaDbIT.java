package io.qunflow.membership.relation;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class RelationsMariaDbIT extends RelationsTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
