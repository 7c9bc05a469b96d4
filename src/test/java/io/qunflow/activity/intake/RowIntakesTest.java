package io.qunflow.activity.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.qunflow.activity.format.FoundAnswer;
import io.qunflow.activity.format.FoundContent;
import io.qunflow.activity.format.FoundMember;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Group;
import io.qunflow.community.GroupService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.NewGroup;
import io.qunflow.shared.ImportException;
import io.qunflow.shared.LineError;
import io.qunflow.shared.LineErrors;
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
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lists of members, totals of contents and answers in the real tables; {@link RowIntakesMariaDbIT}
 * does the same on MariaDB.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowIntakesTest {

  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");
  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
  private static final CommunityKey TEA = new CommunityKey("tea");

  private TestDatabase database;
  private Modules modules;
  private RowIntakes intakes;
  private MemberService members;
  private JdbcTemplate jdbc;
  private Tables tables;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeAll
  void start() {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            "io.qunflow.community",
            "io.qunflow.activity");
    intakes = modules.get(RowIntakes.class);
    members = modules.get(MemberService.class);
    jdbc = modules.get(JdbcTemplate.class);
    tables = new Tables(jdbc);
  }

  @BeforeEach
  void aCommunityWithTwoGroups() throws Exception {
    tables.clear();
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    modules
        .get(GroupService.class)
        .create(TEA, new NewGroup("g2", "2群", "wechat", null, null, null));
  }

  @AfterAll
  void stop() {
    modules.close();
    database.close();
  }

  // --- lists of members

  @Test
  void aListIsKeptExactlyAndItsAccountsAppear() throws Exception {
    var joined = Instant.parse("2026-01-01T00:00:00Z");

    var result =
        take(
            new FoundMember(2, null, MONDAY, "10001", "小明😀", joined, true, "owner"),
            new FoundMember(3, null, MONDAY, "10002", null, null, false, null),
            new FoundMember(4, null, MONDAY, "10003", "10003", null, false, "管理员"));

    assertThat(result.imported()).isEqualTo(3);
    assertThat(result.newMembers()).isEqualTo(3);
    assertThat(result.groups())
        .containsExactly(new RowResult.GroupRows(group("").id(), 3, 0, MONDAY, MONDAY));
    assertThat(
            tables.find(
                "SELECT a.name, m.nickname, r.nickname, r.joined_at_ms, r.role, s.taken_at_ms"
                    + " FROM member_snapshot_row r JOIN member_snapshot s ON s.id = r.snapshot_id"
                    + " JOIN account a ON a.id = r.account_id JOIN member m ON m.id = a.member_id"
                    + " WHERE s.group_id = ? ORDER BY a.name",
                group("").id()))
        .containsExactly(
            "10001|小明😀|小明😀|%d|owner|%d".formatted(joined.toEpochMilli(), MONDAY.toEpochMilli()),
            "10002|10002|null|null|null|" + MONDAY.toEpochMilli(),
            "10003|10003|null|null|管理员|" + MONDAY.toEpochMilli());
    assertThat(isStaff("10001")).isTrue();
    assertThat(isStaff("10002")).isFalse();
  }

  @Test
  void nicknamesOfListsAreRememberedWithTheirTimes() throws Exception {
    take(member("10001", "小明", MONDAY));
    take(member("10001", "明哥", days(MONDAY, 1)));
    take(member("10001", "小明", days(MONDAY, -1)));

    assertThat(tables.find("SELECT nickname, first_at_ms, last_at_ms FROM account_nickname"))
        .containsExactlyInAnyOrder(
            "小明|%d|%d".formatted(days(MONDAY, -1).toEpochMilli(), MONDAY.toEpochMilli()),
            "明哥|%1$d|%1$d".formatted(days(MONDAY, 1).toEpochMilli()));
  }

  @Test
  void groupsThatWereNotChosenAreLeftOut() throws Exception {
    var result =
        take(
            new FoundMember(1, "g2", MONDAY, "a", null, null, false, null),
            new FoundMember(2, "elsewhere", MONDAY, "b", null, null, false, null));

    assertThat(result.imported()).isEqualTo(1);
    assertThat(result.leftOut()).isEqualTo(1);
    assertThat(tables.find("SELECT name, platform FROM account")).containsExactly("a|WECHAT");
  }

  @Test
  void theSameListAgainIsUnchanged() throws Exception {
    take(member("10001", "小明", MONDAY), member("10002", "小红", MONDAY));

    var again = take(member("10001", "小明", MONDAY), member("10002", "红红", MONDAY));

    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(again.imported()).isEqualTo(1);
  }

  @Test
  void whoStandsTwiceInAListIsWrongUnlessTheLinesAreEqual() {
    var twice = new ArrayList<FoundMember>();
    twice.add(member("10001", "小明", MONDAY));
    for (int i = 0; i < 1500; i++) {
      twice.add(new FoundMember(i, null, MONDAY, "m" + i, null, null, false, null));
    }
    twice.add(member("10001", "小明", MONDAY));
    twice.add(new FoundMember(1503, null, MONDAY, "10001", "另一个", null, false, null));

    assertThat(errorsOf(intake -> twice.forEach(intake::add)))
        .extracting(LineError::line, error -> error.message().chinese())
        .containsExactly(tuple(1503L, "account：“10001”在名单里出现了两次，内容不同。每人只留一行"));
  }

  @Test
  void aListOfTheFutureOrBeforeItsMembersCameIsWrong() {
    assertThat(errorsOf(intake -> intake.add(member("10001", null, days(NOW, 2)))))
        .extracting(error -> error.message().chinese())
        .containsExactly("名单的时间 2026-03-12T08:00:00Z 在将来，请填导出名单的时间");
    assertThat(
            errorsOf(
                intake ->
                    intake.add(
                        new FoundMember(
                            7, null, MONDAY, "10001", null, days(MONDAY, 2), false, null))))
        .extracting(LineError::line, error -> error.message().chinese())
        .containsExactly(
            tuple(7L, "入群时间 2026-03-04T08:00:00Z 晚于名单的时间 2026-03-02T08:00:00Z，请核对导出名单的时间"));
  }

  @Test
  void aListTakenBackLeavesNothingOfItself() throws Exception {
    take(member("10001", "小明", MONDAY), staff("10002", MONDAY), member("10003", null, MONDAY));
    var before = tables.dump();

    long second = begin();
    take(
        second,
        intake -> {
          intake.add(staff("10001", days(MONDAY, 1)));
          intake.add(staff("10002", days(MONDAY, 1)));
          intake.add(member("10003", "新名字", days(MONDAY, 1)));
        });
    assertThat(tables.dump()).isNotEqualTo(before);
    intakes.takeBack(second);
    intakes.takeBack(second);

    assertThat(tables.dump()).isEqualTo(before);
  }

  @Test
  void whoWasMarkedByTwoListsStaysMarkedUntilBothAreTakenBack() throws Exception {
    long first = begin();
    take(first, intake -> intake.add(staff("10001", MONDAY)));
    long second = begin();
    take(second, intake -> intake.add(staff("10001", days(MONDAY, 1))));

    intakes.takeBack(first);
    assertThat(isStaff("10001")).isTrue();
    intakes.takeBack(second);
    assertThat(isStaff("10001")).isFalse();
  }

  @Test
  void whoWasMarkedByAPersonStaysMarkedAndWhoWasUnmarkedIsNotMarkedAgain() throws Exception {
    take(member("10001", null, MONDAY), staff("10002", MONDAY));
    members.markStaff(memberOf("10001"));
    members.markOrdinary(memberOf("10002"));

    long later = begin();
    take(
        later,
        intake -> {
          intake.add(staff("10001", days(MONDAY, 1)));
          intake.add(staff("10002", days(MONDAY, 1)));
        });
    assertThat(isStaff("10002")).isFalse();
    intakes.takeBack(later);

    assertThat(isStaff("10001")).isTrue();
  }

  @Test
  void aListMarksTheWeeksSinceItsFirstMemberCame() throws Exception {
    take(
        new FoundMember(
            1, null, MONDAY, "10001", null, Instant.parse("2026-02-20T00:00:00Z"), false, null));

    assertThat(dueWeeks()).containsExactly("2026-02-16", "2026-02-23", "2026-03-02", "2026-03-09");
  }

  // --- totals of contents

  @Test
  void totalsAreKeptForEachImportAndMarkTheirWeek() throws Exception {
    var day = LocalDate.of(2026, 2, 1);

    take(new FoundContent(2, "a-1", "标题😀", day, 100, 10, 5, 1));
    var again =
        take(
            new FoundContent(2, "a-1", "标题😀", day, 100, 10, 5, 1),
            new FoundContent(3, "a-2", "另一篇", day, 1, 0, 0, 0),
            new FoundContent(4, "a-2", "另一篇", day, 1, 0, 0, 0));

    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(again.imported()).isEqualTo(1);
    assertThat(
            tables.find(
                "SELECT content_id, title, published_on, read_count, forwarded, liked, collected"
                    + " FROM content_total ORDER BY import_id, content_id"))
        .containsExactly(
            "a-1|标题😀|2026-02-01|100|10|5|1",
            "a-1|标题😀|2026-02-01|100|10|5|1",
            "a-2|另一篇|2026-02-01|1|0|0|0");
    assertThat(dueWeeks()).containsExactly("2026-01-26");
  }

  @Test
  void aContentStandsOnceInAFile() {
    var day = LocalDate.of(2026, 2, 1);

    assertThat(
            errorsOf(
                intake -> {
                  intake.add(new FoundContent(2, "a-1", "t", day, 1, 0, 0, 0));
                  for (int i = 0; i < 1200; i++) {
                    intake.add(new FoundContent(3 + i, "b-" + i, "t", day, 1, 0, 0, 0));
                  }
                  intake.add(new FoundContent(2000, "a-1", "t", day, 2, 0, 0, 0));
                }))
        .extracting(LineError::line, error -> error.message().chinese())
        .containsExactly(tuple(2000L, "content_id：“a-1”在文件里出现了两次，数字不同。每篇只留一行"));
  }

  @Test
  void totalsTakenBackAreGoneAndTheirWeekIsCountedAgain() throws Exception {
    take(new FoundContent(2, "a-1", "t", LocalDate.of(2026, 2, 1), 1, 0, 0, 0));
    var before = tables.dump();
    long second = begin();
    take(
        second,
        intake ->
            intake.add(new FoundContent(2, "a-1", "t", LocalDate.of(2026, 2, 9), 9, 0, 0, 0)));
    jdbc.update("DELETE FROM week_due");

    intakes.takeBack(second);

    assertThat(tables.dump()).isEqualTo(before);
    assertThat(dueWeeks()).containsExactly("2026-02-09");
  }

  // --- answers

  @Test
  void theMemberIsFoundByAccountNicknameOrFormerNickname() throws Exception {
    take(member("10001", "小明", days(MONDAY, -9)), member("10002", "小红", days(MONDAY, -9)));
    take(member("10001", "明哥", MONDAY), member("10002", "小红", MONDAY));

    take(
        answer(2, " 10001 ", null, "by", "account"),
        answer(3, "明哥", null, "nickname", "yes"),
        answer(4, "小明", null, "former", "yes"),
        answer(5, "小红", null, "by", "nickname"));

    assertThat(facts("10001"))
        .isEqualTo(Map.of("by", "account", "nickname", "yes", "former", "yes"));
    assertThat(facts("10002")).isEqualTo(Map.of("by", "nickname"));
  }

  @Test
  void anAccountIsMeantBeforeANicknameAndANicknameBeforeAFormerOne() throws Exception {
    take(member("小明", "大明", days(MONDAY, -9)), member("10002", "小红", days(MONDAY, -9)));
    take(member("10003", "小明", days(MONDAY, -8)), member("10002", "大明白", days(MONDAY, -8)));
    take(member("10004", "小红", days(MONDAY, -7)));

    take(answer(2, "小明", null, "k", "v"), answer(3, "小红", null, "k", "v"));

    assertThat(facts("小明")).isEqualTo(Map.of("k", "v"));
    assertThat(facts("10004")).isEqualTo(Map.of("k", "v"));
    assertThat(facts("10003")).isEmpty();
    assertThat(facts("10002")).isEmpty();
  }

  @Test
  void whoIsUnknownOrNotToldApartIsNamedByLine() throws Exception {
    take(member("10001", "小明", MONDAY), member("10002", "小明", MONDAY));

    assertThat(
            errorsOf(
                intake -> {
                  intake.add(answer(2, "10001", null, "k", "v"));
                  intake.add(answer(3, "小明", null, "k", "v"));
                  intake.add(answer(4, "陌生人", null, "k", "v"));
                  intake.add(answer(5, "小明 2", null, "k", "v"));
                }))
        .extracting(LineError::line, error -> error.message().chinese())
        .containsExactly(
            tuple(3L, "社群里有 2 位成员叫“小明”，分不清是谁。请在表里改写成账号"),
            tuple(4L, "社群里没有叫“陌生人”的成员。先导入有此人的名单或聊天记录，或在表里改写成账号、群昵称；不是成员就删掉这一行"),
            tuple(5L, "社群里没有叫“小明 2”的成员。先导入有此人的名单或聊天记录，或在表里改写成账号、群昵称；不是成员就删掉这一行"));
  }

  @Test
  void membersOfOtherCommunitiesAreNotMeant() throws Exception {
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("coffee", "咖啡", "interest", "Asia/Shanghai", null));
    jdbc.update(
        "INSERT INTO member (community_key, nickname, created_at_ms) VALUES ('coffee', '小明', 0)");

    assertThat(errorsOf(intake -> intake.add(answer(2, "小明", null, "k", "v")))).hasSize(1);
  }

  @Test
  void theLatestStatementCountsWhoeverMadeIt() throws Exception {
    take(member("10001", "小明", MONDAY));
    members.recordFact(memberOf("10001"), "industry", "茶（表单）", "form");

    take(answer(2, "小明", days(NOW, -1), "industry", "早先的", "city", "福州"));
    assertThat(facts("10001")).isEqualTo(Map.of("industry", "茶（表单）", "city", "福州"));

    take(answer(2, "小明", days(NOW, 1), "industry", "后来的"));
    assertThat(facts("10001")).isEqualTo(Map.of("industry", "后来的", "city", "福州"));

    take(answer(2, "小明", days(NOW, -2), "city", "更早的"));
    assertThat(facts("10001")).isEqualTo(Map.of("industry", "后来的", "city", "福州"));
  }

  @Test
  void anAnswerWithoutATimeCountsFromTheImportOn() throws Exception {
    take(member("10001", "小明", MONDAY));

    take(answer(2, "小明", null, "industry", "茶"));

    assertThat(tables.find("SELECT fact_value, source, stated_at_ms FROM member_fact"))
        .containsExactly("茶|answers|" + NOW.toEpochMilli());
  }

  @Test
  void ofTwoAnswersInAFileTheLaterCountsWhereverItStands() throws Exception {
    take(member("10001", "小明", MONDAY));
    var rows = new ArrayList<FoundAnswer>();
    rows.add(answer(2, "小明", days(MONDAY, 2), "a", "later", "b", "only"));
    for (int i = 0; i < 1100; i++) {
      rows.add(answer(3 + i, "小明", days(MONDAY, 1), "a", "earlier " + i, "c", "line " + i));
    }

    take(rows.toArray(FoundAnswer[]::new));

    assertThat(facts("10001")).isEqualTo(Map.of("a", "later", "b", "only", "c", "line 1099"));
  }

  @Test
  void answersThatSayNothingNewAreUnchanged() throws Exception {
    take(member("10001", "小明", MONDAY));
    take(answer(2, "小明", MONDAY, "a", "1", "b", "2"));

    var again = take(answer(2, "小明", MONDAY, "a", "1"), answer(3, "小明", MONDAY, "b", "3"));

    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(again.imported()).isEqualTo(1);
  }

  @Test
  void answersTakenBackRestoreWhatWasKnownBefore() throws Exception {
    take(member("10001", "小明", MONDAY), member("10002", "小红", MONDAY));
    members.recordFact(memberOf("10001"), "industry", "表单", "form");
    take(answer(2, "小红", MONDAY, "city", "福州"));
    var before = tables.dump();

    long later = begin();
    take(
        later,
        intake -> {
          intake.add(answer(2, "小明", days(NOW, 1), "industry", "导入", "new", "x"));
          intake.add(answer(3, "小红", days(NOW, 1), "city", "厦门"));
        });
    assertThat(facts("10001")).isEqualTo(Map.of("industry", "导入", "new", "x"));
    intakes.takeBack(later);

    assertThat(tables.dump()).isEqualTo(before);
  }

  @Test
  void importsTakenBackInAnyOrderLeaveTheLatestOfTheOthers() throws Exception {
    take(member("10001", "小明", MONDAY));
    members.recordFact(memberOf("10001"), "industry", "表单", "form");
    var before = tables.dump();
    long first = begin();
    take(first, intake -> intake.add(answer(2, "小明", days(NOW, 1), "industry", "一")));
    long second = begin();
    take(second, intake -> intake.add(answer(2, "小明", days(NOW, 2), "industry", "二")));

    intakes.takeBack(first);
    assertThat(facts("10001")).isEqualTo(Map.of("industry", "二"));
    intakes.takeBack(second);

    assertThat(tables.dump()).isEqualTo(before);
  }

  @Test
  void whatAPersonSaidAfterTheImportOutlivesTakingItBack() throws Exception {
    take(member("10001", "小明", MONDAY));
    members.recordFact(memberOf("10001"), "industry", "以前", "form");
    long imported = begin();
    take(imported, intake -> intake.add(answer(2, "小明", NOW, "industry", "导入")));
    members.recordFact(memberOf("10001"), "industry", "以后", "form");

    intakes.takeBack(imported);

    assertThat(facts("10001")).isEqualTo(Map.of("industry", "以后"));
    assertThat(tables.find("SELECT * FROM fact_statement")).isEmpty();
  }

  @Test
  void theOrderOfImportsDoesNotMatter() throws Exception {
    take(member("10001", "小明", MONDAY), member("10002", "小红", MONDAY));
    take(answer(2, "小明", MONDAY, "a", "x"), answer(3, "小红", days(MONDAY, 1), "a", "1"));
    take(answer(2, "小明", MONDAY, "a", "y"), answer(3, "小红", MONDAY, "a", "2"));
    take(answer(2, "小红", MONDAY, "a", "2"), answer(3, "小红", days(MONDAY, 1), "a", "1"));
    take(answer(2, "小明", MONDAY, "a", "x"));

    assertThat(facts("10001")).isEqualTo(Map.of("a", "y"));
    assertThat(facts("10002")).isEqualTo(Map.of("a", "1"));
  }

  // --- what columns mean

  @Test
  void whatColumnsMeanIsRememberedForTheCommunityAndTheSetOfColumns() {
    var mappings = modules.get(AnswerMappings.class);
    var columns = List.of("序号", "你的昵称", "行业", "备注");
    var said = Map.of("你的昵称", "member", "备注", "fact:industry");
    assertThat(mappings.propose(TEA, columns))
        .isEqualTo(Map.of("你的昵称", "member", "行业", "fact:industry", "备注", "fact:备注"));

    mappings.remember(TEA, columns, said);
    mappings.remember(TEA, columns, said);

    assertThat(mappings.isRemembered(TEA, columns)).isTrue();
    assertThat(mappings.propose(TEA, List.of("备注", "行业", "你的昵称", "序号"))).isEqualTo(said);
    assertThat(mappings.isRemembered(TEA, List.of("序号", "你的昵称", "行业"))).isFalse();
    assertThat(mappings.isRemembered(new CommunityKey("coffee"), columns)).isFalse();
  }

  // ---

  private RowResult take(FoundMember... rows) throws Exception {
    return take(begin(), intake -> List.of(rows).forEach(intake::add));
  }

  private RowResult take(FoundContent... rows) throws Exception {
    return take(begin(), intake -> List.of(rows).forEach(intake::add));
  }

  private RowResult take(FoundAnswer... rows) throws Exception {
    return take(begin(), intake -> List.of(rows).forEach(intake::add));
  }

  private RowResult take(long importId, Consumer<RowIntake> rows) throws Exception {
    var errors = new LineErrors();
    var intake = intakes.open(importId, TEA, this::find, errors);
    rows.accept(intake);
    var result = intake.finish();
    errors.throwIfAny();
    return result;
  }

  private List<LineError> errorsOf(Consumer<RowIntake> rows) {
    return catchThrowableOfType(ImportException.class, () -> take(begin(), rows)).errors();
  }

  private long begin() {
    jdbc.update(
        "INSERT INTO activity_import (community_key, file_name, imported_by, imported, unchanged,"
            + " new_members, finished_at_ms) VALUES ('tea', 'f', 'op', 0, 0, 0, 0)");
    return jdbc.queryForObject("SELECT MAX(id) FROM activity_import", Long.class);
  }

  private Optional<Group> find(String name) {
    return name.isEmpty() || name.equals("g2") ? Optional.of(group(name)) : Optional.empty();
  }

  private Group group(String name) {
    try {
      var groups = modules.get(GroupService.class);
      return name.isEmpty() ? groups.findDefault(TEA) : groups.find(TEA, name);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static FoundMember member(String account, String nickname, Instant takenAt) {
    return new FoundMember(1, null, takenAt, account, nickname, null, false, null);
  }

  private static FoundMember staff(String account, Instant takenAt) {
    return new FoundMember(1, null, takenAt, account, null, null, true, null);
  }

  private static FoundAnswer answer(long line, String member, Instant at, String... facts) {
    var map = new java.util.HashMap<String, String>();
    for (int i = 0; i < facts.length; i += 2) {
      map.put(facts[i], facts[i + 1]);
    }
    return new FoundAnswer(line, member, at, map);
  }

  private MemberId memberOf(String account) {
    return new MemberId(
        jdbc.queryForObject("SELECT member_id FROM account WHERE name = ?", Long.class, account));
  }

  private Map<String, String> facts(String account) {
    return members.find(memberOf(account)).orElseThrow().facts();
  }

  private boolean isStaff(String account) {
    return members.find(memberOf(account)).orElseThrow().isStaffOrBot();
  }

  private List<String> dueWeeks() {
    return tables.find("SELECT week_start FROM week_due ORDER BY week_start");
  }

  private static Instant days(Instant from, int days) {
    return from.plus(Duration.ofDays(days));
  }
}
