package io.qunflow.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Migrated databases, to be used again: making one takes longer than most tests. One that is given
 * back is put into the state in which the migrations left it; where that cannot be (a test changed
 * a table, somebody still works in it) it is dropped.
 */
final class DatabasePool {

  private static final Logger LOG = LoggerFactory.getLogger(DatabasePool.class);

  private final Dialect dialect;
  private final Supplier<Site> make;
  private final Consumer<Site> drop;
  private final Deque<Site> free = new ArrayDeque<>();
  private final Map<Site, Contents> migrated = new ConcurrentHashMap<>();

  /** Where a database is. */
  record Site(String url, String user, String password) {

    Connection connect() throws SQLException {
      return DriverManager.getConnection(url, user, password);
    }

    /** Its name on the server. */
    String schema() {
      return url.replaceAll(".*/([^/?]+)\\?.*", "$1");
    }
  }

  /**
   * @param make makes a migrated database
   */
  DatabasePool(Dialect dialect, Supplier<Site> make, Consumer<Site> drop) {
    this.dialect = dialect;
    this.make = make;
    this.drop = drop;
  }

  synchronized Site take() {
    return free.isEmpty() ? fresh() : free.pop();
  }

  synchronized int countFree() {
    return free.size();
  }

  /** One that nobody used before. */
  Site fresh() {
    var site = make.get();
    try (var connection = site.connect()) {
      migrated.put(site, Contents.read(connection, dialect));
      return site;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  synchronized void giveBack(Site site) {
    var before = migrated.get(site);
    try (var connection = site.connect()) {
      dialect.alone(connection);
      if (Contents.structure(connection, dialect).equals(before.structure())) {
        restore(connection, before);
        free.push(site);
        return;
      }
    } catch (SQLException e) {
      LOG.warn("{} is not used again: {}", site.url(), e.getMessage());
    }
    migrated.remove(site);
    drop.accept(site);
  }

  private void restore(Connection connection, Contents before) throws SQLException {
    var changed = new TreeSet<>(Contents.findFilled(connection, dialect));
    for (var kept : before.rows().entrySet()) {
      if (Contents.rows(connection, dialect, kept.getKey()).equals(kept.getValue())) {
        changed.remove(kept.getKey());
      } else {
        changed.add(kept.getKey());
      }
    }
    for (var counter : Contents.counters(connection, dialect).entrySet()) {
      if (!counter.getValue().equals(before.counters().get(counter.getKey()))) {
        changed.add(counter.getKey());
      }
    }
    dialect.empty(connection, changed);
    for (var kept : before.rows().entrySet()) {
      if (changed.contains(kept.getKey())) {
        insert(connection, kept);
      }
    }
  }

  private void insert(Connection connection, Map.Entry<String, List<List<Object>>> rows)
      throws SQLException {
    int columns = rows.getValue().get(0).size();
    var sql =
        "INSERT INTO %s VALUES (%s)"
            .formatted(
                dialect.quote(rows.getKey()),
                String.join(", ", java.util.Collections.nCopies(columns, "?")));
    try (var insert = connection.prepareStatement(sql)) {
      for (var row : rows.getValue()) {
        for (int i = 0; i < columns; i++) {
          insert.setObject(i + 1, row.get(i));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
