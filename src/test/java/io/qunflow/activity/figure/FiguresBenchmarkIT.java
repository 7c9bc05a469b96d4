package io.qunflow.activity.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.CommunityKey;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long the figures of many communities take on MariaDB, beside counting one community after the
 * other; in one run. See docs/performance.md.
 */
@Tag("benchmark")
class FiguresBenchmarkIT {

  private static final int COMMUNITIES = Integer.getInteger("qunflow.bench.communities", 2000);
  private static final int MEMBERS = 200;
  private static final int WEEKS = 4;
  private static final int MESSAGES_A_WEEK = 400;
  private static final int ONE_BY_ONE = 100;
  private static final Duration MOST = Duration.ofSeconds(60);

  /** A Sunday: all four weeks are whole but for hours. */
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void countsTheFiguresOfTwoThousandCommunitiesInLessThanAMinute() {
    try (var database = TestDatabases.mariaDb();
        var modules =
            Modules.start(
                database.dataSource(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                "io.qunflow.community",
                "io.qunflow.activity.figure")) {
      var sql = modules.get(JdbcTemplate.class);
      fill(sql);
      var updater = modules.get(FigureUpdater.class);

      long start = System.nanoTime();
      int counted = updater.updateDue();
      var all = Duration.ofNanos(System.nanoTime() - start);

      sql.update(
          "INSERT INTO week_due SELECT community_key, week_start, 1 FROM week_figures"
              + " WHERE group_id = 0");
      start = System.nanoTime();
      for (int c = 1; c <= ONE_BY_ONE; c++) {
        updater.updateDue(new CommunityKey("bench-" + c));
      }
      var oneByOne = Duration.ofNanos(System.nanoTime() - start);

      System.out.printf(
          "| %d communities, %d weeks, %d events | %.1f s | one by one, from %d: %.1f s |%n",
          COMMUNITIES,
          counted,
          (long) COMMUNITIES * WEEKS * MESSAGES_A_WEEK,
          all.toMillis() / 1000.0,
          ONE_BY_ONE,
          oneByOne.toMillis() / 1000.0 * COMMUNITIES / ONE_BY_ONE);
      assertThat(counted).isEqualTo(COMMUNITIES * WEEKS);
      assertThat(all).isLessThan(MOST);
    }
  }

  /** Members write in turn, a third asks, a third answers what was said just before. */
  private static void fill(JdbcTemplate sql) {
    int messages = WEEKS * MESSAGES_A_WEEK;
    long first = Instant.parse("2026-10-25T16:00:00Z").toEpochMilli();
    long step = Duration.ofDays(7L * WEEKS).minusHours(6).toMillis() / messages;
    sql.update("INSERT INTO business_line VALUES ('bench', 'bench', 0)");
    sql.update(
        "INSERT INTO community SELECT CONCAT('bench-', c.seq), 'bench', 'b', 'INTEREST',"
            + " 'Asia/Shanghai', 'OPEN', 0 FROM seq_1_to_"
            + COMMUNITIES
            + " c");
    sql.update(
        "INSERT INTO chat_group (id, community_key, group_key, name, platform, layer,"
            + " created_at_ms) SELECT c.seq, CONCAT('bench-', c.seq), '1', '1', 'OTHER', 'BASE', 0"
            + " FROM seq_1_to_"
            + COMMUNITIES
            + " c");
    sql.update(
        "INSERT INTO member (id, community_key, nickname, created_at_ms)"
            + " SELECT (c.seq - 1) * %1$d + m.seq, CONCAT('bench-', c.seq), m.seq, 0"
                .formatted(MEMBERS)
            + " FROM seq_1_to_%d c, seq_1_to_%d m".formatted(COMMUNITIES, MEMBERS));
    sql.update(
        "INSERT INTO account (id, community_key, platform, name, member_id, staff, created_at_ms)"
            + " SELECT id, community_key, 'OTHER', nickname, id, nickname = '1', 0 FROM member");
    for (int c = 1; c <= COMMUNITIES; c++) {
      sql.update(
          "INSERT INTO activity_event (group_id, external_id, account_id, kind, occurred_at_ms,"
              + " text, reply_to, question) SELECT ?, CONCAT('m', e.seq), (? - 1) * ? + 1 + MOD(e.seq"
              + " * 7 + FLOOR(e.seq / 50), ?), 'message', ? + e.seq * ?, 'Hello, is it so?',"
              + " CASE MOD(e.seq, 3) WHEN 0 THEN 'none' WHEN 1 THEN CONCAT('m', e.seq - 1) END,"
              + " MOD(e.seq, 3) = 0 FROM seq_1_to_"
              + messages
              + " e",
          c,
          c,
          MEMBERS,
          MEMBERS,
          first,
          step);
    }
  }
}
