package io.qunflow.membership.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.AccountLinks;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Whoever the members are and whatever is asked: the database chooses whom a reader would. */
class SegmentPropertyTest {

  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private static final List<String> KEYS = List.of("行业", "age", "source");
  private static final List<String> VALUES =
      List.of(
          "教育",
          "餐饮",
          "教育培训",
          "iOS",
          "ios",
          "小明😀",
          "小明😁",
          "𠮷野家",
          "50%",
          "a_b",
          "o'hara",
          "9",
          "10",
          "-3.5",
          "9.50",
          "2026-01-31",
          "2026-11-02",
          "2026-1-2",
          ":operand",
          "?");
  private static final List<SegmentOperator> OF_FACTS =
      List.of(
          SegmentOperator.IS,
          SegmentOperator.IS_NOT,
          SegmentOperator.CONTAINS,
          SegmentOperator.IS_KNOWN,
          SegmentOperator.IS_UNKNOWN,
          SegmentOperator.AT_LEAST,
          SegmentOperator.AT_MOST);

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
              "io.qunflow.membership.segment");
    }
  }

  @AfterContainer
  static void stop() {
    modules.close();
    database.close();
    database = null;
  }

  /** A member as the test made it, before anything of it went through the database. */
  private static final class Person {
    private MemberId id;
    private String nickname;
    private final Set<Platform> platforms = new HashSet<>();
    private final Map<String, String> facts = new HashMap<>();
    private final List<Duration> spokeAgo = new ArrayList<>();
    private Optional<Duration> joinedAgo = Optional.empty();
    private final Set<String> groups = new HashSet<>();
    private boolean insider;
    private boolean gone;
    private final List<Person> linked = new ArrayList<>();

    Optional<String> fact(String key) {
      return Optional.ofNullable(facts.get(key))
          .or(
              () ->
                  linked.stream()
                      .filter(other -> other.facts.containsKey(key))
                      .map(other -> other.facts.get(key))
                      .findFirst());
    }
  }

  @Property(tries = 60)
  void theDatabaseChoosesWhomAReaderWould(@ForAll Random random) throws Exception {
    var community = new CommunityKey("seg-" + communities++);
    var people = community(community, random);
    var segments = modules.get(Segments.class);
    for (int i = 0; i < 20; i++) {
      var rule = rule(random);
      var expected = new TreeSet<Long>();
      people.stream()
          .filter(person -> !person.insider && !person.gone && holds(rule, person))
          .forEach(person -> expected.add(person.id.value()));

      var select = segments.select(segments.save(community, "人群 " + i, rule, "yunying"));

      assertThat(ids(select)).as("%s", rule).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(segments.count(select)).isEqualTo(expected.size());
      assertThat(segments.sample(select, 3))
          .extracting(member -> member.id().value())
          .containsExactlyElementsOf(
              new TreeSet<>(expected).descendingSet().stream().limit(3).toList());
    }
    assertThat(ids(segments.selectAll(community)))
        .hasSize((int) people.stream().filter(p -> !p.insider && !p.gone).count())
        .hasSize(modules.get(MemberService.class).countMembers(community));
  }

  private static boolean holds(SegmentRule rule, Person person) {
    return rule.conditions().isEmpty()
        || (rule.match() == SegmentMatch.ALL
            ? rule.conditions().stream().allMatch(condition -> holds(condition, person))
            : rule.conditions().stream().anyMatch(condition -> holds(condition, person)));
  }

  private static boolean holds(SegmentCondition asked, Person person) {
    return switch (asked.field()) {
      case "fact" -> holds(asked, person.fact(asked.argument()));
      case "source" -> holds(asked, person.fact("source"));
      case "nickname" -> contains(person.nickname, asked.operand());
      case "platform" ->
          person.platforms.contains(Platform.valueOf(asked.operand()))
              == (asked.operator() == SegmentOperator.IS);
      case "group" ->
          person.groups.contains(asked.operand()) == (asked.operator() == SegmentOperator.IS);
      case "messages" -> {
        var span = Duration.ofDays(Long.parseLong(asked.argument()));
        long spoke = person.spokeAgo.stream().filter(ago -> ago.compareTo(span) < 0).count();
        long bound = Long.parseLong(asked.operand());
        yield asked.operator() == SegmentOperator.AT_LEAST ? spoke >= bound : spoke <= bound;
      }
      case "last-message" ->
          ago(asked, person.spokeAgo.stream().min(java.util.Comparator.naturalOrder()));
      case "joined" -> ago(asked, person.joinedAgo);
      default -> throw new IllegalStateException(asked.field());
    };
  }

  private static boolean ago(SegmentCondition asked, Optional<Duration> ago) {
    return switch (asked.operator()) {
      case IS_KNOWN -> ago.isPresent();
      case IS_UNKNOWN -> ago.isEmpty();
      case AT_LEAST ->
          ago.isPresent()
              && ago.get().compareTo(Duration.ofDays(Long.parseLong(asked.operand()))) >= 0;
      default ->
          ago.isPresent()
              && ago.get().compareTo(Duration.ofDays(Long.parseLong(asked.operand()))) <= 0;
    };
  }

  private static boolean holds(SegmentCondition asked, Optional<String> fact) {
    return switch (asked.operator()) {
      case IS -> fact.equals(Optional.of(asked.operand()));
      case IS_NOT -> !fact.equals(Optional.of(asked.operand()));
      case CONTAINS -> fact.isPresent() && contains(fact.get(), asked.operand());
      case IS_KNOWN -> fact.isPresent();
      case IS_UNKNOWN -> fact.isEmpty();
      case AT_LEAST -> compared(fact, asked.operand()).filter(sign -> sign >= 0).isPresent();
      case AT_MOST -> compared(fact, asked.operand()).filter(sign -> sign <= 0).isPresent();
    };
  }

  private static boolean contains(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private static Optional<Integer> compared(Optional<String> fact, String operand) {
    if (fact.isEmpty()) {
      return Optional.empty();
    }
    var number = "-?\\d+(\\.\\d+)?";
    var day = "\\d{4}-\\d{2}-\\d{2}";
    if (fact.get().matches(number) && operand.matches(number)) {
      return Optional.of(new BigDecimal(fact.get()).compareTo(new BigDecimal(operand)));
    }
    return fact.get().matches(day) && operand.matches(day)
        ? Optional.of(fact.get().compareTo(operand))
        : Optional.empty();
  }

  private static SegmentRule rule(Random random) {
    var conditions = new ArrayList<SegmentCondition>();
    for (int i = random.nextInt(4); i > 0; i--) {
      conditions.add(condition(random));
    }
    return new SegmentRule(random.nextBoolean() ? SegmentMatch.ALL : SegmentMatch.ANY, conditions);
  }

  private static SegmentCondition condition(Random random) {
    var number = String.valueOf(random.nextInt(8));
    var bound = random.nextBoolean() ? SegmentOperator.AT_LEAST : SegmentOperator.AT_MOST;
    var is = random.nextBoolean() ? SegmentOperator.IS : SegmentOperator.IS_NOT;
    var known = random.nextBoolean() ? SegmentOperator.IS_KNOWN : SegmentOperator.IS_UNKNOWN;
    return switch (random.nextInt(9)) {
      case 0 -> new SegmentCondition("platform", "", is, random.nextBoolean() ? "QQ" : "WECOM");
      case 1 -> new SegmentCondition("group", "", is, "g" + random.nextInt(3));
      case 2 -> new SegmentCondition("messages", number, bound, "" + random.nextInt(4));
      case 3 ->
          new SegmentCondition("last-message", "", random.nextBoolean() ? bound : known, number);
      case 4 -> new SegmentCondition("joined", "", random.nextBoolean() ? bound : known, number);
      case 5 -> new SegmentCondition("nickname", "", SegmentOperator.CONTAINS, any(VALUES, random));
      case 6 -> new SegmentCondition("source", "", any(OF_FACTS, random), any(VALUES, random));
      default ->
          new SegmentCondition(
              "fact", any(KEYS, random), any(OF_FACTS, random), any(VALUES, random));
    };
  }

  private static <T> T any(List<T> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }

  private static List<Person> community(CommunityKey key, Random random) throws Exception {
    modules
        .get(CommunityService.class)
        .create(new NewCommunity(key.value(), "茶", "interest", "Asia/Shanghai", null));
    var sql = new JdbcTemplate(database.dataSource());
    var rows = new PeopleRows(database.dataSource(), key);
    var groups = new ArrayList<Long>();
    for (int g = 0; g < 3; g++) {
      groups.add(
          rows.insert(
              "INSERT INTO chat_group (community_key, group_key, name, platform, layer,"
                  + " created_at_ms) VALUES (?, ?, '群', 'QQ', 'BASE', 0)",
              key.value(),
              "g" + g));
    }
    var people = new ArrayList<Person>();
    for (int i = 0; i < 14; i++) {
      people.add(person(rows, sql, key, groups, random, i));
    }
    link(people, random);
    return people;
  }

  private static Person person(
      PeopleRows rows, JdbcTemplate sql, CommunityKey key, List<Long> groups, Random random, int i)
      throws Exception {
    var person = new Person();
    person.nickname = any(VALUES, random) + i;
    person.id = rows.member(person.nickname);
    var accounts = new ArrayList<Long>();
    for (var platform : List.of(Platform.QQ, Platform.WECOM)) {
      if (random.nextBoolean() || accounts.isEmpty()) {
        person.platforms.add(platform);
        accounts.add(rows.account(person.id, platform, "account-" + i));
      }
    }
    for (var fact : KEYS) {
      if (random.nextBoolean()) {
        person.facts.put(fact, any(VALUES, random));
        modules
            .get(MemberService.class)
            .recordFact(person.id, fact, person.facts.get(fact), "form");
      }
    }
    for (int e = random.nextInt(5); e > 0; e--) {
      var ago = Duration.ofHours(random.nextInt(24 * 9));
      boolean message = random.nextInt(4) > 0;
      if (message) {
        person.spokeAgo.add(ago);
      }
      sql.update(
          "INSERT INTO activity_event (group_id, external_id, account_id, kind, occurred_at_ms)"
              + " VALUES (?, ?, ?, ?, ?)",
          groups.get(0),
          UUID.randomUUID().toString(),
          any(accounts, random),
          message ? "message" : "liked",
          NOW.minus(ago).toEpochMilli());
    }
    for (int g = 0; g < 3; g++) {
      if (random.nextInt(3) == 0) {
        var ago = Duration.ofHours(random.nextInt(24 * 9));
        boolean left = random.nextInt(3) == 0;
        person.joinedAgo =
            Optional.of(person.joinedAgo.filter(known -> known.compareTo(ago) > 0).orElse(ago));
        if (!left) {
          person.groups.add("g" + g);
        }
        sql.update(
            "INSERT INTO membership (community_key, group_id, member_id, from_ms, to_ms)"
                + " VALUES (?, ?, ?, ?, ?)",
            key.value(),
            groups.get(g),
            person.id.value(),
            NOW.minus(ago).toEpochMilli(),
            left ? NOW.toEpochMilli() : null);
      }
    }
    if (random.nextInt(6) == 0) {
      person.insider = true;
      modules.get(MemberService.class).markStaff(person.id);
    }
    return person;
  }

  /** The accounts of some go over to others; who they are and what they said goes with them. */
  private static void link(List<Person> people, Random random) throws Exception {
    var links = modules.get(AccountLinks.class);
    for (int i = 0; i < 6; i++) {
      var from = people.get(random.nextInt(6));
      var to = people.get(6 + random.nextInt(3));
      if (from.gone) {
        continue;
      }
      long link = links.link(from.id, to.id, "yunying");
      if (random.nextInt(3) == 0) {
        links.undo(link, "yunying");
        continue;
      }
      from.gone = true;
      to.linked.add(from);
      to.platforms.addAll(from.platforms);
      to.spokeAgo.addAll(from.spokeAgo);
      to.insider |= from.insider;
    }
  }

  private static List<Long> ids(MemberSelect select) {
    return new NamedParameterJdbcTemplate(database.dataSource())
        .queryForList(select.sql(), select.values(), Long.class);
  }
}
