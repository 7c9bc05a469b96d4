package io.qunflow.process.funnel;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class BrandProcessMariaDbIT extends BrandProcessTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
