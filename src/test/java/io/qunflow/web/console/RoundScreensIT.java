package io.qunflow.web.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.qunflow.community.CommunityKey;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.round.AnswerSheets;
import io.qunflow.lifecycle.questionnaire.round.RoundOrder;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rounds and their report in a real browser, at the desk and on a phone, in both languages. */
@OnConsole
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundScreensIT {

  private static final CommunityKey TEA = new CommunityKey("chaju");

  private static final List<Question> QUESTIONS =
      List.of(
          Question.of("trade", QuestionKind.SINGLE, "您在哪个行业？")
              .withOptions(
                  List.of(
                      Option.of("edu", "教育培训"),
                      Option.of("fin", "金融、投资"),
                      Option.of("shop", "零售和餐饮"),
                      Option.of("none", "还没有工作"))),
          Question.of("visits", QuestionKind.NUMBER, "上周来了几次？").withBounds(0, 50),
          Question.of("useful", QuestionKind.SCALE, "上周的分享用上了几条？").withBounds(0, 5),
          Question.of("channel", QuestionKind.MULTIPLE, "上周从哪里看到行业消息？")
              .withOptions(List.of(Option.of("wx", "公众号"), Option.of("qq", "同行群"))),
          Question.of("company", QuestionKind.SHORT_TEXT, "公司叫什么？"));

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired Questionnaires questionnaires;
  @Autowired Rounds rounds;
  @Autowired AnswerSheets sheets;
  @Autowired Segments segments;
  @Autowired GroupLinks links;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  private Screens screens;
  private long round;

  @BeforeAll
  void aRoundWithAnswers() throws Exception {
    screens = new Screens(port);
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
    long asked =
        questionnaires.create(
            TEA, new Questionnaire("成员信息 <b>😀</b>", "zh", "", "", 7, QUESTIONS), "yunying");
    var deadline = Instant.now().plus(Duration.ofDays(5));
    var order =
        new RoundOrder(
            TEA, asked, 1, Optional.empty(), deadline, Optional.of(200), "manual", true, "yunying");
    round = rounds.open(order);
    rounds.send(round, segments.selectAll(TEA));
    links.open(TEA, GroupLinkPurpose.QUESTIONNAIRE, round, deadline);
    rounds.open(order);
    answer(new Random(7));
  }

  private void answer(Random random) throws Exception {
    int count = 0;
    for (var member : rounds.findAudience(round, 0, 1000)) {
      count++;
      if (count % 4 == 0) {
        continue;
      }
      var sheet = sheets.open(round, member);
      if (count % 7 == 0) {
        continue;
      }
      var byField = new HashMap<String, List<String>>();
      byField.put("trade", List.of(random.nextInt(3) == 0 ? "fin" : "edu"));
      byField.put("visits", List.of(String.valueOf(random.nextInt(20))));
      byField.put("useful", List.of(String.valueOf(random.nextInt(6))));
      byField.put("channel", random.nextBoolean() ? List.of("wx", "qq") : List.of("qq"));
      if (count % 5 == 0) {
        byField.put("company", List.of("=HYPERLINK(\"x\") <script>alert(1)</script> 𠮷" + count));
      }
      sheets.submit(sheet.id(), new Answers(byField));
    }
  }

  @Test
  void showsHowFarEverybodyIsAtTheDeskAndOnThePhone() {
    for (boolean desk : new boolean[] {true, false}) {
      var where = desk ? "desk" : "phone";
      var page = desk ? screens.desk("yunying") : screens.phone("yunying");
      screens.go(page, "/communities/chaju/rounds");
      assertThat(page.locator("h1")).hasText("问卷回收");
      screens.take(page, "rounds-" + where);
      screens.go(page, "/communities/chaju/rounds/" + round);
      assertThat(page.locator("#counts")).containsText("已填完");
      assertThat(page.locator("#counts")).containsText("发在群里");
      screens.take(page, "round-" + where);
      screens.go(page, "/communities/chaju/rounds/%d?lang=en".formatted(round));
      screens.take(page, "round-en-" + where);
    }
  }

  @Test
  void showsAChartAQuestionAndTwoQuestionsAgainstEachOther() {
    for (boolean desk : new boolean[] {true, false}) {
      var where = desk ? "desk" : "phone";
      var page = desk ? screens.desk("yunying") : screens.phone("yunying");
      screens.go(page, "/communities/chaju/rounds/" + round + "/report");
      assertThat(page.locator(".round-chart svg").first()).isVisible();
      page.selectOption("#other", "channel");
      page.click("#cross button");
      assertThat(page.locator("table.cross")).containsText("公众号");
      screens.take(page, "round-report-" + where);
      screens.go(page, "/communities/chaju/rounds/%d/report?lang=en".formatted(round));
      screens.take(page, "round-report-en-" + where);
    }
  }

  @Test
  void exportsEveryAnswerWithAReasonAndWithoutFormulas() throws Exception {
    var page = screens.desk("yunying");
    screens.go(page, "/communities/chaju/rounds/" + round + "/report");
    page.fill("#reason", "核对公司名");
    var file = page.waitForDownload(() -> page.click("button:has-text('CSV')"));

    var text = Files.readString(file.path(), StandardCharsets.UTF_8);
    Assertions.assertThat(text)
        .startsWith("\uFEFF\"member\",\"nickname\"")
        .contains("\"'=HYPERLINK");
    Assertions.assertThat(text).doesNotContain("\"=");
    Assertions.assertThat(
            jdbc.queryForObject(
                "SELECT purpose FROM personal_access WHERE person = 'yunying' AND kind = 'MEMBER'"
                    + " ORDER BY id DESC LIMIT 1",
                String.class))
        .isEqualTo("核对公司名");
  }
}
