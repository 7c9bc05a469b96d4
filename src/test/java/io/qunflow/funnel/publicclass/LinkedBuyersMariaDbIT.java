package io.qunflow.funnel.publicclass;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class LinkedBuyersMariaDbIT extends LinkedBuyersTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
