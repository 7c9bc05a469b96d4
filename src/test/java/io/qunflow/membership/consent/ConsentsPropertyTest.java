package io.qunflow.membership.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.AccountLinks;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Whatever is said in whatever order: the latest statement of a person counts. */
class ConsentsPropertyTest {

  private static TestDatabase database;
  private static Modules modules;
  private static int communities;

  /** One thing said: who (0 and 1 are the same person), about what, and whether yes. */
  record Said(int who, ConsentPurpose purpose, boolean given, int v) {}

  @BeforeContainer
  static void start() {
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.systemUTC(),
            "io.qunflow.community",
            "io.qunflow.membership.consent");
  }

  @AfterContainer
  static void stop() {
    modules.close();
    database.close();
  }

  @Property(tries = 60)
  void theLatestStatementCounts(@ForAll @Size(max = 25) List<@From("said") Said> statements)
      throws Exception {
    var tea = new CommunityKey("tea-" + communities++);
    var members = people(tea);
    var consents = modules.get(Consents.class);
    var latest = new HashMap<List<Object>, Boolean>();

    for (var said : statements) {
      consents.state(members.get(said.who()), said.purpose(), said.given(), "v" + said.v(), "door");
      latest.put(List.of(Math.max(1, said.who()), said.purpose()), said.given());
    }

    for (var purpose : ConsentPurpose.values()) {
      var refusing = new HashSet<MemberId>();
      for (int who = 1; who <= 3; who++) {
        var last = latest.get(List.of(who, purpose));
        boolean may = last == null ? !purpose.needsConsent() : last;
        assertThat(consents.find(members.get(who)).containsKey(purpose)).isEqualTo(last != null);
        if (!may) {
          refusing.add(members.get(who));
        }
      }
      var asked = members.subList(1, 4);
      assertThat(consents.findWithout(purpose, asked)).as(purpose.name()).isEqualTo(refusing);
      var agreeing = new HashSet<>(asked);
      agreeing.removeAll(refusing);
      assertThat(select(consents, tea, purpose)).as(purpose.name()).isEqualTo(agreeing);
    }
  }

  @Property(tries = 30)
  void withdrawingIsOneStatementAsGivingIs(@ForAll ConsentPurpose purpose) throws Exception {
    var member = people(new CommunityKey("tea-" + communities++)).get(2);
    var consents = modules.get(Consents.class);

    consents.state(member, purpose, true, "v1", "door");
    assertThat(consents.findWithout(purpose, Set.of(member))).isEmpty();

    consents.state(member, purpose, false, "v1", "mail");
    assertThat(consents.findWithout(purpose, Set.of(member))).containsExactly(member);

    consents.state(member, purpose, true, "v1", "door");
    assertThat(consents.findWithout(purpose, Set.of(member))).isEmpty();
  }

  @Property(tries = 60)
  void anOptOutHoldsUntilItIsTakenBack(@ForAll @Size(max = 20) List<@From("said") Said> steps)
      throws Exception {
    var members = people(new CommunityKey("tea-" + communities++));
    var consents = modules.get(Consents.class);
    var expected = new HashMap<String, Set<Integer>>();

    for (var step : steps) {
      var channel = step.v() == 0 ? "mail" : Consents.ALL_CHANNELS;
      // Taking back is done by the member others are linked to; only that one has a page.
      int who = step.given() ? step.who() : Math.max(1, step.who());
      if (step.given()) {
        consents.optOut(members.get(who), channel, "door");
        expected.computeIfAbsent(channel, c -> new HashSet<>()).add(Math.max(1, who));
      } else {
        consents.optIn(members.get(who), channel, "door");
        expected.getOrDefault(channel, new HashSet<>()).remove(who);
      }
    }

    assertThat(consents.findOptedOut("mail", members.subList(1, 4)))
        .isEqualTo(ids(members, expected, "mail", "*"));
    assertThat(consents.findOptedOut("inbox", members.subList(1, 4)))
        .isEqualTo(ids(members, expected, "*"));
  }

  @Provide
  Arbitrary<Said> said() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(ConsentPurpose.class),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 1))
        .as(Said::new);
  }

  private static Set<MemberId> ids(
      List<MemberId> members, Map<String, Set<Integer>> expected, String... channels) {
    var ids = new HashSet<MemberId>();
    for (var channel : channels) {
      expected.getOrDefault(channel, Set.of()).forEach(who -> ids.add(members.get(who)));
    }
    return ids;
  }

  private static Set<MemberId> select(
      Consents consents, CommunityKey community, ConsentPurpose purpose) {
    var select = consents.agreeing(community, purpose);
    return new HashSet<>(
        new NamedParameterJdbcTemplate(database.dataSource())
            .query(select.sql(), select.values(), (row, i) -> new MemberId(row.getLong(1))));
  }

  /** Four members, the first linked to the second, and one of our own people. */
  private static List<MemberId> people(CommunityKey key) throws Exception {
    modules
        .get(CommunityService.class)
        .create(new NewCommunity(key.value(), "茶", "interest", "Asia/Shanghai", null));
    var rows = new PeopleRows(database.dataSource(), key);
    var members = new ArrayList<MemberId>();
    for (int i = 0; i < 4; i++) {
      members.add(rows.member("成员" + i, Platform.QQ, "1000" + i));
    }
    modules.get(AccountLinks.class).link(members.get(0), members.get(1), "yunying");
    modules
        .get(io.qunflow.community.MemberService.class)
        .markStaff(rows.member("客服", Platform.QQ, "2000"));
    return members;
  }
}
