package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Member;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.Condition;
import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** A community with a questionnaire, on a database; its clock stands until it is moved. */
final class RoundFixture implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  static final CommunityKey TEA = new CommunityKey("tea");

  /** A trade that becomes a fact, a figure that is asked of one trade only, and free words. */
  static final Questionnaire TRADE =
      new Questionnaire(
          "茶友信息",
          "zh",
          "",
          "",
          7,
          List.of(
              Question.of("trade", QuestionKind.SINGLE, "您在哪个行业？")
                  .withGuidance("选一项")
                  .withOptions(
                      List.of(
                          Option.of("edu", "教育"),
                          Option.of("fin", "金融"),
                          new Option("other", "其他", true, false)))
                  .withUse("选话题", "industry")
                  .asRequired(),
              Question.of("pupils", QuestionKind.NUMBER, "有多少学员？")
                  .withGuidance("写整数")
                  .withUse("分群", "pupils")
                  .shownIf(Condition.is("trade", "edu")),
              Question.of("channels", QuestionKind.MULTIPLE, "上周从哪里看到消息？")
                  .withGuidance("可以多选")
                  .withOptions(List.of(Option.of("wx", "公众号"), Option.of("qq", "同行群")))
                  .withUse("定渠道", "information_sources"),
              Question.of("note", QuestionKind.SHORT_TEXT, "公司叫什么？")
                  .withGuidance("写全名")
                  .withUse("登记", "")));

  final TestDatabase database;
  final MovableClock clock = new MovableClock();
  final Modules modules;
  final JdbcTemplate sql;
  final PeopleRows rows;
  final Rounds rounds;
  final RoundProgress progress;
  final StandingRounds standing;
  final AnswerSheets sheets;
  final SheetMatching matching;
  final GivenAnswers given;
  final long questionnaire;

  RoundFixture(TestDatabase database) throws Exception {
    this.database = database;
    this.modules =
        Modules.start(
            database.dataSource(),
            clock,
            "io.qunflow.community",
            "io.qunflow.lifecycle.questionnaire");
    this.sql = new JdbcTemplate(database.dataSource());
    this.rows = new PeopleRows(database.dataSource(), TEA);
    this.rounds = modules.get(Rounds.class);
    this.progress = modules.get(RoundProgress.class);
    this.standing = modules.get(StandingRounds.class);
    this.sheets = modules.get(AnswerSheets.class);
    this.matching = modules.get(SheetMatching.class);
    this.given = modules.get(GivenAnswers.class);
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    this.questionnaire = modules.get(Questionnaires.class).create(TEA, TRADE, "yunying");
  }

  /** The same in a later version. */
  static final Questionnaire TRADE_LATER =
      new Questionnaire("茶友信息（新）", "zh", "", "", 7, TRADE.questions());

  static Answers educated(String pupils) {
    return new Answers(Map.of("trade", List.of("edu"), "pupils", List.of(pupils)));
  }

  RoundOrder order(Optional<Integer> quota, boolean toGroups) {
    return new RoundOrder(
        TEA,
        questionnaire,
        1,
        Optional.empty(),
        NOW.plusSeconds(7 * 86_400),
        quota,
        toGroups ? "manual" : "inbox",
        toGroups,
        "yunying");
  }

  long sent(Optional<Integer> quota, List<MemberId> members) throws Exception {
    return sent(order(quota, false), members);
  }

  long sent(RoundOrder order, List<MemberId> members) throws Exception {
    long round = rounds.open(order);
    rounds.send(round, select(members));
    return round;
  }

  List<MemberId> members(int count) {
    var made = new ArrayList<MemberId>();
    for (int i = 0; i < count; i++) {
      var name = "成员" + System.nanoTime() + "-" + i;
      made.add(rows.member(name, Platform.WECOM, name));
    }
    return made;
  }

  /** So many members, put into the table at once. */
  List<MemberId> crowd(int count) {
    long before =
        sql.queryForObject("SELECT COALESCE(MAX(id), 0) FROM member", Long.class).longValue();
    sql.batchUpdate(
        "INSERT INTO member (community_key, nickname, created_at_ms) VALUES ('tea', ?, 0)",
        IntStream.range(0, count).mapToObj(i -> new Object[] {"茶友" + i}).toList());
    return sql.query(
        "SELECT id FROM member WHERE id > ? ORDER BY id",
        (row, i) -> new MemberId(row.getLong(1)),
        before);
  }

  /** Everybody who is asked has answered, as rows: the trade, and as many pupils as their id. */
  void everybodyAnswered(long round) {
    sql.update(
        "INSERT INTO answer_sheet (round_id, member_id, state, source, opened_at_ms, changed_at_ms,"
            + " submitted_at_ms) SELECT round_id, member_id, 'C', 'LINK', 0, 0, ? FROM"
            + " survey_member WHERE round_id = ?",
        NOW.toEpochMilli(),
        round);
    var answer =
        "INSERT INTO sheet_answer (sheet_id, field_key, position, answer)"
            + " SELECT id, '%s', %d, %s FROM answer_sheet WHERE round_id = ?";
    sql.update(answer.formatted("trade", 0, "'edu'"), round);
    sql.update(answer.formatted("pupils", 0, "CAST(member_id AS CHAR)"), round);
    sql.update(answer.formatted("channels", 0, "'wx'"), round);
    sql.update(answer.formatted("channels", 1, "'qq'"), round);
    sql.update(answer.formatted("note", 0, "'茶馆'"), round);
  }

  /** What is known of the member, by fact key. */
  Map<String, String> known(MemberId member) {
    return modules.get(MemberService.class).find(member).map(Member::facts).orElseThrow();
  }

  static MemberSelect select(List<MemberId> members) {
    var ids = members.stream().map(MemberId::value).toList();
    return new MemberSelect(
        "SELECT id AS member_id FROM member WHERE id IN (:ids)",
        Map.of("ids", ids.isEmpty() ? List.of(-1L) : ids));
  }

  /** An order as the outbox keeps it; its id. */
  long inviteOrder(long round) {
    return rows.insert(
        "INSERT INTO message_order (order_key, about, community_key, kind, texts, shared_values,"
            + " created_at_ms) VALUES (?, ?, 'tea', 'QUESTIONNAIRE', '{}', '{}', 0)",
        "round:" + round + ":invite",
        "round:" + round);
  }

  void message(long order, MemberId member, String state, String reason) {
    sql.update("DELETE FROM message WHERE order_id = ? AND target_id = ?", order, member.value());
    sql.update(
        "INSERT INTO message (order_id, target_id, member_id, channel, priority, state, reason,"
            + " due_at_ms, created_at_ms) VALUES (?, ?, ?, 'inbox', 50, ?, ?, 0, 0)",
        order,
        member.value(),
        member.value(),
        state,
        reason);
  }

  @Override
  public void close() {
    modules.close();
    database.close();
  }

  /** Stands still until it is told otherwise. */
  static final class MovableClock extends Clock {

    private volatile Instant now = NOW;

    void moveTo(Instant instant) {
      now = instant;
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
