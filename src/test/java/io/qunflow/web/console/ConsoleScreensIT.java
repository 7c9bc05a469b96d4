package io.qunflow.web.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.lifecycle.cycle.LifecycleService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Walks through the console in a real browser, at the desk and on a phone. */
@OnConsole
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleScreensIT {

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired CommunityService communities;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  private Screens screens;
  private ConsoleData data;

  @BeforeAll
  void open() {
    screens = new Screens(port);
    data = new ConsoleData(jdbc, inbox, lifecycles);
  }

  @BeforeEach
  void aRunningCommunity() throws Exception {
    data.tea(demo);
  }

  @Test
  void showsAnEmptyProductHowToBegin() {
    data.empty();
    for (var page : both("yunying")) {
      screens.go(page.page(), "/");
      assertThat(page.page().locator("main")).containsText("前十分钟");
      screens.take(page.page(), page.name("empty-today"));
      screens.go(page.page(), "/communities");
      screens.take(page.page(), page.name("empty-communities"));
      screens.go(page.page(), "/members");
      screens.take(page.page(), page.name("empty-members"));
    }
  }

  @Test
  void showsWhatIsDueToday() {
    for (var page : both("yunying")) {
      screens.go(page.page(), "/");
      assertThat(page.page().locator(".task").first()).containsText("超时 2 小时");
      assertThat(page.page().locator(".strip-step.is-running").first()).containsText("内容运营");
      screens.take(page.page(), page.name("today"));
    }
  }

  @Test
  void opensTheMenuOnThePhone() {
    var page = screens.phone("admin");
    screens.go(page, "/");
    page.click(".topbar-menu summary");
    assertThat(page.locator(".topbar-panel")).containsText("退出登录");
    screens.take(page, "menu-phone");
    page.click(".topbar-panel >> text=社群");
    assertThat(page.locator("h1")).hasText("社群");
  }

  @Test
  void leadsFromAnyPageOfACommunityToTheOthers() {
    for (var page : both("admin")) {
      screens.go(page.page(), "/communities/chaju/members");
      page.page().click(".place summary:has-text('发送')");
      page.page().click(".place summary:has-text('入群与群规')");
      assertThat(page.page().locator(".place details[open]")).hasCount(1);
      screens.take(page.page(), page.name("place"));
      page.page().keyboard().press("Escape");
      assertThat(page.page().locator(".place details[open]")).hasCount(0);
      page.page().click(".place summary:has-text('数据')");
      page.page().click(".place >> text=话题记录");
      assertThat(page.page().locator("h1")).hasText("话题记录");
      assertThat(page.page().locator(".place-name")).hasText("茶聚 · 手冲茶友会");
    }
  }

  @Test
  void showsTheCommunityWithItsStepsTasksAndFigures() {
    for (var page : both("admin")) {
      screens.go(page.page(), "/communities/chaju");
      assertThat(page.page().locator(".strip-step")).hasCount(8);
      assertThat(page.page().locator(".figures")).containsText("/ 57");
      screens.take(page.page(), page.name("community"));
      screens.go(page.page(), "/communities");
      screens.take(page.page(), page.name("communities"));
    }
  }

  @Test
  void createsACommunityAndKeepsWhatWasTypedWrong() {
    for (var page : both("yunying")) {
      screens.go(page.page(), "/communities/new");
      page.page().fill("#name", "读书会" + page.suffix());
      page.page().fill("#key", "读书");
      page.page().fill("#timeZone", "Peking");
      page.page().click("main button[type=submit]");
      assertThat(page.page().locator("#name")).hasValue("读书会" + page.suffix());
      assertThat(page.page().locator(".invalid").first()).containsText("小写字母");
      screens.take(page.page(), page.name("community-new-wrong"));
      page.page().fill("#key", "dushu-" + page.suffix());
      page.page().fill("#timeZone", "Asia/Shanghai");
      page.page().click("main button[type=submit]");
      assertThat(page.page().locator("h1")).containsText("读书会" + page.suffix());
      screens.take(page.page(), page.name("community-fresh"));
    }
  }

  @Test
  void startsTheLifecycleAndAsksOnceBeforeRetiring() throws Exception {
    communities.create(new NewCommunity("neu", "新社群", "product", "Asia/Shanghai", null));
    var page = screens.desk("yunying");
    screens.go(page, "/communities/neu");
    page.click("text=启动运营流程");
    assertThat(page.locator(".alert")).containsText("已启动");
    page.click("summary:has-text('申请退役')");
    assertThat(page.locator(".danger:has-text('申请退役')")).containsText("不能再启动");
    screens.take(page, "retire-desk");
    page.click("button:has-text('提出退役申请')");
    assertThat(page.locator(".alert")).containsText("请在任务列表里确认");
  }

  @Test
  void findsAMemberAndNotesAFact() {
    for (var page : both("yunying")) {
      screens.go(page.page(), "/communities/chaju/members");
      screens.take(page.page(), page.name("members"));
      page.page().fill("#q", "林下");
      page.page().keyboard().press("Enter");
      page.page().click("main >> text=林下🍃");
      page.page().fill("#fact", "会什么");
      page.page().fill("#content", "拍照，写短文");
      page.page().click("text=记下");
      assertThat(page.page().locator(".facts")).containsText("拍照，写短文");
      screens.take(page.page(), page.name("member"));
      screens.go(page.page(), "/communities/chaju/members/facts");
      screens.take(page.page(), page.name("facts"));
    }
  }

  @Test
  void answersWrongAddressesInTheSameLook() {
    var page = screens.desk("shenji");
    screens.go(page, "/communities/gibt-es-nicht");
    assertThat(page.locator("main")).containsText("没有标识为 gibt-es-nicht 的社群");
    screens.take(page, "404-desk");
    screens.go(page, "/communities/new");
    assertThat(page.locator("main")).containsText("您没有这个权限");
    screens.take(page, "403-desk");
  }

  @Test
  void speaksEnglishToThoseWhoAsk() {
    var page = screens.desk("admin");
    screens.go(page, "/?lang=en");
    screens.take(page, "english-today-desk");
    screens.go(page, "/communities/chaju");
    assertThat(page.locator("main")).containsText("The eight steps");
    screens.take(page, "english-community-desk");
    screens.go(page, "/?lang=zh-CN");
    assertThat(page.locator("h1")).hasText("今日");
    screens.go(page, "/communities");
    assertThat(page.locator("h1")).hasText("社群");
  }

  private java.util.List<Look> both(String person) {
    return java.util.List.of(
        new Look(screens.desk(person), "desk"), new Look(screens.phone(person), "phone"));
  }

  private record Look(Page page, String suffix) {

    String name(String what) {
      return what + "-" + suffix;
    }
  }
}
