package io.qunflow.community.erasure;

import io.qunflow.community.FreeTexts.FreeText;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The columns of the product's own tables in which people write what they like, found in the
 * schema, so that tables to come are among them. A table belongs to a community by its column
 * community_key, or by foreign keys to a table that has one.
 */
final class TextColumns {

  /** Shorter ones hold codes and keys. */
  private static final int SHORTEST_TEXT = 100;

  private static final int LONGEST_PATH = 4;

  private static final Set<Integer> TEXTS =
      Set.of(Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB, Types.NVARCHAR, Types.LONGNVARCHAR);

  private static final Pattern FOREIGN_TABLES = Pattern.compile("(act|qrtz|flyway)_.*");

  /** Ids, keys, what operators set up, and who of our own people did something. */
  private static final Pattern NO_TEXT =
      Pattern.compile(
          ".*(_id|_key|_keys|_hash|_by|^id|^owner|^person|secrets?|settings|document|conditions?|pseudonym|reply_to|mention_of)$");

  /** How other people, groups and communities are called: whose name it is keeps it. */
  private static final Pattern NAMES =
      Pattern.compile(
          ".*\\.nickname|account\\.name|chat_group\\.(foreign_)?name|community\\.name"
              + "|business_line\\.name");

  private final DatabaseMetaData schema;
  private final String catalog;
  private final String owner;
  private final Map<String, Map<String, Integer>> columns = new TreeMap<>();
  private final Map<String, List<Key>> keys = new LinkedHashMap<>();

  private record Key(String table, Map<String, String> columns) {}

  TextColumns(Connection connection) throws SQLException {
    this.schema = connection.getMetaData();
    this.catalog = connection.getCatalog();
    this.owner = connection.getSchema();
    readColumns();
  }

  /** Those that belong to a community. */
  List<FreeText> find() {
    return columns.keySet().stream()
        .filter(table -> !texts(table).isEmpty())
        .flatMap(table -> scope(table, LONGEST_PATH).map(scope -> text(table, scope)).stream())
        .toList();
  }

  /** Tables with texts that nothing ties to a community. */
  Set<String> findUnbound() {
    var unbound = new HashSet<String>();
    for (var table : columns.keySet()) {
      if (!texts(table).isEmpty() && scope(table, LONGEST_PATH).isEmpty()) {
        unbound.add(table);
      }
    }
    return unbound;
  }

  private FreeText text(String table, String scope) {
    return new FreeText(
        table, columns.get(table).containsKey("id") ? "id" : null, texts(table), scope, false);
  }

  private List<String> texts(String table) {
    return columns.get(table).entrySet().stream()
        .filter(column -> column.getValue() >= SHORTEST_TEXT)
        .map(Map.Entry::getKey)
        .filter(column -> !NO_TEXT.matcher(column).matches())
        .filter(column -> !NAMES.matcher(table + "." + column).matches())
        .toList();
  }

  private Optional<String> scope(String table, int steps) {
    if (columns.getOrDefault(table, Map.of()).containsKey("community_key")) {
      return Optional.of("community_key = :community");
    }
    if (steps == 0) {
      return Optional.empty();
    }
    for (var key : keysOf(table)) {
      var scope =
          key.table().equals(table) ? Optional.<String>empty() : scope(key.table(), steps - 1);
      if (scope.isPresent()) {
        return Optional.of(
            "(%s) IN (SELECT %s FROM %s WHERE %s)"
                .formatted(
                    String.join(", ", key.columns().keySet()),
                    String.join(", ", key.columns().values()),
                    key.table(),
                    scope.get()));
      }
    }
    return Optional.empty();
  }

  private List<Key> keysOf(String table) {
    return keys.computeIfAbsent(
        table,
        name -> {
          try {
            return readKeys(name);
          } catch (SQLException e) {
            throw new IllegalStateException("Foreign keys of " + name, e);
          }
        });
  }

  private List<Key> readKeys(String table) throws SQLException {
    var found = new LinkedHashMap<String, Key>();
    try (var rows = schema.getImportedKeys(catalog, owner, stored(table))) {
      while (rows.next()) {
        var target = lower(rows.getString("PKTABLE_NAME"));
        found
            .computeIfAbsent(
                rows.getString("FK_NAME"), name -> new Key(target, new LinkedHashMap<>()))
            .columns()
            .put(lower(rows.getString("FKCOLUMN_NAME")), lower(rows.getString("PKCOLUMN_NAME")));
      }
    }
    return new ArrayList<>(found.values());
  }

  private void readColumns() throws SQLException {
    var tables = new HashSet<String>();
    try (var rows = schema.getTables(catalog, owner, "%", null)) {
      while (rows.next()) {
        if (rows.getString("TABLE_TYPE").endsWith("TABLE")) {
          tables.add(lower(rows.getString("TABLE_NAME")));
        }
      }
    }
    try (var rows = schema.getColumns(catalog, owner, "%", "%")) {
      while (rows.next()) {
        var table = lower(rows.getString("TABLE_NAME"));
        if (tables.contains(table) && !FOREIGN_TABLES.matcher(table).matches()) {
          int size = TEXTS.contains(rows.getInt("DATA_TYPE")) ? rows.getInt("COLUMN_SIZE") : 0;
          columns
              .computeIfAbsent(table, name -> new TreeMap<>())
              .put(lower(rows.getString("COLUMN_NAME")), size);
        }
      }
    }
  }

  private String stored(String table) throws SQLException {
    return schema.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
