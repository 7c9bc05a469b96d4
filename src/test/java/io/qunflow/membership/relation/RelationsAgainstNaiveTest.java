package io.qunflow.membership.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever was written in whatever groups: both ways of counting ties say the same. */
class RelationsAgainstNaiveTest {

  /** A Wednesday; the weeks before hold the end of summer time in Berlin and New York. */
  static final Instant NOW = Instant.parse("2026-11-11T17:30:00Z");

  private static final List<String> ZONES =
      List.of("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe");
  private static final List<String> TEXTS =
      List.of("谢谢您", "在吗", "Thank you", "hm", "欢迎新人👍", "几点开始？", "100%_'");

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
              "io.qunflow.activity",
              "io.qunflow.membership.relation");
    }
  }

  @AfterContainer
  static void stop() {
    modules.close();
    database.close();
    database = null;
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void bothCountTheSame(@ForAll long seed) throws Exception {
    var community = new Made(new Random(seed)).make();
    var relations = modules.get(Relations.class);
    var properties = modules.get(RelationProperties.class);
    var naive =
        new NaiveRelations(modules.get(JdbcTemplate.class), community, properties.warmWords());
    if (!naive.over(4, NOW)) {
      assertThatThrownBy(() -> relations.measure(community))
          .isInstanceOf(NothingToMeasureException.class);
      return;
    }

    relations.measure(community);

    for (int weeks : Relations.PERIODS) {
      naive.over(weeks, NOW);
      compare(relations.find(community, weeks).orElseThrow(), naive, properties);
    }
  }

  private static void compare(
      RelationMeasured measured, NaiveRelations naive, RelationProperties properties) {
    var present = naive.present();
    assertThat(measured.from().toEpochMilli()).isEqualTo(naive.from());
    assertThat(measured.to().toEpochMilli()).isEqualTo(naive.to());
    assertThat(measured.members()).isEqualTo(present.size());
    assertThat(measured.messages()).isEqualTo(naive.messageCount());
    assertThat(measured.repliesKnown()).isEqualTo(naive.repliesKnown());
    assertThat(measured.ties().isPresent()).isEqualTo(naive.repliesKnown() > 0);
    var stored = stored(measured.id());
    if (measured.ties().isEmpty()) {
      assertThat(stored).isEmpty();
      return;
    }
    var pairs =
        naive.pairs(properties.newcomerDays(), properties.interestTie(), properties.emotionTie());
    assertThat(stored).isEqualTo(pairs);
    var ties = measured.ties().get();
    var interest = tied(pairs, true);
    var emotion = tied(pairs, false);
    var writers = naive.writers().keySet();
    assertThat(ties.pairs()).isEqualTo(pairs.size());
    assertThat(ties.interestMembers()).isEqualTo(count(present, interest::containsKey));
    assertThat(ties.emotionMembers()).isEqualTo(count(present, emotion::containsKey));
    assertThat(ties.bothMembers())
        .isEqualTo(count(present, m -> interest.containsKey(m) && emotion.containsKey(m)));
    assertThat(ties.aloneMembers())
        .isEqualTo(count(present, m -> !interest.containsKey(m) && !emotion.containsKey(m)));
    assertThat(ties.aloneWriters())
        .isEqualTo(
            count(
                present,
                m -> writers.contains(m) && !interest.containsKey(m) && !emotion.containsKey(m)));
    assertThat(measured.writers()).isEqualTo(count(present, writers::contains));
    var spread = modules.get(Relations.class).findSpread(measured).orElseThrow();
    assertThat(spread.interest().stream().mapToInt(n -> n).sum()).isEqualTo(present.size());
    assertThat(spread.emotion().get(0)).isEqualTo(present.size() - ties.emotionMembers());
    modules
        .get(JdbcTemplate.class)
        .query(
            "SELECT member_id, interest_ties, emotion_ties FROM relation_member WHERE measuring_id = ?",
            row -> {
              var member = row.getLong(1);
              assertThat(row.getInt(2)).isEqualTo(interest.getOrDefault(member, 0));
              assertThat(row.getInt(3)).isEqualTo(emotion.getOrDefault(member, 0));
            },
            measured.id());
  }

  private static int count(java.util.Set<Long> members, java.util.function.Predicate<Long> which) {
    return (int) members.stream().filter(which).count();
  }

  private static Map<Long, Integer> tied(
      Map<List<Long>, NaiveRelations.Pair> pairs, boolean interest) {
    var tied = new HashMap<Long, Integer>();
    pairs.forEach(
        (ends, pair) -> {
          if (interest ? pair.interest() : pair.emotion()) {
            ends.forEach(member -> tied.merge(member, 1, Integer::sum));
          }
        });
    return tied;
  }

  private static Map<List<Long>, NaiveRelations.Pair> stored(long measuring) {
    var stored = new HashMap<List<Long>, NaiveRelations.Pair>();
    modules
        .get(JdbcTemplate.class)
        .query(
            "SELECT member_a, member_b, a_replies, b_replies, answers, talks, mutual_weeks,"
                + " warm_words, welcomes, interest_tie, emotion_tie FROM relation_pair"
                + " WHERE measuring_id = ?",
            row -> {
              stored.put(
                  List.of(row.getLong(1), row.getLong(2)),
                  new NaiveRelations.Pair(
                      row.getInt(3),
                      row.getInt(4),
                      row.getInt(5),
                      row.getInt(6),
                      row.getInt(7),
                      row.getObject(8) == null ? null : row.getInt(8),
                      row.getInt(9),
                      row.getBoolean(10),
                      row.getBoolean(11)));
            },
            measuring);
    return stored;
  }

  /** Few people who talk much, in one or two groups, so that everything meets. */
  private static final class Made {
    private final Random random;
    private final JdbcTemplate sql = modules.get(JdbcTemplate.class);
    private final List<Long> accounts = new ArrayList<>();
    private CommunityKey community;
    private List<Long> groups;

    Made(Random random) {
      this.random = random;
    }

    CommunityKey make() throws Exception {
      var key = "r-" + ++communities;
      community = new CommunityKey(key);
      modules
          .get(CommunityService.class)
          .create(
              new NewCommunity(
                  key, key, "interest", ZONES.get(random.nextInt(ZONES.size())), null));
      var service = modules.get(GroupService.class);
      if (random.nextBoolean()) {
        service.create(community, new NewGroup("g2", "2群", "other", "base", null, null));
      }
      groups = service.findAll(community).stream().map(group -> group.id()).toList();
      groups.forEach(
          group ->
              sql.update(
                  "UPDATE chat_group SET replies_stated = ? WHERE id = ?",
                  random.nextBoolean(),
                  group));
      people();
      events();
      talks();
      snapshot();
      modules.get(io.qunflow.activity.figure.WeekMarks.class).markAll(community);
      return community;
    }

    private void people() {
      int members = 2 + random.nextInt(4);
      for (int m = 0; m < members; m++) {
        sql.update(
            "INSERT INTO member (community_key, nickname, created_at_ms) VALUES (?, ?, 0)",
            community.value(),
            "m" + m);
        for (int a = random.nextInt(4) == 0 ? 0 : 1; a < 2; a++) {
          sql.update(
              "INSERT INTO account (community_key, platform, name, member_id, staff, bot,"
                  + " created_at_ms) SELECT ?, 'OTHER', ?, MAX(id), ?, ?, 0 FROM member"
                  + " WHERE community_key = ?",
              community.value(),
              "m" + m + "a" + a,
              random.nextInt(9) == 0,
              random.nextInt(12) == 0,
              community.value());
        }
      }
      accounts.addAll(
          sql.queryForList(
              "SELECT id FROM account WHERE community_key = ? ORDER BY id",
              Long.class,
              community.value()));
    }

    private long time() {
      long half = random.nextInt(45 * 48);
      long exact = random.nextInt(3) == 0 ? random.nextInt(1_800_000) : 0;
      return NOW.minus(Duration.ofDays(44)).toEpochMilli() + half * 1_800_000L + exact;
    }

    private void events() {
      int events = random.nextInt(120);
      var times = new ArrayList<Long>();
      for (int e = 0; e < events; e++) {
        times.add(time());
      }
      Collections.sort(times);
      boolean known = random.nextInt(8) > 0;
      for (int e = 0; e < events; e++) {
        int back = Math.max(0, e - 1 - random.nextInt(12));
        var kind = random.nextInt(12) == 0 ? "joined" : random.nextInt(9) == 0 ? "left" : "message";
        var answered = known && random.nextInt(4) > 0 ? "e" + back : null;
        sql.update(
            "INSERT INTO activity_event (group_id, external_id, account_id, kind, occurred_at_ms,"
                + " text, reply_to, question, mention_of, addressed) VALUES (?,?,?,?,?,?,?,?,?,?)",
            groups.get(random.nextInt(groups.size())),
            "e" + e,
            accounts.get(random.nextInt(accounts.size())),
            kind,
            times.get(e),
            random.nextInt(3) == 0 ? null : TEXTS.get(random.nextInt(TEXTS.size())),
            kind.equals("message") && known && random.nextInt(3) == 0 ? "none" : answered,
            random.nextBoolean(),
            random.nextBoolean() ? answered : null,
            random.nextInt(5) == 0);
      }
    }

    private void talks() {
      for (int t = random.nextInt(4); t > 0; t--) {
        long start = time();
        sql.update(
            "INSERT INTO talk VALUES (?, ?, 'topic', 't', ?, ?, ?)",
            community.value(),
            "t" + t,
            random.nextBoolean() ? null : groups.get(random.nextInt(groups.size())),
            start,
            start + random.nextInt(400) * 1_800_000L);
      }
    }

    private void snapshot() {
      if (random.nextInt(3) > 0) {
        return;
      }
      sql.update(
          "INSERT INTO activity_import (community_key, file_name, imported_by, imported,"
              + " unchanged, new_members, finished_at_ms) VALUES (?, 'f', 'op', 1, 0, 0, 0)",
          community.value());
      long taken = time();
      sql.update(
          "INSERT INTO member_snapshot (import_id, group_id, taken_at_ms)"
              + " SELECT MAX(id), ?, ? FROM activity_import",
          groups.get(0),
          taken);
      for (var account : accounts) {
        if (random.nextBoolean()) {
          sql.update(
              "INSERT INTO member_snapshot_row (snapshot_id, account_id, joined_at_ms, staff)"
                  + " SELECT MAX(id), ?, ?, FALSE FROM member_snapshot",
              account,
              random.nextBoolean() ? Math.min(time(), taken) : null);
        }
      }
    }
  }
}
