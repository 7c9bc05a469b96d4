package io.qunflow.activity;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

/** The same on a real MariaDB server. */
class ActivityOverviewMariaDbIT extends ActivityOverviewTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
