package io.qunflow.operations.checkin;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class CheckinPlacesMariaDbIT extends CheckinPlacesTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
