package io.qunflow.operations.checkin;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class PersonalInvitationsMariaDbIT extends PersonalInvitationsTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
