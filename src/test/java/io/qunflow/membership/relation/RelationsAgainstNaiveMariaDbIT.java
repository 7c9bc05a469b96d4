package io.qunflow.membership.relation;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** The same on a real MariaDB server, less often. */
class RelationsAgainstNaiveMariaDbIT extends RelationsAgainstNaiveTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }

  @Override
  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void bothCountTheSame(@ForAll long seed) throws Exception {
    super.bothCountTheSame(seed);
  }
}
