package io.qunflow.funnel.trigger;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class WordTriggersMariaDbIT extends WordTriggersTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
