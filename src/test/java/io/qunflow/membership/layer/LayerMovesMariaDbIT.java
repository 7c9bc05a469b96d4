package io.qunflow.membership.layer;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

class LayerMovesMariaDbIT extends LayerMovesTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
