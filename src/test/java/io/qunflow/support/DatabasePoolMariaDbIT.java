package io.qunflow.support;

import java.util.List;

/** The same on a real MariaDB server. */
class DatabasePoolMariaDbIT extends DatabasePoolTest {

  @Override
  DatabasePool pool() {
    return TestDatabases.MARIA_DB;
  }

  @Override
  TestDatabase open() {
    return TestDatabases.mariaDb();
  }

  @Override
  Dialect dialect() {
    return Dialect.MARIA_DB;
  }

  /** Each costs a database. */
  @Override
  List<String> changes() {
    return List.of("ALTER TABLE member ADD COLUMN tail INT", "DROP VIEW message_delivery");
  }
}
