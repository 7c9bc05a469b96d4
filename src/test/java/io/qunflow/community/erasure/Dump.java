package io.qunflow.community.erasure;

import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Every row of every table, the engine's too, and on H2 what its SCRIPT writes besides. */
public final class Dump {

  private static final Pattern ESCAPED =
      Pattern.compile("\\\\(?:\\+([0-9a-fA-F]{6})|([0-9a-fA-F]{4}))");

  private final List<String> lines = new ArrayList<>();

  public Dump(DataSource database) throws SQLException {
    try (var connection = database.getConnection()) {
      for (var table : tables(connection)) {
        read(connection, table);
      }
      if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
        script(connection);
      }
    }
  }

  public List<String> lines() {
    return lines;
  }

  /** The lines that hold one of these, upper and lower case alike. */
  public List<String> find(Collection<String> names) {
    var wanted = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    return lines.stream()
        .filter(line -> wanted.stream().anyMatch(line.toLowerCase(Locale.ROOT)::contains))
        .toList();
  }

  private static List<String> tables(Connection connection) throws SQLException {
    var tables = new ArrayList<String>();
    try (var rows =
        connection
            .getMetaData()
            .getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
      while (rows.next()) {
        if (rows.getString("TABLE_TYPE").endsWith("TABLE")) {
          tables.add(rows.getString("TABLE_NAME"));
        }
      }
    }
    return tables;
  }

  private void read(Connection connection, String table) throws SQLException {
    var quote = connection.getMetaData().getIdentifierQuoteString();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT * FROM " + quote + table + quote)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        var line = new StringBuilder(table);
        for (int i = 1; i <= columns; i++) {
          line.append(" | ").append(plain(rows.getObject(i)));
        }
        lines.add(line.toString());
      }
    }
  }

  private static Object plain(Object value) throws SQLException {
    if (value instanceof Clob clob) {
      return clob.getSubString(1, (int) clob.length());
    }
    var bytes = value instanceof Blob blob ? blob.getBytes(1, (int) blob.length()) : value;
    return bytes instanceof byte[] content ? new String(content, StandardCharsets.UTF_8) : bytes;
  }

  /** SCRIPT writes what is not ASCII as U&'\5b89'. */
  private void script(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SCRIPT NOPASSWORDS NOSETTINGS")) {
      while (rows.next()) {
        lines.add(
            ESCAPED
                .matcher(rows.getString(1))
                .replaceAll(
                    found ->
                        Matcher.quoteReplacement(
                            Character.toString(
                                Integer.parseInt(
                                    found.group(found.group(1) == null ? 2 : 1), 16)))));
      }
    }
  }
}
