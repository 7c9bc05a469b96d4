package io.qunflow.honour.welfare;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class WelfareRoundsMariaDbIT extends WelfareRoundsTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
