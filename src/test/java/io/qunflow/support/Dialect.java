package io.qunflow.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** What the two databases call differently. */
enum Dialect {
  H2(
      "PUBLIC",
      '"',
      "SELECT table_name, identity_base FROM information_schema.columns"
          + " WHERE table_schema = 'PUBLIC' AND is_identity = 'YES'",
      List.of(
          "SELECT table_name, column_name, ordinal_position, data_type, character_maximum_length,"
              + " numeric_precision, numeric_scale, is_nullable, column_default,"
              + " generation_expression FROM information_schema.columns"
              + " WHERE table_schema = 'PUBLIC'",
          "SELECT table_name, index_name, index_type_name FROM information_schema.indexes"
              + " WHERE table_schema = 'PUBLIC'",
          "SELECT table_name, constraint_name, constraint_type"
              + " FROM information_schema.table_constraints"
              + " WHERE table_schema = 'PUBLIC'",
          "SELECT table_name, view_definition FROM information_schema.views"
              + " WHERE table_schema = 'PUBLIC'")) {

    @Override
    void alone(Connection connection) throws SQLException {
      var sessions = Contents.query(connection, "SELECT COUNT(*) FROM information_schema.sessions");
      if (((Number) sessions.get(0).get(0)).longValue() != 1) {
        throw new SQLException("somebody still has it open");
      }
    }

    @Override
    void empty(Connection connection, Collection<String> tables) throws SQLException {
      try (var statement = connection.createStatement()) {
        statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
        for (var table : tables) {
          statement.execute("TRUNCATE TABLE " + quote(table) + " RESTART IDENTITY");
        }
        statement.execute("SET REFERENTIAL_INTEGRITY TRUE");
      }
    }
  },

  MARIA_DB(
      "DATABASE()",
      '`',
      "SELECT table_name, auto_increment FROM information_schema.tables"
          + " WHERE table_schema = DATABASE() AND auto_increment IS NOT NULL",
      List.of(
          "SELECT table_name, column_name, ordinal_position, column_type, collation_name,"
              + " is_nullable, column_default, extra, generation_expression"
              + " FROM information_schema.columns WHERE table_schema = DATABASE()",
          "SELECT table_name, index_name, seq_in_index, column_name, non_unique, sub_part"
              + " FROM information_schema.statistics WHERE table_schema = DATABASE()",
          "SELECT table_name, constraint_name, constraint_type"
              + " FROM information_schema.table_constraints"
              + " WHERE table_schema = DATABASE()",
          "SELECT table_name, REPLACE(view_definition, CONCAT('`', DATABASE(), '`.'), '')"
              + " FROM information_schema.views WHERE table_schema = DATABASE()")) {

    /** Ends what still works there, such as the rest of a process that was killed. */
    @Override
    void alone(Connection connection) throws SQLException {
      var others =
          "SELECT id FROM information_schema.processlist"
              + " WHERE db = DATABASE() AND id <> CONNECTION_ID()";
      for (int i = 0; i < 200; i++) {
        var found = Contents.query(connection, others);
        if (found.isEmpty()) {
          return;
        }
        try (var statement = connection.createStatement()) {
          statement.execute("KILL " + found.get(0).get(0));
        } catch (SQLException e) {
          Thread.onSpinWait(); // it went by itself
        }
      }
      throw new SQLException("somebody still has it open");
    }

    @Override
    void empty(Connection connection, Collection<String> tables) throws SQLException {
      var all = new StringBuilder("BEGIN NOT ATOMIC SET FOREIGN_KEY_CHECKS = 0; ");
      tables.forEach(table -> all.append("TRUNCATE TABLE ").append(quote(table)).append("; "));
      try (var statement = connection.createStatement()) {
        statement.execute(all + "SET FOREIGN_KEY_CHECKS = 1; END");
      }
    }
  };

  private final String schema;
  private final char quote;
  private final String counters;
  private final List<String> structure;

  Dialect(String schema, char quote, String counters, List<String> structure) {
    this.schema = schema.endsWith(")") ? schema : "'" + schema + "'";
    this.quote = quote;
    this.counters = counters;
    this.structure = structure;
  }

  String tables() {
    return "SELECT table_name FROM information_schema.tables"
        + " WHERE table_type = 'BASE TABLE' AND table_schema = %s".formatted(schema);
  }

  /** Table and next number of each table that counts. */
  String counters() {
    return counters;
  }

  List<String> structure() {
    return structure;
  }

  String quote(String name) {
    return quote + name + quote;
  }

  /**
   * @throws SQLException when others have the database open and do not go
   */
  abstract void alone(Connection connection) throws SQLException;

  /** Takes all rows away, and counting begins anew. */
  abstract void empty(Connection connection, Collection<String> tables) throws SQLException;
}
