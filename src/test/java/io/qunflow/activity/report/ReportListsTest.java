package io.qunflow.activity.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Group;
import io.qunflow.community.GroupService;
import io.qunflow.community.MemberId;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.NewGroup;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ReportListsTest {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private static final Instant MONDAY = Instant.parse("2026-11-02T00:00:00Z");
  private static final Instant END = Instant.parse("2026-11-23T00:00:00Z");

  private TestDatabase database;
  private Modules modules;
  private JdbcTemplate sql;
  private ReportLists lists;
  private ReportMapper mapper;
  private List<Group> groups;
  private int number;

  @BeforeEach
  void twoGroups() throws Exception {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            "io.qunflow.community",
            "io.qunflow.activity");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    var service = modules.get(GroupService.class);
    service.create(TEA, new NewGroup("2", "2群", null, null, null, null));
    groups = service.findAll(TEA);
    sql = new JdbcTemplate(database.dataSource());
    lists = modules.get(ReportLists.class);
    mapper = modules.get(ReportMapper.class);
    for (var name : List.of("阿岩", "青瓷", "小满", "掌柜", "机器人")) {
      member(name);
    }
    sql.update("UPDATE account SET staff = TRUE WHERE name = '掌柜'");
    sql.update("UPDATE account SET bot = TRUE WHERE name = '机器人'");
  }

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void aQuestionIsOpenUntilSomebodyElseAnswers() {
    var open = question("阿岩", at(1));
    var answered = question("阿岩", at(2));
    var onlyThanked = question("青瓷", at(3));
    var answeredByABot = question("青瓷", at(4));
    var byStaff = question("掌柜", at(5));
    var answeredByStaff = question("小满", at(6));
    reply("青瓷", answered, at(50));
    reply("青瓷", onlyThanked, at(4));
    reply("机器人", answeredByABot, at(5));
    reply("掌柜", answeredByStaff, at(7));
    reply("阿岩", byStaff, at(8));

    assertThat(openQuestions()).containsExactly(answeredByABot, onlyThanked, open);
    assertThat(mapper.countOpenQuestions(scope(), stating())).isEqualTo(3);
  }

  @Test
  void anAnswerMayComeAfterThePeriod() {
    var asked = question("阿岩", END.minusSeconds(60));
    reply("青瓷", asked, END.plus(Duration.ofDays(9)));

    assertThat(openQuestions()).isEmpty();
  }

  @Test
  void whereNoReplyIsStatedMentionsAnswerAndAddressedQuestionsDoNotCount() {
    var open = event(1, "阿岩", at(1), true, null, null, null);
    var answered = event(1, "阿岩", at(2), true, null, null, null);
    event(1, "青瓷", at(3), true, null, answered, null);
    event(1, "小满", at(3), true, null, null, "某人");

    assertThat(mapper.findStatingGroups(ids())).isEmpty();
    assertThat(openQuestions()).containsExactly(open);
  }

  @Test
  void groupsOfBothKindsAreAskedTogether() {
    var stated = question("阿岩", at(1));
    var mentioned = event(2, "青瓷", at(2), true, null, null, null);
    var answered = event(2, "青瓷", at(3), true, null, null, null);
    event(2, "小满", at(4), false, null, answered, null);

    assertThat(mapper.findStatingGroups(ids())).containsExactly(groups.get(0).id());
    assertThat(openQuestions()).containsExactly(mentioned, stated);
  }

  @Test
  void aQuestionWaitsUntilTheLastKnownEventOfItsGroup() {
    question("阿岩", at(1));

    var question =
        lists.questions(scope(), stating(), groups, Map.of(groups.get(0).id(), at(31)), 10).get(0);

    assertThat(question.waiting()).isEqualTo(Duration.ofHours(30));
    assertThat(question.isFresh()).isFalse();
    assertThat(question.group()).isEqualTo("1群");
    assertThat(question.nickname()).isEqualTo("阿岩");
  }

  @Test
  void readingTextsLeavesARowAndSkipsWhatWasDeleted() {
    question("阿岩", at(1));
    question("阿岩", at(2));
    sql.update("UPDATE activity_event SET text = NULL WHERE occurred_at_ms = ?", ms(at(2)));
    var questions =
        lists.questions(scope(), stating(), groups, Map.of(groups.get(0).id(), at(31)), 10);

    var texts = modules.get(QuestionTexts.class).read(TEA, questions, "anna");

    assertThat(texts).hasSize(1).containsValue("水温多少？");
    assertThat(
            sql.queryForMap(
                "SELECT person, kind, amount, purpose FROM personal_access WHERE community_key = 'tea'"))
        .containsEntry("person", "anna")
        .containsEntry("kind", "TEXTS")
        .containsEntry("amount", 1)
        .containsEntry("purpose", "社群报告：未答的提问");
    assertThat(modules.get(QuestionTexts.class).read(new CommunityKey("other"), questions, "anna"))
        .isEmpty();
  }

  @Test
  void listsThoseWhoJoinedLatelyStayedAndNeverWrote() {
    joined("阿岩", at(1), null);
    joined("青瓷", at(2), null);
    event(1, "青瓷", at(3), false, "none", null, null);
    joined("小满", at(3), at(20));
    joined("掌柜", at(4), null);
    member("老友");
    joined("老友", at(5), null);
    membership("老友", MONDAY.minus(Duration.ofDays(90)), MONDAY.minus(Duration.ofDays(30)));
    member("读者");
    membership("读者", at(6), null);

    assertThat(lists.newcomers(scope()))
        .extracting(Newcomer::nickname, Newcomer::joinedAt)
        .containsExactly(tuple("阿岩", at(1)));
  }

  @Test
  void aListOfMembersTellsNewcomersToo() {
    sql.update(
        "INSERT INTO activity_import (community_key, file_name, imported_by, imported, unchanged, new_members, finished_at_ms)"
            + " VALUES ('tea', '名单.csv', 'anna', 0, 0, 0, 0)");
    sql.update(
        "INSERT INTO member_snapshot (import_id, group_id, taken_at_ms) SELECT MAX(id), ?, ? FROM activity_import",
        groups.get(0).id(),
        ms(at(300)));
    sql.update(
        "INSERT INTO member_snapshot_row (snapshot_id, account_id, joined_at_ms, staff)"
            + " SELECT MAX(s.id), MAX(a.id), ?, FALSE FROM member_snapshot s, account a WHERE a.name = '阿岩'",
        ms(at(100)));
    membership("阿岩", at(100), null);

    assertThat(lists.newcomers(scope())).extracting(Newcomer::nickname).containsExactly("阿岩");
  }

  @Test
  void countsWhoTalksAndWhoAnswersWhom() {
    var first = question("阿岩", at(1));
    var second = question("青瓷", at(2));
    reply("青瓷", first, at(3));
    reply("青瓷", first, at(4));
    reply("阿岩", second, at(5));
    reply("阿岩", first, at(6));
    reply("机器人", first, at(7));
    var hint = event(1, "掌柜", at(8), false, "none", null, null);
    reply("小满", hint, at(9));

    var talkers = lists.talkers(scope(), groups);
    var ties = lists.ties(scope(), stating(), talkers);

    assertThat(talkers.ordinary())
        .extracting(Talker::nickname, Talker::messages)
        .containsExactly(tuple("阿岩", 3L), tuple("青瓷", 3L), tuple("小满", 1L));
    assertThat(talkers.leading()).extracting(Talker::nickname).containsExactly("掌柜");
    assertThat(talkers.messages()).isEqualTo(8);
    assertThat(ties.ties())
        .containsExactly(new Tie(id("阿岩"), id("青瓷"), 1, 2), new Tie(id("小满"), id("掌柜"), 1, 0));
    assertThat(ties.ties().get(0).isMutual()).isTrue();
    assertThat(ties.people()).extracting(Talker::staff).containsExactly(false, false, false, true);
  }

  @Test
  void theOwnerOfAGroupLeadsWithoutAMarkAndStaysAMember() {
    sql.update("UPDATE chat_group SET owner = '小满' WHERE group_key = '2'");
    question("小满", at(1));

    var talkers = lists.talkers(scope(), modules.get(GroupService.class).findAll(TEA));

    assertThat(talkers.ordinary()).extracting(Talker::nickname).containsExactly("小满");
    assertThat(talkers.leading()).extracting(Talker::nickname).containsExactly("小满");
    assertThat(talkers.messages()).isEqualTo(1);
  }

  @Test
  void hoursAreLocalAcrossTheEndOfSummerTime() {
    var span = new Scope(TEA, ids(), Instant.parse("2026-10-19T00:00:00Z"), END);
    event(1, "阿岩", Instant.parse("2026-10-24T18:30:00Z"), false, "none", null, null);
    event(1, "阿岩", Instant.parse("2026-10-25T00:30:00Z"), false, "none", null, null);
    event(1, "阿岩", Instant.parse("2026-10-25T01:30:00Z"), false, "none", null, null);
    event(1, "阿岩", Instant.parse("2026-10-25T19:30:00Z"), false, "none", null, null);
    event(1, "掌柜", Instant.parse("2026-10-25T19:30:00Z"), false, "none", null, null);

    var hours = lists.slots(span, BERLIN).hours();

    assertThat(hours.at(DayOfWeek.SATURDAY, 20)).isEqualTo(1);
    assertThat(hours.at(DayOfWeek.SUNDAY, 2)).isEqualTo(2);
    assertThat(hours.at(DayOfWeek.SUNDAY, 20)).isEqualTo(1);
    assertThat(hours.sum()).isEqualTo(4);
  }

  @Test
  void zonesWithOddQuartersBeginTheirHoursThere() {
    var kathmandu = ZoneId.of("Asia/Kathmandu");
    event(1, "阿岩", Instant.parse("2026-11-03T18:14:00Z"), false, "none", null, null);
    event(1, "阿岩", Instant.parse("2026-11-03T18:15:00Z"), false, "none", null, null);

    var slots = lists.slots(scope(), kathmandu);

    assertThat(slots.hours().at(DayOfWeek.TUESDAY, 23)).isEqualTo(1);
    assertThat(slots.hours().at(DayOfWeek.WEDNESDAY, 0)).isEqualTo(1);
    assertThat(slots.daysAbove(0).days()).hasSize(2);
  }

  @Test
  void aDayIsNoiseAboveTheLimitAndNotAtIt() {
    for (int i = 0; i < 3; i++) {
      event(1, "阿岩", at(i), false, "none", null, null);
      event(1, "阿岩", at(24 + i), false, "none", null, null);
    }
    event(1, "青瓷", at(30), false, "none", null, null);

    assertThat(lists.slots(scope(), ZoneOffset.UTC).daysAbove(3).days())
        .containsExactly(new NoiseDays.Day(LocalDate.of(2026, 11, 3), 4));
  }

  private List<String> openQuestions() {
    return mapper.findOpenQuestions(scope(), stating(), 10).stream()
        .map(
            row ->
                sql.queryForObject(
                    "SELECT external_id FROM activity_event WHERE id = ?",
                    String.class,
                    row.event()))
        .toList();
  }

  private Scope scope() {
    return new Scope(TEA, ids(), MONDAY, END);
  }

  private List<Long> ids() {
    return groups.stream().map(Group::id).toList();
  }

  private List<Long> stating() {
    return mapper.findStatingGroups(ids());
  }

  private static Instant at(int hours) {
    return MONDAY.plus(Duration.ofHours(hours));
  }

  private static long ms(Instant at) {
    return at.toEpochMilli();
  }

  private MemberId id(String name) {
    return new MemberId(
        sql.queryForObject("SELECT member_id FROM account WHERE name = ?", Long.class, name));
  }

  private void member(String name) {
    new io.qunflow.support.ActivityRows(database.dataSource(), TEA).member(name);
  }

  private String question(String who, Instant at) {
    return event(1, who, at, true, "none", null, null);
  }

  private void reply(String who, String to, Instant at) {
    event(1, who, at, false, to, null, null);
  }

  private void joined(String who, Instant at, Instant left) {
    insert(1, who, "joined", at, null, false, null, null, null);
    membership(who, at, left);
  }

  private void membership(String who, Instant from, Instant to) {
    sql.update(
        "INSERT INTO membership (community_key, group_id, member_id, from_ms, to_ms) VALUES ('tea', ?, ?, ?, ?)",
        groups.get(0).id(),
        id(who).value(),
        ms(from),
        to == null ? null : ms(to));
  }

  private String event(
      int group,
      String who,
      Instant at,
      boolean question,
      String replyTo,
      String mentionOf,
      String addressee) {
    return insert(group, who, "message", at, "水温多少？", question, replyTo, mentionOf, addressee);
  }

  private String insert(
      int group,
      String who,
      String kind,
      Instant at,
      String text,
      boolean question,
      String replyTo,
      String mentionOf,
      String addressee) {
    var key = "e" + ++number;
    sql.update(
        "INSERT INTO activity_event (group_id, external_id, account_id, kind, occurred_at_ms, text, question, reply_to, mention_of, addressee, addressed)"
            + " SELECT g.id, ?, a.id, ?, ?, ?, ?, ?, ?, ?, ? FROM chat_group g JOIN account a ON a.community_key = g.community_key"
            + " WHERE g.group_key = ? AND a.name = ?",
        key,
        kind,
        ms(at),
        text,
        question,
        replyTo,
        mentionOf,
        addressee,
        addressee != null,
        "" + group,
        who);
    return key;
  }
}
