package io.qunflow.membership.admission;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class ReportedPaymentsMariaDbIT extends ReportedPaymentsTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
