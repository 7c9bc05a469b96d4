package io.qunflow.lifecycle.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityKey;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class QuestionnaireServiceTest {

  static final CommunityKey TEA = new CommunityKey("tea");

  /** Sunday evening in UTC, Monday already in Shanghai. */
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneOffset.UTC);

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final Duration TWO_DAYS = Duration.ofDays(2);

  static final ApprovedQuestionnaire CHANGED =
      new ApprovedQuestionnaire(
          "😀".repeat(100),
          3,
          List.of(
              new ApprovedQuestion(
                  "在哪个城市？", ApprovedQuestionKind.TEXT, "😀".repeat(300), "𠮷".repeat(200), ""),
              new ApprovedQuestion(
                  "😀".repeat(200), ApprovedQuestionKind.DATE, "写日期", "定活动", "industry")));

  final TestDatabase database = openDatabase();
  final Modules modules =
      Modules.start(
          database.dataSource(),
          CLOCK,
          "io.qunflow.community",
          "io.qunflow.lifecycle.questionnaire");
  final QuestionnaireService questionnaires = modules.get(QuestionnaireService.class);
  final RoundService rounds = modules.get(RoundService.class);
  final JdbcTemplate sql = modules.get(JdbcTemplate.class);

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void aCommunity() {
    sql.update("INSERT INTO business_line (line_key, name, created_at_ms) VALUES ('l', '线', 0)");
    sql.update(
        "INSERT INTO community (community_key, line_key, name, type, time_zone, state,"
            + " created_at_ms) VALUES ('tea', 'l', '茶友会', 'INTEREST', 'Asia/Shanghai', 'OPEN', 0)");
  }

  @AfterEach
  void close() {
    modules.close();
    database.close();
  }

  @Test
  void proposesTheTemplateAndThenWhatWasApprovedLast() {
    assertThat(questionnaires.propose(TEA)).isEqualTo(ApprovedTemplate.propose());

    assertThat(questionnaires.recordApproved(TEA, 1, ApprovedTemplate.propose())).isOne();
    assertThat(questionnaires.propose(TEA)).isEqualTo(ApprovedTemplate.propose());
    assertThat(questionnaires.recordApproved(TEA, 2, CHANGED)).isEqualTo(2);

    assertThat(questionnaires.propose(TEA)).isEqualTo(CHANGED);
    assertThat(count("SELECT COUNT(*) FROM questionnaire_question WHERE version = 1")).isEqualTo(9);
  }

  @Test
  void makesNoNewVersionOfTheSame() {
    questionnaires.recordApproved(TEA, 1, CHANGED);

    assertThat(questionnaires.recordApproved(TEA, 2, CHANGED)).isOne();

    assertThat(count("SELECT COUNT(*) FROM questionnaire")).isOne();
  }

  @Test
  void keepsARoundWithItsReminderAndResult() throws Exception {
    int version = questionnaires.recordApproved(TEA, 1, CHANGED);

    var first = rounds.open(TEA, 1, version, sentOn(TODAY), TWO_DAYS);
    var second = rounds.open(TEA, 2, version, sentOn(TODAY), TWO_DAYS);
    rounds.recordReminder(TEA, 2, 40);
    rounds.close(
        TEA, 2, new RoundResult(100, 60, EnumSet.of(AnswerUse.TOPICS, AnswerUse.FACTS), "小明😀 记"));

    assertThat(first.number()).isOne();
    assertThat(second)
        .isEqualTo(
            new OpenRound(
                2, Instant.parse("2026-11-24T04:00:00Z"), Instant.parse("2026-11-25T16:00:00Z")));
    assertThat(round(1))
        .containsEntry("invited_members", null)
        .containsEntry("reminded_members", null)
        .containsEntry("closed_at_ms", null);
    assertThat(round(2))
        .containsEntry("ends_on", java.sql.Date.valueOf("2026-11-25"))
        .containsEntry("reminded_members", 40)
        .containsEntry("invited_members", 100)
        .containsEntry("answered_members", 60)
        .containsEntry("answer_uses", "FACTS,TOPICS")
        .containsEntry("answer_use_note", "小明😀 记")
        .containsEntry("sent_to", "品鉴一群😀");
  }

  @Test
  void refusesToHaveSentTomorrow() {
    int version = questionnaires.recordApproved(TEA, 1, CHANGED);

    assertThatThrownBy(() -> rounds.open(TEA, 1, version, sentOn(TODAY.plusDays(1)), TWO_DAYS))
        .isInstanceOf(SendingRefusedException.class)
        .hasMessageContaining("2026-11-24");

    assertThat(count("SELECT COUNT(*) FROM questionnaire_round")).isZero();
  }

  @Test
  void refusesMoreAnswersThanWereAskedAndAnswersNobodyUses() throws Exception {
    int version = questionnaires.recordApproved(TEA, 1, CHANGED);
    rounds.open(TEA, 1, version, sentOn(TODAY), TWO_DAYS);
    var facts = EnumSet.of(AnswerUse.FACTS);

    assertThatThrownBy(() -> rounds.close(TEA, 1, new RoundResult(10, 11, facts, "记")))
        .isInstanceOf(RoundResultRefusedException.class)
        .hasMessageContaining("11");
    assertThatThrownBy(() -> rounds.close(TEA, 1, new RoundResult(10, 9, Set.of(), "记")))
        .isInstanceOf(RoundResultRefusedException.class)
        .hasMessageContaining("L2.5");
    assertThat(round(1)).containsEntry("closed_at_ms", null);

    rounds.close(TEA, 1, new RoundResult(10, 10, facts, "记"));
    assertThat(round(1)).containsEntry("answered_members", 10);
  }

  @Test
  void knowsNoRoundThatWasNotOpened() {
    assertThatThrownBy(() -> rounds.recordReminder(TEA, 1, 3))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("No round 1");
  }

  private static Sending sentOn(LocalDate day) {
    return new Sending(day, "品鉴一群😀", "问卷星 https://wj.example/1");
  }

  private Map<String, Object> round(int number) {
    return sql.queryForMap("SELECT * FROM questionnaire_round WHERE round_number = ?", number);
  }

  private int count(String query) {
    return sql.queryForObject(query, Integer.class);
  }
}
