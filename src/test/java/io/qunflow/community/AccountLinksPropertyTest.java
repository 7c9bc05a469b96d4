package io.qunflow.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever is linked: taking it back leaves what was before. */
class AccountLinksPropertyTest {

  private static final List<String> FACTS = List.of("city", "industry", "budget");

  private static TestDatabase database;
  private static Modules modules;
  private static int communities;

  @BeforeContainer
  static void start() {
    database = TestDatabases.h2();
    modules = Modules.start(database.dataSource(), Clock.systemUTC(), "io.qunflow.community");
  }

  @AfterContainer
  static void stop() {
    modules.close();
    database.close();
  }

  @Property(tries = 60)
  void takingAllBackInAnyOrderLeavesWhatWasBefore(@ForAll Random random) throws Exception {
    var tea = community(random);
    var before = tables(tea);
    var shown = shown(tea);

    var made = linkSome(tea, random);
    Collections.shuffle(made, random);
    for (var link : made) {
      modules.get(AccountLinks.class).undo(link.id(), "admin");
    }

    assertThat(tables(tea)).isEqualTo(before);
    assertThat(shown(tea)).isEqualTo(shown);
  }

  @Property(tries = 60)
  void takingSomeBackLeavesWhatTheOthersAloneWouldHaveMade(@ForAll Random random) throws Exception {
    var tea = community(random);
    var links = modules.get(AccountLinks.class);
    var made = linkSome(tea, random);
    var kept = new ArrayList<AccountLink>();
    for (var link : made) {
      if (random.nextBoolean()) {
        links.undo(link.id(), "admin");
      } else {
        kept.add(link);
      }
    }
    var some = shown(tea);
    for (var link : kept) {
      links.undo(link.id(), "admin");
    }

    for (var link : kept) {
      links.link(link.from(), link.to(), "yunying");
    }

    assertThat(shown(tea)).isEqualTo(some);
  }

  private static CommunityKey community(Random random) throws Exception {
    var key = new CommunityKey("tea-" + communities++);
    modules
        .get(CommunityService.class)
        .create(new NewCommunity(key.value(), "茶", "interest", "Asia/Shanghai", null));
    var rows = new PeopleRows(database.dataSource(), key);
    var members = modules.get(MemberService.class);
    for (int i = 0; i < 6; i++) {
      var member = rows.member("成员😀" + i % 4);
      for (int a = 0; a <= random.nextInt(3); a++) {
        rows.account(member, Platform.values()[a], "account-" + i);
      }
      for (var fact : FACTS) {
        if (random.nextBoolean()) {
          members.recordFact(member, fact, fact + " of " + i, "form");
        }
      }
      if (random.nextInt(4) == 0) {
        members.markStaff(member);
      }
      if (random.nextBoolean()) {
        members.agreeToDuty(member);
      }
    }
    return key;
  }

  /** Tries links at random; what would be a chain or a circle is refused and changes nothing. */
  private static List<AccountLink> linkSome(CommunityKey key, Random random) throws Exception {
    var links = modules.get(AccountLinks.class);
    var ids =
        new JdbcTemplate(database.dataSource())
            .queryForList("SELECT id FROM member WHERE community_key = ?", Long.class, key.value());
    var made = new ArrayList<AccountLink>();
    for (int i : IntStream.range(0, 8).toArray()) {
      var from = new MemberId(ids.get(random.nextInt(ids.size())));
      var to = new MemberId(ids.get(random.nextInt(ids.size())));
      try {
        made.add(links.find(links.link(from, to, "yunying " + i)).orElseThrow());
      } catch (LinkRefusedException e) {
        assertThat(e).hasMessageContaining("。");
      }
    }
    return made;
  }

  private static List<List<Map<String, Object>>> tables(CommunityKey key) {
    var sql = new JdbcTemplate(database.dataSource());
    return List.of(
        sql.queryForList("SELECT * FROM member WHERE community_key = ? ORDER BY id", key.value()),
        sql.queryForList("SELECT * FROM account WHERE community_key = ? ORDER BY id", key.value()),
        sql.queryForList(
            "SELECT f.* FROM member_fact f JOIN member m ON m.id = f.member_id"
                + " WHERE m.community_key = ? ORDER BY f.member_id, f.fact_key",
            key.value()));
  }

  private static List<Object> shown(CommunityKey key) {
    var members = modules.get(MemberService.class);
    return List.of(
        members.findMembers(key, 0, 100),
        members.countMembers(key),
        members.countWithStaffAndBots(key),
        members.findAgreedToDuty(key),
        members.factCoverage(key, FACTS));
  }
}
