package io.qunflow.web.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.microsoft.playwright.Page;
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
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** The list of messages, one message and the sending rules, in a real browser. */
@OnConsole
class MessageScreensIT {

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired JdbcTemplate jdbc;
  @Autowired Outbox outbox;
  @Autowired MockMvc web;
  @LocalServerPort int port;

  private Screens screens;
  private MemberId anna;

  @BeforeEach
  void aWave() throws Exception {
    screens = new Screens(port);
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
    var rows = new PeopleRows(jdbc.getDataSource(), ConsoleData.TEA);
    anna = rows.member("安娜 Anna·爱喝岩茶的北方人😀", Platform.WECHAT, "wx-anna");
    outbox.enqueue(
        order("round:17:invite", MessageKind.QUESTIONNAIRE, "mail"),
        new MemberSelect(
            "SELECT id AS member_id FROM member WHERE community_key = :c",
            Map.of("c", ConsoleData.TEA.value())));
    long now = Instant.now().toEpochMilli();
    settle("S", null, "MOD(target_id, 3) = 0", now);
    settle("X", "opted_out", "MOD(target_id, 3) = 1", now);
    settle("F", "no_address", "MOD(target_id, 6) = 2", now);
    settle("U", "timeout", "member_id = " + anna.value(), now);
    jdbc.update(
        "UPDATE message SET attempts = 1, detail = '20 s' WHERE member_id = ?", anna.value());
    jdbc.update(
        "INSERT INTO message_event (message_id, at_ms, kind, attempt, reason, detail)"
            + " VALUES (?, ?, 'IN_DOUBT', 1, 'timeout', '20 s')",
        annasMessage(),
        now);
  }

  @Test
  void atTheDeskInChinese() {
    walk(screens.at(1280, "zh-CN", "yunying"), "zh-desk");
  }

  @Test
  void onThePhoneInChinese() {
    walk(screens.at(375, "zh-CN", "yunying"), "zh-phone");
  }

  @Test
  void inEnglish() {
    for (int width : new int[] {1280, 375}) {
      var page = screens.at(width, "en", "admin");
      screens.go(page, "/messages?about=round:17");
      assertThat(page.locator("main")).containsText("the member opted out of this channel");
      screens.take(page, "message-list-en-" + width);
      screens.go(page, "/messages/" + annasMessage());
      assertThat(page.locator("#why")).containsText("It may have arrived.");
      screens.take(page, "message-one-en-" + width);
      screens.go(page, "/communities/chaju/sending");
      screens.take(page, "message-rules-en-" + width);
    }
  }

  @Test
  void saysThatTheWordsWereDeletedWithTheMember() {
    jdbc.update(
        "UPDATE message_order SET texts = '{\"zh\":{\"subject\":\"\",\"body\":\"\"}}',"
            + " shared_values = '{}', cleared = TRUE");
    for (int width : new int[] {1280, 375}) {
      var page = screens.at(width, "zh-CN", "yunying");
      screens.go(page, "/messages/" + annasMessage());
      assertThat(page.locator("#text")).containsText("不能再发");
      screens.take(page, "message-deleted-" + width);
    }
  }

  @Test
  void onlyOperatorsChangeAnything() throws Exception {
    var auditor = user("shenji").roles("AUDITOR");
    var designer = user("huatu").roles("DESIGNER");
    var address = "/messages/" + annasMessage();
    for (var path : new String[] {"/messages", address}) {
      web.perform(get(path).with(auditor)).andExpect(status().isOk());
      web.perform(get(path).with(designer)).andExpect(status().isForbidden());
    }
    for (var path :
        new String[] {
          address + "/resend", address + "/sent", "/communities/chaju/sending/resume"
        }) {
      web.perform(post(path).with(auditor).with(csrf())).andExpect(status().isForbidden());
      web.perform(post(path).with(user("yunying").roles("OPERATOR")))
          .andExpect(status().isForbidden());
    }
    assertThat(state()).isEqualTo("U");
  }

  private void walk(Page page, String where) {
    screens.go(page, "/messages?community=chaju");
    assertThat(page.locator("tbody tr").first()).containsText("安娜");
    screens.take(page, "message-list-" + where);
    page.selectOption("select[name=reason]", "opted_out");
    page.click("form.message-search button");
    assertThat(page.locator("tbody tr").first()).containsText("本人退订了这个渠道");
    screens.take(page, "message-filtered-" + where);

    screens.go(page, "/messages/" + annasMessage());
    assertThat(page.locator("#why")).containsText("对方没有回音");
    assertThat(page.locator("#text")).containsText("https://…/m/…");
    screens.take(page, "message-one-" + where);
    page.click("button:has-text('再发一次')");
    assertThat(page.locator(".alert-success")).containsText("已重新排队");
    page.click("button:has-text('取消发送')");
    assertThat(page.locator("#why")).containsText("有人取消了");
    assertThat(page.locator("#history")).containsText("yunying");
    screens.take(page, "message-cancelled-" + where);
    page.click("button:has-text('撤回标记')");
    assertThat(page.locator("h1")).containsText("排队中");

    screens.go(page, "/communities/chaju/sending");
    page.fill("#from", "21:30");
    page.fill("#most", "2");
    page.click("#rule button");
    assertThat(page.locator(".alert-success")).containsText("已保存");
    assertThat(page.locator("#from")).hasValue("21:30");
    page.fill("#why", "群里有人投诉");
    page.click("#pause button");
    assertThat(page.locator("#paused")).containsText("群里有人投诉");
    screens.take(page, "message-rules-" + where);
    page.click("#paused button");
    assertThat(page.locator("#pauses")).containsText("恢复");
    assertThat(page.locator("#paused")).hasCount(0);
  }

  private void settle(String state, String reason, String where, long now) {
    jdbc.update(
        "UPDATE message SET state = ?, reason = ?, settled_at_ms = ? WHERE " + where,
        state,
        reason,
        now);
  }

  private long annasMessage() {
    return jdbc.queryForObject(
        "SELECT id FROM message WHERE member_id = ?", Long.class, anna.value());
  }

  private String state() {
    return jdbc.queryForObject(
        "SELECT state FROM message WHERE id = ?", String.class, annasMessage());
  }

  private static MessageOrder order(String key, MessageKind kind, String channel) {
    return new MessageOrder(
        key,
        "round:17",
        ConsoleData.TEA,
        kind,
        channel,
        Map.of(
            "zh",
            new MessageText("茶友会：新成员信息", "{{nickname}}，你好！\n请用 3 分钟填一下，你的回答用来决定下周聊什么。\n{{link}}")),
        Map.of(),
        Optional.of(
            new LinkTarget(LinkPurpose.QUESTIONNAIRE, 17, Instant.now().plusSeconds(86_400))),
        Instant.EPOCH);
  }
}
