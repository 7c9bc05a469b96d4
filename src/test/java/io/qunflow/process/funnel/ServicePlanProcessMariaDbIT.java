package io.qunflow.process.funnel;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class ServicePlanProcessMariaDbIT extends ServicePlanProcessTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
