package io.qunflow.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.round.AnswerSheets;
import io.qunflow.lifecycle.questionnaire.round.CloseReason;
import io.qunflow.lifecycle.questionnaire.round.RoundCounts;
import io.qunflow.lifecycle.questionnaire.round.RoundOrder;
import io.qunflow.lifecycle.questionnaire.round.RoundProgress;
import io.qunflow.lifecycle.questionnaire.round.RoundState;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.membership.segment.SegmentCondition;
import io.qunflow.membership.segment.SegmentMatch;
import io.qunflow.membership.segment.SegmentOperator;
import io.qunflow.membership.segment.SegmentRule;
import io.qunflow.membership.segment.Segments;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/**
 * What a person does to a round in the middle: ends it early, gives it longer, asks others (L2.5).
 */
@OnConsole
class RoundPagesIT {

  private static final UserRequestPostProcessor OPERATOR = user("yunying").roles("OPERATOR");
  private static final UserRequestPostProcessor AUDITOR = user("shenji").roles("AUDITOR");
  private static final Questionnaire ASKED =
      new Questionnaire(
          "成员信息",
          "zh",
          "",
          "",
          7,
          List.of(
              Question.of("trade", QuestionKind.SINGLE, "您在哪个行业？")
                  .withOptions(List.of(Option.of("edu", "教育"), Option.of("fin", "金融"))),
              Question.of("company", QuestionKind.SHORT_TEXT, "公司叫什么？")));

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired MemberService members;
  @Autowired Segments segments;
  @Autowired Questionnaires questionnaires;
  @Autowired Rounds rounds;
  @Autowired RoundProgress progress;
  @Autowired AnswerSheets sheets;
  @Autowired JdbcTemplate jdbc;
  @Autowired MockMvc web;

  private long teachers;
  private MemberId anna;
  private MemberId ming;
  private long round;
  private String home;

  @BeforeEach
  void aRoundThatIsOpen() throws Exception {
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
    var rows = new PeopleRows(jdbc.getDataSource(), ConsoleData.TEA);
    anna = rows.member("安娜😀", Platform.WECHAT, "wx-anna");
    ming = rows.member("<b>小明</b>", Platform.WECHAT, "wx-ming");
    members.recordFact(anna, "trade", "茶艺", "form");
    members.recordFact(ming, "trade", "评茶", "form");
    teachers = segment("老师", "茶艺");
    round = rounds.open(order());
    rounds.send(round, segments.select(teachers));
    home = "/communities/chaju/rounds/" + round;
  }

  @Test
  void isStoppedEarlyOnce() throws Exception {
    change("/stop").andExpect(flash().attributeExists("done"));

    assertThat(rounds.find(round).state()).isEqualTo(RoundState.CLOSED);
    assertThat(rounds.find(round).closeReason()).contains(CloseReason.STOPPED);
    change("/stop").andExpect(flash().attribute("refused", containsString("已经结束")));
    change("/deadline", "deadline", "2030-01-01T20:00")
        .andExpect(flash().attribute("refused", containsString("已经结束")));
    change("/audience").andExpect(flash().attribute("refused", containsString("已经结束")));
  }

  @Test
  void isGivenLongerInTheTimeOfTheCommunity() throws Exception {
    change("/deadline", "deadline", "2030-01-01T20:00").andExpect(flash().attributeExists("done"));

    assertThat(rounds.find(round).deadline()).contains(Instant.parse("2030-01-01T12:00:00Z"));
    change("/deadline", "deadline", "2020-01-01T20:00")
        .andExpect(flash().attribute("refused", containsString("已经过了")));
    change("/deadline", "deadline", "明天").andExpect(flash().attributeExists("refused"));
    assertThat(rounds.find(round).deadline()).contains(Instant.parse("2030-01-01T12:00:00Z"));
  }

  @Test
  void asksOthersWhereTheAudienceWasWrong() throws Exception {
    sheets.submit(sheets.open(round, anna).id(), Answers.of("trade", "edu"));
    long tasters = segment("评茶师", "评茶");

    change("/audience", "segment", String.valueOf(tasters))
        .andExpect(flash().attributeExists("done"));

    assertThat(rounds.findAudience(round, 0, 10)).containsExactly(ming);
    assertThat(rounds.find(round).segment()).contains(tasters);
    assertThat(progress.count(round))
        .extracting(RoundCounts::invited, RoundCounts::complete, RoundCounts::outside)
        .containsExactly(1, 0, 1);
    change("/audience", "segment", String.valueOf(segment("没有人", "没有的行业")))
        .andExpect(flash().attribute("refused", containsString("没有人可以问")));
    change("/audience", "segment", "987654").andExpect(flash().attributeExists("refused"));
    assertThat(rounds.findAudience(round, 0, 10)).containsExactly(ming);
  }

  @Test
  void takesInAFileOfAnswersAndSaysWhatIsWrongWithOne() throws Exception {
    web.perform(
            multipart(home + "/answers")
                .file(csv("member,trade,company\n安娜😀,教育,=1+1\n"))
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(redirectedUrl(home))
        .andExpect(flash().attribute("done", containsString("1")));
    assertThat(progress.count(round).complete()).isOne();

    web.perform(
            multipart(home + "/answers")
                .file(csv("member,trade\n没有这人,教育\n"))
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(flash().attribute("refused", containsString("没有这人")));
  }

  @Test
  void handsOverEveryAnswerAsAWorkbookToWhoSaysWhy() throws Exception {
    sheets.submit(
        sheets.open(round, anna).id(),
        new Answers(java.util.Map.of("trade", List.of("edu"), "company", List.of("=1+1 茶馆😀"))));
    change("/report/xlsx").andExpect(flash().attributeExists("refused"));

    var file =
        web.perform(post(home + "/report/xlsx").param("reason", "回访").with(OPERATOR).with(csrf()))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();

    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      var rows = book.getSheet(0).orElseThrow().read();
      assertThat(rows).hasSize(2);
      assertThat(rows.get(0).getCellText(5)).isEqualTo("您在哪个行业？");
      assertThat(rows.get(1).getCellText(0)).isEqualTo(String.valueOf(anna.value()));
      assertThat(rows.get(1).getCellText(1)).isEqualTo("安娜😀");
      assertThat(rows.get(1).getCellText(5)).isEqualTo("教育");
      assertThat(rows.get(1).getCellText(6)).isEqualTo("'=1+1 茶馆😀");
    }
  }

  @Test
  void anAuditorLooksButChangesNothing() throws Exception {
    web.perform(get(home).with(AUDITOR))
        .andExpect(status().isOk())
        .andExpect(content().string(allOf(containsString("成员信息"), not(containsString("<b>小明")))));
    for (var action : List.of("/stop", "/deadline", "/audience", "/report/xlsx")) {
      web.perform(post(home + action).with(AUDITOR).with(csrf())).andExpect(status().isForbidden());
    }
    assertThat(rounds.find(round).state()).isEqualTo(RoundState.OPEN);
  }

  private ResultActions change(String action, String... parameter) throws Exception {
    var request = post(home + action).with(OPERATOR).with(csrf());
    if (parameter.length == 2) {
      request.param(parameter[0], parameter[1]);
    }
    return web.perform(request).andExpect(status().is3xxRedirection());
  }

  private long segment(String name, String trade) throws Exception {
    return segments.save(
        ConsoleData.TEA,
        name,
        new SegmentRule(
            SegmentMatch.ALL,
            List.of(new SegmentCondition("fact", "trade", SegmentOperator.IS, trade))),
        "yunying");
  }

  private RoundOrder order() throws Exception {
    return new RoundOrder(
        ConsoleData.TEA,
        questionnaires.create(ConsoleData.TEA, ASKED, "yunying"),
        1,
        Optional.of(teachers),
        Instant.now().plus(Duration.ofDays(5)),
        Optional.empty(),
        "inbox",
        false,
        "yunying");
  }

  private static MockMultipartFile csv(String text) {
    return new MockMultipartFile(
        "file", "answers.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }
}
