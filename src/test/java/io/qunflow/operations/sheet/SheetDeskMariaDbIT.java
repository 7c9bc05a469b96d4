package io.qunflow.operations.sheet;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

/** The same on a real MariaDB server. */
class SheetDeskMariaDbIT extends SheetDeskTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
