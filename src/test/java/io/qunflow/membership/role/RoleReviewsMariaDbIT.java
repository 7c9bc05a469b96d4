package io.qunflow.membership.role;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class RoleReviewsMariaDbIT extends RoleReviewsTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
