package db.migration.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.QuestionnaireCheck;
import io.qunflow.lifecycle.questionnaire.QuestionnaireJson;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class CarryQuestionnairesOverTest {

  final JdbcDataSource database = new JdbcDataSource();
  final JdbcTemplate sql = new JdbcTemplate(database);

  CarryQuestionnairesOverTest() {
    database.setURL("jdbc:h2:mem:%s;MODE=MySQL;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()));
  }

  @Test
  void everyVersionIsKeptUnderItsNumberAndCanBeAsked() throws Exception {
    migrateTo("57");
    sql.update("INSERT INTO business_line (line_key, name, created_at_ms) VALUES ('l', '线', 0)");
    for (var key : List.of("tea", "coffee", "none")) {
      sql.update(
          "INSERT INTO community (community_key, line_key, name, type, time_zone, state,"
              + " created_at_ms) VALUES (?, 'l', ?, 'INTEREST', 'Asia/Shanghai', 'OPEN', 0)",
          key,
          key);
    }
    approve("tea", 1, "第一版");
    approve("tea", 2, "😀".repeat(100));
    approve("coffee", 1, "咖啡");
    ask("tea", 1, "您在哪个行业？", "SINGLE", "选最接近的一项：制造、零售、其他", "industry");
    ask("tea", 2, "要办的事？", "MULTIPLE", "写上来", "need_business");
    ask("tea", 3, "来了几次？", "NUMBER", "写整数", "industry");
    ask("tea", 4, "还有什么？", "TEXT", "写全称", "");

    migrateTo("58");

    assertThat(
            sql.queryForList(
                "SELECT CONCAT(d.community_key, d.latest_version, v.version, v.created_at_ms)"
                    + " FROM questionnaire_definition d JOIN questionnaire_version v"
                    + " ON v.questionnaire_id = d.id ORDER BY d.community_key, v.version",
                String.class))
        .containsExactly("coffee1142", "tea2142", "tea2242");
    var documents =
        sql
            .queryForList("SELECT document FROM questionnaire_version ORDER BY title", String.class)
            .stream()
            .toList();
    for (var document : documents) {
      assertThat(QuestionnaireCheck.check(QuestionnaireJson.parse(document)))
          .allMatch(fault -> fault.code().name().equals("NO_QUESTIONS"));
    }
    var first =
        sql.queryForObject(
            "SELECT document FROM questionnaire_version WHERE title = '第一版'", String.class);
    assertThat(QuestionnaireJson.parse(first))
        .isEqualTo(
            new Questionnaire(
                "第一版",
                "zh",
                "",
                "",
                7,
                List.of(
                    Question.of("q1", QuestionKind.SINGLE, "您在哪个行业？")
                        .withGuidance("选最接近的一项。")
                        .withOptions(
                            List.of(
                                Option.of("o1", "制造"),
                                Option.of("o2", "零售"),
                                new Option("o3", "其他", true, false)))
                        .withUse("用处", "industry"),
                    Question.of("q2", QuestionKind.SHORT_TEXT, "要办的事？")
                        .withGuidance("写上来")
                        .withUse("用处", "need_business"),
                    Question.of("q3", QuestionKind.NUMBER, "来了几次？")
                        .withGuidance("写整数")
                        .withUse("用处", ""),
                    Question.of("q4", QuestionKind.SHORT_TEXT, "还有什么？")
                        .withGuidance("写全称")
                        .withUse("用处", ""))));
  }

  private void approve(String community, int version, String title) {
    sql.update(
        "INSERT INTO questionnaire (community_key, version, cycle, title, round_days,"
            + " approved_at_ms) VALUES (?, ?, 1, ?, 7, 42)",
        community,
        version,
        title);
  }

  private void ask(
      String community, int position, String text, String kind, String guidance, String fact) {
    sql.update(
        "INSERT INTO questionnaire_question (community_key, version, position, question, kind,"
            + " guidance, answer_use, fact_key) VALUES (?, 1, ?, ?, ?, ?, '用处', ?)",
        community,
        position,
        text,
        kind,
        guidance,
        fact);
  }

  private void migrateTo(String version) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration/common", "classpath:db/migration/h2")
        .target(version)
        .load()
        .migrate();
  }
}
