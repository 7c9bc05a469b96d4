package io.qunflow.funnel.figure;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class StatedFiguresMariaDbIT extends StatedFiguresTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
