package io.qunflow.funnel.figure;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class FunnelFiguresMariaDbIT extends FunnelFiguresTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
