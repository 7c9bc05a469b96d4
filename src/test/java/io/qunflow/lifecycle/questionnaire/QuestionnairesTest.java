package io.qunflow.lifecycle.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.shared.Wording;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class QuestionnairesTest {

  static final CommunityKey TEA = new CommunityKey("tea");
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneOffset.UTC);

  static final Questionnaire VISITS =
      new Questionnaire(
          "来群里做什么 😀",
          "zh",
          "<script>alert(1)</script>",
          "",
          7,
          List.of(
              Question.of("visits", QuestionKind.NUMBER, "上周来了几次？")
                  .withBounds(0, 100)
                  .withUse("定约局的时间", "")
                  .asRequired(),
              Question.of("why", QuestionKind.SINGLE, "来做什么？")
                  .withOptions(
                      List.of(Option.of("talk", "聊天"), new Option("other", "其他", true, false)))
                  .shownIf(
                      new Condition(
                          Condition.Match.ALL,
                          List.of(
                              new Condition.Term(
                                  "visits", Condition.Operator.AT_LEAST, List.of("1")))))));

  final TestDatabase database = openDatabase();
  final Modules modules =
      Modules.start(
          database.dataSource(),
          CLOCK,
          "io.qunflow.community",
          "io.qunflow.lifecycle.questionnaire");
  final Questionnaires questionnaires = modules.get(Questionnaires.class);

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void aCommunity() {
    var sql = modules.get(JdbcTemplate.class);
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
  void keepsEveryVersionAsItWas() throws Exception {
    long id = questionnaires.create(TEA, VISITS, "anna");

    int second = questionnaires.newVersion(id, 1, titled("来群里的次数"), "ben");

    assertThat(second).isEqualTo(2);
    assertThat(questionnaires.find(id, 1))
        .isEqualTo(new QuestionnaireVersion(id, 1, TEA, VISITS, "anna", CLOCK.instant()));
    assertThat(questionnaires.find(id).questionnaire()).isEqualTo(titled("来群里的次数"));
    assertThat(questionnaires.findAll(TEA))
        .containsExactly(new QuestionnaireSummary(id, 2, "来群里的次数", 2, "ben", CLOCK.instant()));
  }

  @Test
  void makesNoNewVersionOfTheSame() throws Exception {
    long id = questionnaires.create(TEA, VISITS, "anna");

    assertThat(questionnaires.newVersion(id, 1, VISITS, "ben")).isOne();
  }

  @Test
  void losesNobodysChangeToAnother() throws Exception {
    long id = questionnaires.create(TEA, VISITS, "anna");
    questionnaires.newVersion(id, 1, titled("安娜的"), "anna");

    assertThatThrownBy(() -> questionnaires.newVersion(id, 1, titled("本的"), "ben"))
        .isInstanceOf(QuestionnaireChangedException.class)
        .hasMessageContaining("第 2 版");

    assertThat(questionnaires.find(id).questionnaire().title()).isEqualTo("安娜的");
  }

  @Test
  void refusesWhatCannotBeAskedAndNamesEveryFault() {
    var bad =
        new Questionnaire(
            "",
            "zh",
            "",
            "",
            7,
            List.of(
                Question.of("a", QuestionKind.SINGLE, "选哪个？"),
                Question.of("a", QuestionKind.DATE, "").shownIf(Condition.is("b", "x"))));

    assertThatThrownBy(() -> questionnaires.create(TEA, bad, "anna"))
        .isInstanceOfSatisfying(
            QuestionnaireRefusedException.class,
            refused ->
                assertThat(refused.reasons())
                    .extracting(Wording::chinese)
                    .containsExactly(
                        "没有名称。请给问卷起个名，成员一眼看出问什么。",
                        "第 1 题：选项不够，至少写两个。",
                        "第 2 题：标识“a”和第 1 题重复。请换一个。",
                        "第 2 题：没有写问什么。",
                        "第 2 题：显示条件看的那一题（标识“b”）不在问卷里。请重新选一题，或去掉条件。"));
  }

  @Test
  void knowsNoOtherCommunityQuestionnaireOrVersion() throws Exception {
    long id = questionnaires.create(TEA, VISITS, "anna");

    assertThatThrownBy(() -> questionnaires.create(new CommunityKey("coffee"), VISITS, "anna"))
        .isInstanceOf(UnknownCommunityException.class);
    assertThatThrownBy(() -> questionnaires.find(id + 1))
        .isInstanceOf(UnknownQuestionnaireException.class);
    assertThatThrownBy(() -> questionnaires.find(id, 2))
        .isInstanceOf(UnknownQuestionnaireException.class)
        .hasMessageContaining("第 2 版");
    assertThatThrownBy(() -> questionnaires.newVersion(id + 1, 1, VISITS, "anna"))
        .isInstanceOf(UnknownQuestionnaireException.class);
  }

  private static Questionnaire titled(String title) {
    return new Questionnaire(title, "zh", "", "", 7, VISITS.questions());
  }
}
