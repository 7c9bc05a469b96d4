package io.qunflow.web.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.qunflow.activity.TextAccess;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.lifecycle.cycle.LifecycleService;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Links, accounts in full, all data of a member and the log of readings in a real browser. */
@OnConsole
class PeopleScreensIT {

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired MemberService members;
  @Autowired TextAccess texts;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  private Screens screens;
  private MemberId anna;

  @BeforeEach
  void anna() throws Exception {
    screens = new Screens(port);
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
    var rows = new PeopleRows(jdbc.getDataSource(), ConsoleData.TEA);
    anna = rows.member("安娜 Anna·爱喝岩茶的北方人", Platform.WECHAT, "13812341234");
    members.recordFact(anna, "city", "杭州", "form");
    var onQq = rows.member("小安😀");
    long account = rows.account(onQq, Platform.QQ, "2000200120");
    rows.nickname(
        account,
        "小安😀",
        Instant.parse("2026-09-01T02:00:00Z"),
        Instant.parse("2026-11-02T02:00:00Z"));
    rows.nickname(
        account,
        "安娜 Anna·爱喝岩茶的北方人",
        Instant.parse("2026-08-01T02:00:00Z"),
        Instant.parse("2026-08-30T02:00:00Z"));
    members.recordFact(onQq, "phone", "13812341234", "csv");
    var mail = rows.member("A.", Platform.OTHER, "2000200120@qq.com");
    members.recordFact(mail, "industry", "教育", "csv");
    texts.record("yunying", ConsoleData.TEA, "报告：还没人回答的问题", 12);
  }

  @Test
  void fromAProposalToOneMemberAndBackAtTheDesk() {
    walk(screens.desk("yunying"), "desk");
  }

  @Test
  void fromAProposalToOneMemberAndBackOnThePhone() {
    walk(screens.phone("yunying"), "phone");
  }

  @Test
  void theLogOfReadings() {
    for (var look :
        Map.of("desk", screens.desk("admin"), "phone", screens.phone("admin")).entrySet()) {
      screens.go(look.getValue(), "/audit");
      assertThat(look.getValue().locator("main")).containsText("消息原文 12 条");
      screens.take(look.getValue(), "people-audit-" + look.getKey());
    }
  }

  @Test
  void inEnglish() {
    var page = screens.desk("admin");
    screens.go(page, "/communities/chaju/members/" + anna.value() + "?lang=en");
    assertThat(page.locator("main")).containsText("Maybe the same person");
    screens.take(page, "people-member-english");
    screens.go(page, "/?lang=zh-CN");
  }

  private void walk(Page page, String where) {
    screens.go(page, "/communities/chaju/members/links");
    assertThat(page.locator("main")).containsText("同一个号码或邮箱：138****1234");
    screens.take(page, "people-links-" + where);
    screens.go(page, "/communities/chaju/members/" + anna.value());
    assertThat(page.locator("main")).containsText("138****1234");
    page.locator("#links button:has-text('并到这里')").first().click();
    assertThat(page.locator(".alert-success")).containsText("小安😀");
    assertThat(page.locator("#accounts")).containsText("20***20");
    page.fill("#other", "A.");
    page.click("#links form:has(#other) button");
    assertThat(page.locator("#accounts")).containsText("2***@qq.com");
    screens.take(page, "people-member-" + where);
    page.fill("#reason", "本人来电更正资料");
    page.click("#accounts button");
    assertThat(page.locator("#accounts")).containsText("2000200120@qq.com");
    screens.take(page, "people-revealed-" + where);
    page.fill("#why", "本人要求导出");
    page.click("#data button");
    assertThat(page.locator("h1")).hasText("本人资料");
    screens.take(page, "people-data-" + where);
    screens.go(page, "/communities/chaju/members/" + anna.value());
    page.locator("#links button:has-text('撤销')").first().click();
    assertThat(page.locator(".alert-success")).containsText("已撤销");
    assertThat(page.locator("#links")).containsText("yunying 撤销");
    screens.go(page, "/communities/chaju/members");
    screens.take(page, "people-list-" + where);
  }
}
