package io.qunflow.process.publicclass;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

/** The same on a real MariaDB server. */
class FollowupSettledMariaDbIT extends FollowupSettledTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
