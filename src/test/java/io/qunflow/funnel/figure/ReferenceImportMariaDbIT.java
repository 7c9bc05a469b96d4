package io.qunflow.funnel.figure;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class ReferenceImportMariaDbIT extends ReferenceImportTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
