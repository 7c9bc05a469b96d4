package io.qunflow.web.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.honour.award.Award;
import io.qunflow.honour.award.AwardDesk;
import io.qunflow.honour.award.AwardMeasuring;
import io.qunflow.honour.award.AwardOrder;
import io.qunflow.honour.award.AwardRound;
import io.qunflow.honour.award.AwardRounds;
import io.qunflow.honour.award.AwardState;
import io.qunflow.honour.award.AwardWinner;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.membership.role.RoleWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

/** An operator holds a round, chooses on a list by figures, and sees what came of it (H2). */
@OnConsole
class AwardPagesIT {

  private static final String HOME = "/communities/chaju/awards";
  private static final UserRequestPostProcessor OPERATOR = user("yunying").roles("OPERATOR");
  private static final UserRequestPostProcessor AUDITOR = user("shenji").roles("AUDITOR");

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired ConsoleSlice.FakeAwards process;
  @Autowired LifecycleService lifecycles;
  @Autowired AwardRounds rounds;
  @Autowired AwardMeasuring measuring;
  @Autowired AwardDesk desk;
  @Autowired JdbcTemplate jdbc;
  @Autowired MockMvc web;
  @LocalServerPort int port;

  private RoleWorld tea;

  @BeforeEach
  void aCommunity() throws Exception {
    process.told.clear();
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
    jdbc.update("DELETE FROM membership");
    tea = new RoleWorld(jdbc.getDataSource(), ConsoleData.TEA);
    var day = Instant.now().minus(Duration.ofDays(2));
    for (int i = 0; i < 400; i++) {
      tea.says("王老师13812341234", day.plusSeconds(i));
    }
    for (int i = 0; i < 300; i++) {
      tea.says("爱说话的小雨😀", day.plusSeconds(i));
    }
    var question = tea.asks("<b>提问的</b>", day);
    jdbc.update(
        "UPDATE activity_event SET text = ? WHERE external_id = ?", "冬茶怎么存？<i>急</i>", question);
    for (var name : List.of("甲", "乙", "丙")) {
      tea.answers(name, question, day.plusSeconds(60));
    }
  }

  @Test
  void beginsARoundWithWhatWasChosen() throws Exception {
    web.perform(
            post(HOME)
                .param("title", "本周之星")
                .param("awards", "MOST_ACTIVE", "PROGRESS")
                .param("days", "7")
                .param("most", "2")
                .param("channel", "manual")
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(flash().attribute("done", containsString("正在统计")));

    var round = rounds.findLatest(ConsoleData.TEA, 1).get(0);
    assertThat(process.told).containsExactly("start " + round.businessKey());
    assertThat(round.awards()).containsExactly(Award.MOST_ACTIVE, Award.PROGRESS);
    assertThat(round.period().days()).isEqualTo(7);
    web.perform(get(round.page()).with(OPERATOR))
        .andExpect(content().string(containsString("正在统计")));
    web.perform(
            post(HOME)
                .param("title", "再来一轮")
                .param("awards", "PROGRESS")
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(flash().attribute("refused", containsString("还没有评完")));
    web.perform(post(round.page() + "/stop").with(OPERATOR).with(csrf()))
        .andExpect(redirectedUrl(HOME));
    assertThat(process.told).contains("stop " + round.businessKey());
    web.perform(post(HOME).param("title", "没有奖").with(OPERATOR).with(csrf()))
        .andExpect(flash().attribute("refused", containsString("评哪些奖")));
  }

  @Test
  void listsCandidatesWithTheirFiguresAndTheirWords() throws Exception {
    var round = waiting();

    web.perform(get(round.page()).with(OPERATOR))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("138****1234"),
                        containsString("400 条"),
                        containsString("3 人回应"),
                        containsString("冬茶怎么存？&lt;i&gt;急"),
                        containsString("&lt;b&gt;提问的"),
                        not(containsString("13812341234")),
                        not(containsString("<b>提问的")))));
    assertThat(
            jdbc.queryForObject(
                "SELECT COUNT(*) FROM personal_access WHERE purpose LIKE '评奖%'", Integer.class))
        .isEqualTo(1);
  }

  @Test
  void aRoundWithoutQuestionsShowsFiguresAlone() throws Exception {
    var round = waiting(Award.MOST_ACTIVE, Award.PROGRESS);

    web.perform(get(round.page()).with(OPERATOR))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("400 条")));
  }

  @Test
  void notesTheChoiceAndCompletesTheTask() throws Exception {
    var round = waiting();
    var rain = tea.member("爱说话的小雨😀");

    web.perform(
            post(round.page())
                .param("c.most_active", "" + rain.value())
                .param("o.most_active", "丙")
                .param("w.most_active", "线下布置了会场")
                .param("n.best_question", "这周没有好问题")
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(redirectedUrl(round.page()));

    assertThat(inbox.completed()).containsExactly(Map.of("awardDecision", "chosen"));
    assertThat(desk.findWinners(round.id()))
        .extracting(AwardWinner::nickname)
        .containsExactly("爱说话的小雨😀", "丙");
    assertThat(desk.settle(round.id(), "yunying")).isTrue();
    web.perform(get(round.page()).with(AUDITOR))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("已定，正在公布"),
                        containsString("线下布置了会场"),
                        containsString("这周没有好问题"))));
    web.perform(post(round.page()).with(OPERATOR).with(csrf()))
        .andExpect(content().string(containsString("已经评完")));
  }

  @Test
  void whatIsRefusedIsShownWithWhatWasTyped() throws Exception {
    var round = waiting();

    web.perform(
            post(round.page())
                .param("o.most_active", "没有这个人")
                .param("w.most_active", "很热心")
                .param("n.best_question", "没有")
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(content().string(allOf(containsString("没有叫“没有这个人”的成员"), containsString("很热心"))));
    web.perform(post(round.page()).param("n.most_active", "x").with(OPERATOR).with(csrf()))
        .andExpect(content().string(containsString("最佳提问：请选人")));
    assertThat(inbox.completed()).isEmpty();
    assertThat(rounds.find(round.id()).state()).isEqualTo(AwardState.OPEN);
  }

  @Test
  void whereTheTaskCannotBeDoneNothingIsNotedEither() throws Exception {
    var round = waiting(Award.MOST_ACTIVE);
    inbox.forbid();

    web.perform(
            post(round.page())
                .param("c.most_active", "" + tea.member("爱说话的小雨😀").value())
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(status().isForbidden());

    assertThat(desk.findWinners(round.id())).isEmpty();
  }

  @Test
  void aNameOfSeveralIsRefusedUnlessOneIsThere() throws Exception {
    var round = waiting(Award.MOST_ACTIVE);
    var people = new PeopleRows(jdbc.getDataSource(), ConsoleData.TEA);
    people.member("同名", Platform.QQ, "1001");
    var second = people.member("同名", Platform.QQ, "1002");

    web.perform(
            post(round.page())
                .param("o.most_active", "同名")
                .param("w.most_active", "很热心")
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(content().string(containsString("有 2 位叫“同名”，请填他的账号")));
    assertThat(inbox.completed()).isEmpty();

    jdbc.update("UPDATE account SET bot = TRUE WHERE name = '1001'");
    web.perform(
            post(round.page())
                .param("o.most_active", "同名")
                .param("w.most_active", "很热心")
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(redirectedUrl(round.page()));
    assertThat(desk.findWinners(round.id()))
        .extracting(AwardWinner::member)
        .containsExactly(second);
  }

  @Test
  void chatsTakenInLateAreSaidToBeMissingAndCountedOnceMeasuredAgain() throws Exception {
    var round = waiting(Award.MOST_ACTIVE);
    long known = Instant.now().minus(Duration.ofDays(2)).toEpochMilli();
    jdbc.update(
        "UPDATE activity_event SET occurred_at_ms = ? WHERE occurred_at_ms > ?", known, known);
    web.perform(get(round.page()).with(OPERATOR))
        .andExpect(content().string(allOf(containsString("聊天只知道到"), containsString("重新统计"))));
    for (int i = 0; i < 500; i++) {
      tea.says("丁", Instant.now().minus(Duration.ofDays(3)).plusSeconds(i));
    }

    web.perform(post(round.page() + "/measure").with(OPERATOR).with(csrf()))
        .andExpect(redirectedUrl(round.page()));

    web.perform(get(round.page()).with(OPERATOR))
        .andExpect(content().string(containsString("500 条")));
  }

  @Test
  void anAuditorLooksAndOthersSeeNobody() throws Exception {
    var round = waiting();
    web.perform(get(HOME).with(AUDITOR)).andExpect(status().isOk());
    web.perform(get(round.page()).with(AUDITOR)).andExpect(status().isOk());
    for (var address :
        List.of(HOME, round.page(), round.page() + "/stop", round.page() + "/measure")) {
      web.perform(post(address).with(AUDITOR).with(csrf())).andExpect(status().isForbidden());
      web.perform(post(address).with(OPERATOR)).andExpect(status().isForbidden());
    }
    web.perform(get(HOME).with(user("sheji").roles("DESIGNER"))).andExpect(status().isForbidden());
    web.perform(get("/communities/chaju/awards/999999").with(OPERATOR))
        .andExpect(status().isNotFound());
  }

  @Test
  void looksRightAtTheDeskAndOnThePhoneInBothLanguages() throws Exception {
    var screens = new Screens(port);
    var round = waiting();
    for (var page : List.of(screens.desk("yunying"), screens.phone("yunying"))) {
      var where = page.viewportSize().width > 500 ? "desk" : "phone";
      for (var language : List.of("zh-CN", "en")) {
        screens.go(page, HOME + "?lang=" + language);
        screens.take(page, "awards-%s-%s".formatted(language, where));
        screens.go(page, round.page() + "?lang=" + language);
        assertThat(page.locator("input:checked")).not().hasCount(0);
        page.locator("summary").last().click();
        screens.take(page, "award-%s-%s".formatted(language, where));
      }
    }
    var page = screens.desk("yunying");
    screens.go(page, round.page() + "?lang=zh-CN");
    page.locator("form.stack button[type=submit]").click();
    assertThat(page.locator("body")).containsText("得奖的人记下了");
    desk.settle(round.id(), "yunying");
    screens.go(page, round.page());
    assertThat(page.locator("body")).containsText("已定，正在公布");
    screens.take(page, "award-over-desk");
  }

  /** A round that was measured and waits for a person. */
  private AwardRound waiting() throws Exception {
    return waiting(Award.MOST_ACTIVE, Award.BEST_QUESTION);
  }

  private AwardRound waiting(Award... awards) throws Exception {
    var round =
        rounds.hold(
            new AwardOrder(
                ConsoleData.TEA,
                "本周之星",
                List.of(awards),
                Optional.of(7),
                3,
                "manual",
                Optional.empty(),
                "yunying"));
    measuring.measure(round.id());
    inbox.add(
        "评奖", "awardRound", "chaju", Duration.ofDays(3), AwardPageController.TASK, round.page());
    return rounds.find(round.id());
  }
}
