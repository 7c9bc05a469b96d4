package io.qunflow.support;

import com.zaxxer.hikari.HikariDataSource;

/** A migrated database of its own; what is in it is gone after {@link #close()}. */
public final class TestDatabase implements AutoCloseable {

  private final String name;
  private final HikariDataSource dataSource;
  private final Runnable drop;
  private boolean closed;

  TestDatabase(String name, HikariDataSource dataSource, Runnable drop) {
    this.name = name;
    this.dataSource = dataSource;
    this.drop = drop;
  }

  public HikariDataSource dataSource() {
    return dataSource;
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      dataSource.close();
      drop.run();
    }
  }

  /** The product's name, for the title of a parameterized test. */
  @Override
  public String toString() {
    return name;
  }
}
