package io.qunflow.support;

import java.nio.ByteBuffer;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All there is in a database at a moment, to tell whether another holds the same.
 *
 * @param structure tables with their columns, keys, and views
 * @param counters the next number of each table that counts
 * @param rows of the tables that have any, in the order the database tells them
 */
record Contents(
    List<List<Object>> structure,
    Map<String, Object> counters,
    Map<String, List<List<Object>>> rows) {

  static Contents read(Connection connection, Dialect dialect) throws SQLException {
    var rows = new TreeMap<String, List<List<Object>>>();
    for (var table : findFilled(connection, dialect)) {
      rows.put(table, rows(connection, dialect, table));
    }
    return new Contents(structure(connection, dialect), counters(connection, dialect), rows);
  }

  static List<List<Object>> rows(Connection connection, Dialect dialect, String table)
      throws SQLException {
    return query(connection, "SELECT * FROM " + dialect.quote(table));
  }

  static Map<String, Object> counters(Connection connection, Dialect dialect) throws SQLException {
    var counters = new TreeMap<String, Object>();
    for (var counter : query(connection, dialect.counters())) {
      counters.put((String) counter.get(0), counter.get(1));
    }
    return counters;
  }

  static List<List<Object>> structure(Connection connection, Dialect dialect) throws SQLException {
    var structure = new ArrayList<List<Object>>();
    for (var sql : dialect.structure()) {
      structure.addAll(query(connection, sql));
    }
    structure.sort(Comparator.comparing(Object::toString)); // each has its own idea of an order
    return structure;
  }

  /** Tables with at least one row. */
  static List<String> findFilled(Connection connection, Dialect dialect) throws SQLException {
    var each = new ArrayList<String>();
    for (var table : query(connection, dialect.tables())) {
      var name = (String) table.get(0);
      each.add(
          "SELECT '%s' FROM (SELECT 1 FROM %s LIMIT 1) one".formatted(name, dialect.quote(name)));
    }
    return query(connection, String.join(" UNION ALL ", each)).stream()
        .map(row -> (String) row.get(0))
        .toList();
  }

  static List<List<Object>> query(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      var rows = new ArrayList<List<Object>>();
      while (result.next()) {
        var row = new Object[result.getMetaData().getColumnCount()];
        for (int i = 0; i < row.length; i++) {
          row[i] = comparable(result.getObject(i + 1));
        }
        rows.add(Arrays.asList(row));
      }
      return rows;
    }
  }

  private static Object comparable(Object value) throws SQLException {
    if (value instanceof Clob text) {
      return text.getSubString(1, (int) text.length());
    }
    if (value instanceof Blob bytes) {
      return ByteBuffer.wrap(bytes.getBytes(1, (int) bytes.length()));
    }
    return value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
  }
}
