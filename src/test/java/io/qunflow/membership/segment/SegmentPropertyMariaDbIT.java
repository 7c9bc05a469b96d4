package io.qunflow.membership.segment;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

/** The same on a real MariaDB server, whose comparisons and encodings are its own. */
class SegmentPropertyMariaDbIT extends SegmentPropertyTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
