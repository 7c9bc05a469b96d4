package io.qunflow.activity.intake;

import io.qunflow.community.Group;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * The accounts of one community on one platform during one import: looked up many at once, and
 * created with their member when they appear. Those that have an id there and those that are known
 * by a nickname only are kept apart.
 */
final class AccountStore {

  private static final int MOST_REMEMBERED = 50_000;

  /** Behind the name in the column name_key. */
  static final String KEY_END = ".";

  private final JdbcTemplate jdbc;
  private final Group group;
  private final Kind kind;
  private final Instant now;
  private int newMembers;

  /** What the platform calls its members by. */
  enum Kind {
    NAMED,
    NICKNAME_ONLY
  }

  /** Whether every account there is is remembered, so that others need not be looked up. */
  private boolean allRemembered;

  private final Map<String, Long> remembered =
      new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          boolean forget = size() > MOST_REMEMBERED;
          allRemembered &= !forget;
          return forget;
        }
      };

  /**
   * @param group any of the platform
   */
  AccountStore(JdbcTemplate jdbc, Group group, Kind kind, Instant now) {
    this.jdbc = jdbc;
    this.group = group;
    this.kind = kind;
    this.now = now;
    this.allRemembered = !hasMembers();
  }

  /** How many members appeared through this store. */
  int newMembers() {
    return newMembers;
  }

  /** The id of each account; those who did not exist do so afterwards. */
  Map<String, Long> idsOf(Collection<String> names) {
    return idsOf(names, Map.of());
  }

  /**
   * The id of each account; those who did not exist do so afterwards.
   *
   * @param nicknames account → how its member is called when new; its account's name otherwise
   */
  Map<String, Long> idsOf(Collection<String> names, Map<String, String> nicknames) {
    var ids = new HashMap<String, Long>();
    var missing = new LinkedHashSet<String>();
    for (var name : names) {
      var known = remembered.get(name);
      if (known == null) {
        missing.add(name);
      } else {
        ids.put(name, known);
      }
    }
    var found = allRemembered ? new HashMap<String, Long>() : find(missing);
    missing.removeAll(found.keySet());
    if (!missing.isEmpty()) {
      found.putAll(create(List.copyOf(missing), nicknames));
    }
    remembered.putAll(found);
    ids.putAll(found);
    return ids;
  }

  private boolean hasMembers() {
    return !jdbc.queryForList(
            "SELECT id FROM member WHERE community_key = ? LIMIT 1",
            Long.class,
            group.community().value())
        .isEmpty();
  }

  /** The ids of those of these accounts which exist. */
  Map<String, Long> find(Collection<String> names) {
    var found = new HashMap<String, Long>();
    Lookup.inParts(
        names.stream().map(name -> name + KEY_END).toList(),
        (placeholders, arguments) -> {
          arguments.add(group.community().value());
          arguments.add(group.platform().name());
          arguments.add(kind == Kind.NICKNAME_ONLY);
          // As a pair: next to two plain equalities H2 gives up the index on the name.
          jdbc.query(
              ("SELECT name, id FROM account WHERE name_key IN (%s)"
                      + " AND (community_key, platform, nickname_only) = (?, ?, ?)")
                  .formatted(placeholders),
              row -> {
                found.put(row.getString(1), row.getLong(2));
              },
              arguments.toArray());
        });
    return found;
  }

  private Map<String, Long> create(List<String> names, Map<String, String> nicknames) {
    var memberIds =
        insert(
            "INSERT INTO member (community_key, nickname, created_at_ms) VALUES (?, ?, ?)",
            names.size(),
            (statement, i) -> {
              statement.setString(1, group.community().value());
              statement.setString(2, nicknames.getOrDefault(names.get(i), names.get(i)));
              statement.setLong(3, now.toEpochMilli());
            });
    var accountIds =
        insert(
            "INSERT INTO account (community_key, platform, name, member_id, created_at_ms,"
                + " nickname_only) VALUES (?, ?, ?, ?, ?, ?)",
            names.size(),
            (statement, i) -> {
              statement.setString(1, group.community().value());
              statement.setString(2, group.platform().name());
              statement.setString(3, names.get(i));
              statement.setLong(4, memberIds.get(i));
              statement.setLong(5, now.toEpochMilli());
              statement.setBoolean(6, kind == Kind.NICKNAME_ONLY);
            });
    newMembers += names.size();
    var ids = new HashMap<String, Long>();
    for (int i = 0; i < names.size(); i++) {
      ids.put(names.get(i), accountIds.get(i));
    }
    return ids;
  }

  private interface RowSetter {
    void set(PreparedStatement statement, int i) throws SQLException;
  }

  /** The ids of the new rows, in their order. */
  private List<Long> insert(String sql, int rows, RowSetter row) {
    var keys = new GeneratedKeyHolder();
    var setter =
        new BatchPreparedStatementSetter() {
          @Override
          public void setValues(PreparedStatement statement, int i) throws SQLException {
            row.set(statement, i);
          }

          @Override
          public int getBatchSize() {
            return rows;
          }
        };
    jdbc.batchUpdate(
        connection -> connection.prepareStatement(sql, new String[] {"id"}), setter, keys);
    return keys.getKeyList().stream()
        .map(key -> ((Number) key.values().iterator().next()).longValue())
        .toList();
  }
}
