package io.qunflow.activity;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

/** The same on a real MariaDB server, whose comparisons and encodings are its own. */
class ActivityImportPropertyMariaDbIT extends ActivityImportPropertyTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
