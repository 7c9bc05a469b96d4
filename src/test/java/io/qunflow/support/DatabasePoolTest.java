package io.qunflow.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.support.DatabasePool.Site;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database that was used before is as one that never was. */
class DatabasePoolTest {

  private static final String HISTORY = "flyway_schema_history";
  private static final Map<Dialect, Contents> EXPECTED = new EnumMap<>(Dialect.class);

  DatabasePool pool() {
    return TestDatabases.H2;
  }

  TestDatabase open() {
    return TestDatabases.h2();
  }

  Dialect dialect() {
    return Dialect.H2;
  }

  List<String> changes() {
    return List.of(
        "ALTER TABLE member ADD COLUMN tail INT",
        "CREATE INDEX later ON member (nickname)",
        "CREATE TABLE another (id INT)",
        "DROP VIEW message_delivery",
        "ALTER TABLE member RENAME TO members");
  }

  @Test
  void isEmptyAgainAndCountsFromOne() throws Exception {
    var used = open();
    var url = used.dataSource().getJdbcUrl();
    var sql = new JdbcTemplate(used.dataSource());
    fill(sql);
    used.close();

    assertIsAsFresh(url);
  }

  @Test
  void countsFromOneWhereEverythingWasDeleted() throws Exception {
    var used = open();
    var url = used.dataSource().getJdbcUrl();
    var sql = new JdbcTemplate(used.dataSource());
    fill(sql);
    sql.update("DELETE FROM member");
    used.close();

    assertIsAsFresh(url);
  }

  @Test
  void hasTheRowsOfTheMigrationsAgain() throws Exception {
    var used = open();
    var url = used.dataSource().getJdbcUrl();
    var sql = new JdbcTemplate(used.dataSource());
    sql.update("DELETE FROM " + dialect().quote(HISTORY));
    sql.update("UPDATE ACT_GE_PROPERTY SET VALUE_ = 'spoilt'");
    sql.update("INSERT INTO ACT_GE_PROPERTY (NAME_, VALUE_, REV_) VALUES ('more', '1', 1)");
    used.close();

    assertIsAsFresh(url);
  }

  @Test
  void isNotUsedAgainWhenATestChangedATable() throws Exception {
    for (var change : changes()) {
      var used = open();
      var url = used.dataSource().getJdbcUrl();
      new JdbcTemplate(used.dataSource()).execute(change);
      used.close();

      assertThat(all()).as(change).doesNotContain(url);
    }
  }

  @Test
  void isGivenToOneOnlyEvenIfClosedTwice() {
    var used = open();
    used.close();
    used.close();

    assertThat(all()).doesNotHaveDuplicates();
  }

  @Test
  void isForOneAtATime() {
    try (var one = open();
        var other = open()) {
      assertThat(one.dataSource().getJdbcUrl()).isNotEqualTo(other.dataSource().getJdbcUrl());
    }
  }

  private static void fill(JdbcTemplate sql) {
    sql.update(
        "INSERT INTO business_line (line_key, name, created_at_ms) VALUES ('drinks', '饮品', 1)");
    sql.update(
        "INSERT INTO community (community_key, line_key, name, type, time_zone, state,"
            + " created_at_ms) VALUES ('tea', 'drinks', '茶', 'interest', 'UTC', 'OPEN', 1)");
    sql.update(member("小明"));
    sql.update(member("小红"));
  }

  private static String member(String nickname) {
    return "INSERT INTO member (community_key, nickname, created_at_ms) VALUES ('tea', '%s', 1)"
        .formatted(nickname);
  }

  /** The one that is free next is this one, and holds what one holds that nobody used. */
  private void assertIsAsFresh(String url) throws SQLException {
    var again = pool().take();
    try {
      assertThat(again.url()).isEqualTo(url);
      var contents = contents(again);
      var expected = expected();
      assertThat(contents.structure()).containsExactlyElementsOf(expected.structure());
      assertThat(contents.counters()).isEqualTo(expected.counters()).isNotEmpty();
      assertThat(contents.rows()).isEqualTo(expected.rows()).containsKey(HISTORY);
    } finally {
      pool().giveBack(again);
    }
  }

  /** What one holds that nobody used. */
  private Contents expected() throws SQLException {
    var known = EXPECTED.get(dialect());
    if (known == null) {
      var fresh = pool().fresh();
      known = contents(fresh);
      EXPECTED.put(dialect(), known);
      pool().giveBack(fresh);
    }
    return known;
  }

  private Contents contents(Site site) throws SQLException {
    try (var connection = site.connect()) {
      var contents = Contents.read(connection, dialect());
      // Without when they were made, and how long it took.
      contents.rows().get(HISTORY).replaceAll(row -> row.subList(0, 7));
      contents.rows().replaceAll((table, rows) -> isLog(table) ? List.of() : rows);
      return contents;
    }
  }

  private static boolean isLog(String table) {
    return table.equalsIgnoreCase("ACT_GE_SCHEMA_LOG");
  }

  /** Addresses of all that are free. */
  private List<String> all() {
    var sites = new ArrayList<Site>();
    int free = pool().countFree();
    for (int i = 0; i < free; i++) {
      sites.add(pool().take());
    }
    sites.forEach(pool()::giveBack);
    return sites.stream().map(Site::url).toList();
  }
}
