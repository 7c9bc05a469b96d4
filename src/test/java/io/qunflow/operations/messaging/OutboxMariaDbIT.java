package io.qunflow.operations.messaging;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class OutboxMariaDbIT extends OutboxTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
