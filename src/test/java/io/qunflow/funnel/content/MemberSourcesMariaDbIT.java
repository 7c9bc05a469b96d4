package io.qunflow.funnel.content;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class MemberSourcesMariaDbIT extends MemberSourcesTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
