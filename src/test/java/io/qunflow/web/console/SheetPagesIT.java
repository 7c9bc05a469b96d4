package io.qunflow.web.console;

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

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.qunflow.community.GroupService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.LinkTarget;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageOrder;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.operations.messaging.SendingPause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

/** The daily sheet: what a person has to post, in order of time, done with one press. */
@OnConsole
class SheetPagesIT {

  private static final UserRequestPostProcessor OPERATOR = user("yunying").roles("OPERATOR");

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired Outbox outbox;
  @Autowired SendingPause pause;
  @Autowired GroupService groups;
  @Autowired JdbcTemplate jdbc;
  @Autowired MockMvc web;
  @LocalServerPort int port;

  @BeforeEach
  void aDay() throws Exception {
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
    jdbc.update(
        "INSERT INTO sending_rule (community_key, quiet_from_min, quiet_until_min, most_per_week,"
            + " changed_by, changed_at_ms) VALUES ('chaju', 0, 0, 9, 'admin', 0)");
    var group = List.of(groups.findAll(ConsoleData.TEA).get(0).id());
    var now = Instant.now();
    outbox.enqueueToGroups(
        order(
            "round",
            MessageKind.QUESTIONNAIRE,
            "manual",
            "茶友们😀，花两分钟说说想聊什么，填完有新茶样：{{link}}",
            Optional.of(
                new LinkTarget(LinkPurpose.QUESTIONNAIRE, 1, now.plus(Duration.ofDays(9))))),
        group);
    outbox.enqueueToGroups(
        order("notice", MessageKind.NOTICE, "manual", "周四晚八点茶课，<b>记得</b>带杯子。", Optional.empty()),
        group);
    var customers = new ArrayList<Long>();
    var rows = new PeopleRows(jdbc.getDataSource(), ConsoleData.TEA);
    for (int i = 0; i < 11; i++) {
      customers.add(rows.member("顾客" + i, Platform.WECOM, "wm-" + i).value());
    }
    outbox.enqueue(
        order("offer", MessageKind.DISCUSSION, "wecom-customer", "这周约一场岩茶话题，来吗？", Optional.empty()),
        new MemberSelect(
            "SELECT id AS member_id FROM member WHERE id IN (:ids)", Map.of("ids", customers)));
    outbox.enqueue(
        order("duty", MessageKind.TASK, "manual", "{{nickname}}，下周轮到你当群管啦。", Optional.empty()),
        only(rows.member("王老师·13812341234", Platform.WECHAT, "wx")));
    jdbc.update(
        "UPDATE message SET due_at_ms = due_at_ms - 7500000 WHERE order_id ="
            + " (SELECT id FROM message_order WHERE order_key = 'notice')");
  }

  @Test
  void showsWhatIsToBeSentWithTextsEscapedAndNumbersMasked() throws Exception {
    web.perform(get("/sheet").with(OPERATOR))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("还有 4 条要发"),
                        containsString("1 条超时"),
                        containsString("&lt;b&gt;记得"),
                        containsString("11 位客户，一次群发"),
                        containsString("顾客7 等，另有 3 位"),
                        containsString("王老师·138****1234"),
                        containsString("/g/"))));
  }

  @Test
  void onePressWithoutScriptsAndBackAgain() throws Exception {
    var ids = ids("offer");
    web.perform(post("/sheet/sent").param("ids", ids).with(OPERATOR).with(csrf()))
        .andExpect(redirectedUrl("/sheet"));
    web.perform(get("/sheet").with(OPERATOR))
        .andExpect(
            content().string(allOf(containsString("还有 3 条要发"), containsString("今天我处理了 1 条"))));
    assertThat(states("offer")).containsOnly("S");
    web.perform(post("/sheet/back").param("ids", ids).with(OPERATOR).with(csrf()))
        .andExpect(flash().attribute("done", containsString("回到发送单")));
    assertThat(states("offer")).containsOnly("Q");
  }

  @Test
  void aPressInPlaceAnswersWithAWayBackAndTellsTheSecondPerson() throws Exception {
    var ids = ids("notice");
    web.perform(
            post("/sheet/sent")
                .param("ids", ids)
                .header("HX-Request", "true")
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("撤销"),
                        containsString("name=\"_csrf\""),
                        not(containsString("<html")))));
    web.perform(
            post("/sheet/sent")
                .param("ids", ids)
                .header("HX-Request", "true")
                .with(user("anna").roles("OPERATOR"))
                .with(csrf()))
        .andExpect(content().string(containsString("role=\"alert\"")));
  }

  @Test
  void onlyOperatorsSendAndOnlyWithTheirOwnPages() throws Exception {
    for (var role : List.of("AUDITOR", "DESIGNER", "PUBLISHER", "SCHEDULER")) {
      web.perform(get("/sheet").with(user("x").roles(role))).andExpect(status().isForbidden());
      web.perform(
              post("/sheet/sent")
                  .param("ids", ids("notice"))
                  .with(user("x").roles(role))
                  .with(csrf()))
          .andExpect(status().isForbidden());
    }
    web.perform(post("/sheet/sent").param("ids", ids("notice")).with(OPERATOR))
        .andExpect(status().isForbidden());
    assertThat(states("notice")).containsOnly("Q");
  }

  @Test
  void thePictureIsOfTheGroupsLinkOnly() throws Exception {
    web.perform(get("/sheet").with(OPERATOR))
        .andExpect(content().string(containsString("/sheet/" + ids("round") + "/picture.png")));
    web.perform(get("/sheet/" + ids("round") + "/picture.png").with(OPERATOR))
        .andExpect(status().isOk())
        .andExpect(content().contentType("image/png"));
    web.perform(get("/sheet/" + ids("duty") + "/picture.png").with(OPERATOR))
        .andExpect(status().isNotFound());
    web.perform(get("/sheet/999999/picture.png").with(OPERATOR)).andExpect(status().isNotFound());
  }

  @Test
  void whileSendingIsPausedNothingCanBePressed() throws Exception {
    pause.pause(ConsoleData.TEA, "舆情", "admin");

    web.perform(get("/sheet").with(OPERATOR))
        .andExpect(content().string(allOf(containsString("社群已暂停发送"), not(containsString("已发：")))));
  }

  @Test
  void fromTheListToAllDoneAtTheDeskAndOnThePhone() throws Exception {
    var screens = new Screens(port);
    walk(screens, screens.desk("yunying"), "desk", 1280);
    aDay();
    walk(screens, screens.phone("yunying"), "phone", 375);
    aDay();
    for (var width : List.of(1280, 375)) {
      var page = screens.desk("yunying");
      page.setViewportSize(width, 860);
      screens.go(page, "/sheet?community=chaju&lang=en");
      PlaywrightAssertions.assertThat(page.locator("main")).containsText("4 still to send");
      screens.take(page, "sheet-english-" + width);
    }
  }

  private void walk(Screens screens, Page page, String where, int width) {
    page.setViewportSize(width, 860);
    screens.go(page, "/sheet");
    screens.take(page, "sheet-" + where);
    page.locator(".sheet-entry").first().locator("[data-copy-of]").click();
    PlaywrightAssertions.assertThat(page.locator(".sheet-entry").first()).containsText("已复制");
    page.locator(".sheet-entry").first().locator(".btn-primary").click();
    PlaywrightAssertions.assertThat(page.locator(".sheet-entry.is-done")).hasCount(1);
    page.locator(".sheet-skip button").last().click();
    PlaywrightAssertions.assertThat(page.locator(".sheet-entry.is-done")).hasCount(2);
    screens.take(page, "sheet-pressed-" + where);
    page.locator(".sheet-entry.is-done button").last().click();
    PlaywrightAssertions.assertThat(page.locator(".alert-success")).containsText("已撤销");
    page.waitForLoadState();
    page.locator(".sheet-entry:not(.is-done) .btn-primary").first().click();
    PlaywrightAssertions.assertThat(page.locator(".sheet-entry.is-done")).hasCount(1);
    page.locator(".sheet-entry:not(.is-done) .btn-primary").first().click();
    PlaywrightAssertions.assertThat(page.locator(".sheet-entry.is-done")).hasCount(2);
    page.locator(".sheet-entry:not(.is-done) .btn-primary").first().click();
    PlaywrightAssertions.assertThat(page.locator(".sheet-entry.is-done")).hasCount(3);
    screens.go(page, "/sheet?community=chaju");
    PlaywrightAssertions.assertThat(page.locator("main")).containsText("今天没有要发的了");
    page.click(".page-head form button");
    PlaywrightAssertions.assertThat(page.locator("main")).containsText("这个社群由 yunying 来发");
    screens.take(page, "sheet-empty-" + where);
  }

  private String ids(String order) {
    return String.join(
        ",",
        jdbc.queryForList(
            "SELECT CAST(m.id AS CHAR(20)) FROM message m JOIN message_order o ON o.id = m.order_id"
                + " WHERE o.order_key = ? ORDER BY m.id",
            String.class,
            order));
  }

  private List<String> states(String order) {
    return jdbc.queryForList(
        "SELECT m.state FROM message m JOIN message_order o ON o.id = m.order_id"
            + " WHERE o.order_key = ?",
        String.class,
        order);
  }

  private static MemberSelect only(MemberId member) {
    return new MemberSelect(
        "SELECT id AS member_id FROM member WHERE id = :id", Map.of("id", member.value()));
  }

  private static MessageOrder order(
      String key, MessageKind kind, String channel, String text, Optional<LinkTarget> link) {
    return new MessageOrder(
        key,
        "test:1",
        ConsoleData.TEA,
        kind,
        channel,
        Map.of("zh", new MessageText("", text)),
        Map.of(),
        link,
        Instant.EPOCH);
  }
}
