package io.qunflow.web.api;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class FunnelApiMariaDbIT extends FunnelApiTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
