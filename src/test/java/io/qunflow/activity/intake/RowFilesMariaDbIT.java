package io.qunflow.activity.intake;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

/** The same on a real MariaDB server. */
class RowFilesMariaDbIT extends RowFilesTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
