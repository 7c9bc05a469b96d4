package io.qunflow.web.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.honour.welfare.NewWelfare;
import io.qunflow.honour.welfare.NotTaken;
import io.qunflow.honour.welfare.Receiver;
import io.qunflow.honour.welfare.ReceiverState;
import io.qunflow.honour.welfare.WelfareChoice;
import io.qunflow.honour.welfare.WelfareClosing;
import io.qunflow.honour.welfare.WelfareCounts;
import io.qunflow.honour.welfare.WelfareDesk;
import io.qunflow.honour.welfare.WelfareRound;
import io.qunflow.honour.welfare.WelfareRounds;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** The list by which welfare is handed out, in a real browser, at the desk and on a phone. */
@OnConsole
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WelfareScreensIT {

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired WelfareRounds rounds;
  @Autowired WelfareDesk desk;
  @Autowired WelfareClosing closing;
  @Autowired Segments segments;
  @Autowired JdbcTemplate jdbc;
  @Autowired MockMvc web;
  @LocalServerPort int port;

  private Screens screens;

  @BeforeAll
  void sixtyMembers() throws Exception {
    screens = new Screens(port);
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
    var people = new PeopleRows(jdbc.getDataSource(), ConsoleData.TEA);
    for (int i = 0; i < 60; i++) {
      people.member("茶友" + i, Platform.QQ, String.valueOf(138_000_000_00L + i));
    }
    people.member("13812345678", Platform.WECOM, "=HYPERLINK(1)");
  }

  @Test
  void showsRoundsAndReceiversAtTheDeskAndOnThePhone() throws Exception {
    var open = round("show-open", 70);
    var receivers = receivers(open);
    desk.handOut(
        open.id(), receivers.subList(0, 2).stream().map(Receiver::member).toList(), "yunying");
    desk.notTaken(
        open.id(),
        List.of(receivers.get(2).member()),
        NotTaken.UNREACHABLE,
        "电话 13812345678 打不通",
        "yunying");
    jdbc.update(
        "UPDATE message SET state = 'X', reason = 'opted_out' WHERE target_id = ?",
        receivers.get(3).member().value());
    var measured = round("show-measured", 30);
    closing.settle(measured.id(), true, "yunying");
    closing.measure(measured.id());
    jdbc.update(
        "UPDATE welfare SET receivers_measured = 30, receivers_spoke_before = 6, receivers_spoke_after = 15,"
            + " rest_measured = 31, rest_spoke_before = 7, rest_spoke_after = 9 WHERE id = ?",
        measured.id());
    for (boolean wide : new boolean[] {true, false}) {
      var where = wide ? "desk" : "phone";
      var page = wide ? screens.desk("yunying") : screens.phone("yunying");
      for (var language : new String[] {"zh-CN", "en"}) {
        var as = language.equals("en") ? "-en-" : "-";
        screens.go(page, "/communities/chaju/welfare?lang=" + language);
        assertThat(page.locator("table")).containsText("茶杯");
        screens.take(page, "welfares" + as + where);
        screens.go(page, open.page() + "?lang=" + language);
        assertThat(page.locator("#list")).not().containsText("13812345678");
        screens.take(page, "welfare" + as + where);
        screens.go(page, measured.page() + "?lang=" + language);
        assertThat(page.locator(".welfare")).containsText("50.0%");
        screens.take(page, "welfare-measured" + as + where);
      }
      screens.go(page, open.page() + "?untold=true&lang=zh-CN");
      assertThat(page.locator("#list tbody tr")).hasCount(1);
      screens.go(page, "/communities/chaju/campaigns/new?what=welfare");
      assertThat(page.locator("#item")).isVisible();
      assertThat(page.locator("#body")).isVisible();
      assertThat(page.locator("#topic")).isHidden();
      screens.take(page, "campaign-new-welfare-" + where);
    }
  }

  @Test
  void anOperatorTicksHandsOutAPageTakesBackAndFinishes() throws Exception {
    var round = round("act", 55);
    inbox.add(
        "发放福利",
        "welfareRound",
        "chaju",
        Duration.ofDays(7),
        WelfareActsController.TASK,
        round.page());
    var page = screens.desk("yunying");
    screens.go(page, round.page() + "?lang=zh-CN");
    assertThat(page.locator("#list tbody tr")).hasCount(50);

    page.locator("#list input[type=checkbox]").nth(0).check();
    page.locator("#list input[type=checkbox]").nth(1).check();
    page.locator("button[value=handed]").click();
    assertThat(page.locator(".alert-success")).containsText("记下 2 人发了");
    page.locator("#list input[type=checkbox]").nth(2).check();
    page.selectOption("select[name=reason]", "DECLINED");
    page.fill("input[name=note]", "家里有");
    page.locator("input[name=note]").press("Enter");
    assertThat(page.locator("#list")).containsText("本人不要 · 家里有 · yunying");
    page.locator("#list input[type=checkbox]").nth(1).check();
    page.locator("button[value=back]").click();
    assertThat(page.locator(".alert-success")).containsText("改回 1 人");
    screens.go(page, round.page() + "?page=2");
    page.locator("button[value=all]").click();
    assertThat(page.locator(".alert-success")).containsText("记下 5 人发了");
    assertThat(page).hasURL(java.util.regex.Pattern.compile(".*page=2.*"));
    assertThat(counts(round)).isEqualTo(new WelfareCounts(55, round.audience(), 55, 48, 6, 1, 0));

    page.locator("form[action$='/finish'] button").click();

    assertThat(page.locator(".alert-success")).containsText("结清");
    assertThat(inbox.completed()).contains(Map.of("welfareRest", "released"));
  }

  @Test
  void aRoundIsStoppedAndNothingIsHandedOutAfterwards() throws Exception {
    var round = round("stop", 3);
    var page = screens.desk("yunying");
    screens.go(page, round.page() + "?lang=zh-CN");
    page.locator("form[action$='/stop'] button").click();

    assertThat(page.locator("h1")).containsText("已叫停");
    assertThat(counts(round).released()).isEqualTo(3);
    web.perform(
            post(round.page() + "/receivers")
                .with(user("yunying").roles("OPERATOR"))
                .with(csrf())
                .param("act", "handed")
                .param("member", "" + receivers(round).get(0).member().value()))
        .andExpect(status().isFound());
    assertThat(counts(round).handedOut()).isZero();
    web.perform(
            post(round.page() + "/receivers")
                .with(user("yunying").roles("OPERATOR"))
                .with(csrf())
                .param("act", "give")
                .param("member", "" + receivers(round).get(0).member().value()))
        .andExpect(status().isBadRequest());
  }

  @Test
  void theFileIsMaskedAndNeverAFormula() throws Exception {
    var round = round("file", 200);
    desk.notTaken(
        round.id(),
        List.of(receivers(round).get(0).member()),
        NotTaken.UNREACHABLE,
        "打 13987654321 没人接",
        "yunying");

    var file =
        web.perform(get(round.page() + "/receivers.csv").with(user("shenji").roles("AUDITOR")))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);

    assertThat(file.lines()).hasSize(1 + round.receivers());
    assertThat(file).startsWith("\uFEFF\"place\",\"member\"").contains("138****5678");
    assertThat(file).contains("打 139****4321 没人接");
    assertThat(
            jdbc.queryForMap(
                "SELECT person, amount FROM personal_access WHERE purpose = ?",
                "下载发福利的名单：welfare-" + round.id()))
        .containsValues("shenji", round.receivers());
    assertThat(file).doesNotContain("13987654321", "13812345678", "\"=HYPERLINK", "13800000001");
    web.perform(get(round.page() + "/receivers.csv").with(user("paiqi").roles("SCHEDULER")))
        .andExpect(status().isForbidden());
    web.perform(
            get("/communities/other/welfare/" + round.id() + "/receivers.csv")
                .with(user("shenji").roles("AUDITOR")))
        .andExpect(status().isNotFound());
  }

  private WelfareRound round(String key, int pieces) throws Exception {
    var id =
        rounds
            .open(
                new NewWelfare(
                    key + System.nanoTime(),
                    ConsoleData.TEA,
                    Optional.empty(),
                    "test:1",
                    "周年福利 2026-11-23 10:00",
                    "茶杯😀",
                    Optional.of("山里茶厂"),
                    pieces,
                    WelfareChoice.DRAW,
                    7,
                    false,
                    Optional.empty(),
                    MessageKind.NOTICE,
                    "inbox",
                    Map.of("zh", new MessageText("", "你得到{{item}}")),
                    "yunying"),
                segments.select(
                    ConsoleData.TEA, io.qunflow.membership.segment.SegmentRule.everybody()))
            .id();
    rounds.choose(id);
    rounds.tell(id);
    return rounds.find(id);
  }

  private List<Receiver> receivers(WelfareRound round) {
    return rounds.findReceivers(round, Optional.<ReceiverState>empty(), false, 0, 200);
  }

  private WelfareCounts counts(WelfareRound round) throws Exception {
    return rounds.count(rounds.find(round.id()));
  }
}
