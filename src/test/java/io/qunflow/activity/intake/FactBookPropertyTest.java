package io.qunflow.activity.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whatever imports and people state in whatever order, and whichever imports are taken back, what
 * is known is the latest of the statements that are left.
 */
class FactBookPropertyTest {

  private static final List<String> KEYS = List.of("industry", "city");
  private static final TickingClock CLOCK = new TickingClock();

  private static TestDatabase database;
  private static Modules modules;
  private static JdbcTemplate jdbc;
  private static Tables tables;

  /** An import of an answer, a person's word, or an import taken back. */
  record Step(int what, int key, int value, double when) {}

  private record Said(int order, boolean byImport, String key, String value, long at) {}

  private static final class TickingClock extends Clock {
    private long now;

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(now);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeContainer
  static void start() throws Exception {
    database = TestDatabases.h2();
    modules =
        Modules.start(database.dataSource(), CLOCK, "io.qunflow.community", "io.qunflow.activity");
    jdbc = modules.get(JdbcTemplate.class);
    tables = new Tables(jdbc);
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
  }

  @AfterContainer
  static void stop() {
    modules.close();
    database.close();
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, KEYS.size() - 1),
            Arbitraries.integers().between(0, 3),
            Arbitraries.doubles().between(0, 1))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Property(tries = 150)
  void theLatestOfWhatIsLeftIsKnown(@ForAll("steps") List<Step> steps) {
    var member = newMember();
    var before = facts(member);
    var said = new ArrayList<Said>();
    var imports = new HashMap<Integer, Long>();
    for (int i = 0; i < steps.size(); i++) {
      CLOCK.now += 1000;
      var step = steps.get(i);
      var key = KEYS.get(step.key());
      if (step.what() < 2) {
        long at = (long) (step.when() * 10) * CLOCK.now / 10 - 1;
        imports.put(i, importOne(member, key, "v" + step.value(), at));
        said.add(new Said(i, true, key, "v" + step.value(), at));
      } else if (step.what() == 2) {
        modules.get(MemberService.class).recordFact(member, key, "p" + step.value(), "form");
        said.add(new Said(i, false, key, "p" + step.value(), CLOCK.now));
      } else if (!imports.isEmpty()) {
        int back = new ArrayList<>(imports.keySet()).get(step.value() % imports.size());
        modules.get(RowIntakes.class).takeBack(imports.remove(back));
        said.removeIf(one -> one.order() == back);
      }
      assertThat(facts(member)).isEqualTo(naive(said));
    }

    imports.values().forEach(modules.get(RowIntakes.class)::takeBack);
    said.removeIf(Said::byImport);
    assertThat(facts(member)).isEqualTo(naive(said));
    assertThat(tables.find("SELECT * FROM fact_statement WHERE member_id = ?", member.value()))
        .isEmpty();
    assertThat(before).isEmpty();
  }

  private static Map<String, String> naive(List<Said> said) {
    var latest =
        Comparator.comparingLong(Said::at)
            .thenComparing(Said::byImport)
            .thenComparing(one -> one.byImport() ? one.value() : "")
            .thenComparingInt(Said::order);
    var known = new TreeMap<String, String>();
    for (var key : KEYS) {
      said.stream()
          .filter(one -> one.key().equals(key))
          .max(latest)
          .ifPresent(one -> known.put(key, one.value()));
    }
    return known;
  }

  private static Map<String, String> facts(MemberId member) {
    return new TreeMap<>(modules.get(MemberService.class).find(member).orElseThrow().facts());
  }

  private static long importOne(MemberId member, String key, String value, long at) {
    jdbc.update(
        "INSERT INTO activity_import (community_key, file_name, imported_by, imported, unchanged,"
            + " new_members, finished_at_ms) VALUES ('tea', 'f', 'op', 0, 0, 0, 0)");
    long id = jdbc.queryForObject("SELECT MAX(id) FROM activity_import", Long.class);
    new FactBook(jdbc)
        .state(id, List.of(new Statement(new FactId(member.value(), key), value, at)));
    return id;
  }

  private static MemberId newMember() {
    var community = new CommunityKey("tea");
    jdbc.update(
        "INSERT INTO member (community_key, nickname, created_at_ms) VALUES (?, 'm', 0)",
        community.value());
    return new MemberId(jdbc.queryForObject("SELECT MAX(id) FROM member", Long.class));
  }
}
