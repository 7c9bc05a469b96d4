package io.qunflow.activity.retention;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

/** The same on a real MariaDB server. */
class TextRetentionMariaDbIT extends TextRetentionTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
