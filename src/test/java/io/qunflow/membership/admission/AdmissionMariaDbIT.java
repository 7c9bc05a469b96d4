package io.qunflow.membership.admission;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class AdmissionMariaDbIT extends AdmissionTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
