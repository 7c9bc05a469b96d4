package io.qunflow.activity.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.NewGroup;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever happened in whatever groups: both ways of counting say the same. */
class FiguresAgainstNaiveTest {

  /** A Wednesday; the weeks before hold the end of summer time in Berlin and New York. */
  static final Instant NOW = Instant.parse("2026-11-11T17:30:00Z");

  private static final List<String> ZONES =
      List.of("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe");
  private static final List<String> KINDS =
      List.of(
          "message",
          "message",
          "message",
          "message",
          "message",
          "joined",
          "left",
          "left",
          "read",
          "forwarded",
          "liked",
          "collected",
          "checked_in");

  private static TestDatabase database;
  private static Modules modules;
  private static int communities;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeTry
  void start() {
    if (database == null) {
      database = openDatabase();
      modules =
          Modules.start(
              database.dataSource(),
              Clock.fixed(NOW, ZoneOffset.UTC),
              "io.qunflow.community",
              "io.qunflow.activity");
    }
  }

  @AfterContainer
  static void stop() {
    modules.close();
    database.close();
    database = null;
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void bothCountTheSame(@ForAll long seed) throws Exception {
    var community = new Made(new Random(seed)).make();

    assertBothCountTheSame(modules, community, NOW);
  }

  /** A talk over the end of a week, in a group that is first heard of after it. */
  @Example
  void bothCountTheSameWhereAGroupBeginsDuringATalk() throws Exception {
    var community = new Made(new Random(2651)).make();

    assertBothCountTheSame(modules, community, NOW);
  }

  static void assertBothCountTheSame(Modules modules, CommunityKey community, Instant now) {
    var figures = modules.get(CommunityFigures.class);
    var naive = new NaiveFigures(modules.get(JdbcTemplate.class), community, now);
    var from = IsoWeek.of(LocalDate.of(1970, 1, 5));
    var to = IsoWeek.of(LocalDate.of(2100, 1, 4));
    var all = Set.copyOf(naive.groups());
    var together = figures.find(community, from, to);
    assertThat(together).extracting(WeekFigures::week).containsExactlyElementsOf(naive.weeks(all));
    for (var week : together) {
      assertThat(week.values())
          .as("%s %s", community, week.week())
          .containsExactlyInAnyOrderEntriesOf(naive.figures(week.week(), all, true));
    }
    for (var group : modules.get(GroupService.class).findAll(community)) {
      var one = Set.of(group.id());
      var weeks = figures.find(community, group.key(), from, to);
      assertThat(weeks).extracting(WeekFigures::week).containsExactlyElementsOf(naive.weeks(one));
      for (var week : weeks) {
        assertThat(week.values())
            .as("%s %s %s", community, group.key(), week.week())
            .containsExactlyInAnyOrderEntriesOf(naive.figures(week.week(), one, false));
      }
    }
    assertThat(
            modules
                .get(JdbcTemplate.class)
                .queryForObject(
                    "SELECT COUNT(*) FROM week_due WHERE community_key = ?",
                    Integer.class,
                    community.value()))
        .isZero();
  }

  /** A community made up by chance, with few enough people and times that everything collides. */
  private static final class Made {
    private final Random random;
    private final JdbcTemplate sql = modules.get(JdbcTemplate.class);
    private final List<Long> groups = new ArrayList<>();
    private final List<Long> accounts = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private CommunityKey community;

    Made(Random random) {
      this.random = random;
    }

    CommunityKey make() throws Exception {
      var key = "n-" + ++communities;
      community = new CommunityKey(key);
      var zone = ZONES.get(random.nextInt(ZONES.size()));
      modules
          .get(CommunityService.class)
          .create(new NewCommunity(key, key, "interest", zone, null));
      var service = modules.get(GroupService.class);
      for (int more = random.nextInt(3); more > 0; more--) {
        service.create(
            community, new NewGroup("g" + more, "群" + more, "other", "base", null, null));
      }
      service.findAll(community).forEach(group -> groups.add(group.id()));
      makePeople();
      makeEvents();
      makeSnapshots();
      makeHeadCounts();
      makeTotals();
      makeTalks();
      if (random.nextBoolean()) {
        sql.update("INSERT INTO figure_setting VALUES (?, ?)", key, random.nextInt(4));
      }
      return community;
    }

    private void makePeople() {
      int members = 1 + random.nextInt(6);
      for (int m = 0; m < members; m++) {
        sql.update(
            "INSERT INTO member (community_key, nickname, created_at_ms) VALUES (?, ?, 0)",
            community.value(),
            "m" + m);
        var member =
            sql.queryForObject(
                "SELECT MAX(id) FROM member WHERE community_key = ?",
                Long.class,
                community.value());
        boolean staff = random.nextInt(6) == 0;
        boolean bot = random.nextInt(8) == 0;
        for (int a = random.nextInt(3) == 0 ? 0 : 1; a < 2; a++) {
          sql.update(
              "INSERT INTO account (community_key, platform, name, member_id, staff, bot,"
                  + " created_at_ms) VALUES (?, 'OTHER', ?, ?, ?, ?, 0)",
              community.value(),
              "m" + m + "a" + a,
              member,
              staff && random.nextBoolean(),
              bot && random.nextBoolean());
        }
      }
      accounts.addAll(
          sql.queryForList(
              "SELECT id FROM account WHERE community_key = ? ORDER BY id",
              Long.class,
              community.value()));
    }

    /** In the five weeks up to now and the day after, often at the same moment. */
    private long time() {
      var start = NOW.minus(Duration.ofDays(30));
      long half = random.nextInt(31 * 48);
      long exact = random.nextInt(3) == 0 ? random.nextInt(1_800_000) : 0;
      return start.toEpochMilli() + half * 1_800_000L + exact;
    }

    private <T> T any(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    private void makeEvents() {
      boolean stated = random.nextBoolean();
      int events = random.nextInt(60);
      for (int e = 0; e < events; e++) {
        var id = "e" + e;
        var kind = any(KINDS);
        String replyTo = null;
        String mentionOf = null;
        if (kind.equals("message") && stated && random.nextInt(4) > 0) {
          replyTo = ids.isEmpty() || random.nextBoolean() ? "none" : "e" + random.nextInt(events);
        }
        if (kind.equals("message") && random.nextInt(3) == 0) {
          mentionOf = "e" + random.nextInt(events);
        }
        sql.update(
            "INSERT INTO activity_event (group_id, external_id, account_id, kind, occurred_at_ms,"
                + " text, reply_to, question, mention_of, addressed, content_id)"
                + " VALUES (?, ?, ?, ?, ?, NULL, ?, ?, ?, ?, ?)",
            any(groups),
            id,
            any(accounts),
            kind,
            time(),
            replyTo,
            kind.equals("message") && random.nextInt(3) > 0,
            mentionOf,
            random.nextInt(5) == 0,
            random.nextInt(5) == 0 ? null : "c" + random.nextInt(3));
        ids.add(id);
      }
    }

    private long makeImport() {
      sql.update(
          "INSERT INTO activity_import (community_key, file_name, imported_by, imported,"
              + " unchanged, new_members, finished_at_ms, taken_back_at_ms)"
              + " VALUES (?, 'f', 'op', 1, 0, 0, 0, ?)",
          community.value(),
          random.nextInt(5) == 0 ? 1L : null);
      return sql.queryForObject("SELECT MAX(id) FROM activity_import", Long.class);
    }

    private void makeSnapshots() {
      for (int s = random.nextInt(4) - 1; s > 0; s--) {
        var taken = time();
        var importId = makeImport();
        sql.update("UPDATE activity_import SET taken_back_at_ms = NULL WHERE id = ?", importId);
        sql.update(
            "INSERT INTO member_snapshot (import_id, group_id, taken_at_ms) VALUES (?, ?, ?)",
            importId,
            any(groups),
            taken);
        var id = sql.queryForObject("SELECT MAX(id) FROM member_snapshot", Long.class);
        for (var account : accounts) {
          if (random.nextBoolean()) {
            sql.update(
                "INSERT INTO member_snapshot_row (snapshot_id, account_id, joined_at_ms, staff)"
                    + " VALUES (?, ?, ?, FALSE)",
                id,
                account,
                random.nextBoolean() ? Math.min(time(), taken) : null);
          }
        }
      }
    }

    private void makeHeadCounts() {
      for (int h = random.nextInt(4) - 1; h > 0; h--) {
        sql.update(
            "INSERT IGNORE INTO head_count VALUES (?, ?, ?, 'op', 0)",
            any(groups),
            time(),
            random.nextInt(9));
      }
    }

    private void makeTotals() {
      for (int i = random.nextInt(4) - 1; i > 0; i--) {
        var importId = makeImport();
        for (int c = 0; c < 3; c++) {
          if (random.nextBoolean()) {
            sql.update(
                "INSERT INTO content_total VALUES (?, ?, ?, 't', ?, ?, ?, ?, ?)",
                importId,
                community.value(),
                "c" + c,
                LocalDate.ofInstant(Instant.ofEpochMilli(time()), ZoneOffset.UTC),
                random.nextInt(4),
                random.nextInt(4),
                random.nextInt(4),
                random.nextInt(4));
          }
        }
      }
    }

    private void makeTalks() {
      for (int t = random.nextInt(4) - 1; t > 0; t--) {
        var start = time();
        sql.update(
            "INSERT INTO talk VALUES (?, ?, 'topic', 't', ?, ?, ?)",
            community.value(),
            "t" + t,
            random.nextBoolean() ? any(groups) : null,
            start,
            start + random.nextInt(100) * 1_800_000L);
      }
    }
  }
}
