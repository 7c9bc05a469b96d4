package io.qunflow.web.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.operations.campaign.Campaigns;
import io.qunflow.operations.campaign.Given;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Campaigns in a real browser, at the desk and on a phone, in both languages. */
@OnConsole
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignScreensIT {

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired Campaigns campaigns;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  private Screens screens;
  private long campaign;

  @BeforeAll
  void someCampaigns() throws Exception {
    screens = new Screens(port);
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
    new PeopleRows(jdbc.getDataSource(), ConsoleData.TEA).member("茶客", Platform.QQ, "10086");
    campaign =
        campaigns.create(
            ConsoleData.TEA,
            Given.notice()
                .with("name", "工作日早上打招呼 😀")
                .with("holidays", "move")
                .with("daysOff", "holidays_and_weekends")
                .with("capTimes", 2)
                .with("capDays", 7)
                .document(),
            "yunying");
    campaigns.switchOn(campaign, "yunying");
    long evening =
        campaigns.create(
            ConsoleData.TEA,
            Given.notice()
                .with("name", "周三晚上约局")
                .with("channel", "manual")
                .with("toGroups", true)
                .with("cron", "0 30 20 * * WED")
                .document(),
            "yunying");
    campaigns.switchOn(evening, "yunying");
  }

  @Test
  void showsCampaignsAtTheDeskAndOnThePhone() {
    for (boolean desk : new boolean[] {true, false}) {
      var where = desk ? "desk" : "phone";
      var page = desk ? screens.desk("yunying") : screens.phone("yunying");
      for (var language : new String[] {"zh-CN", "en"}) {
        var as = language.equals("en") ? "-en-" : "-";
        var lang = "lang=" + language;
        screens.go(page, "/campaigns?" + lang);
        assertThat(page.locator("table")).containsText("工作日早上打招呼");
        screens.take(page, "campaigns" + as + where);
        screens.go(page, "/campaigns/" + campaign + "?" + lang);
        page.locator("form[action$='/dry-run'] button").click();
        assertThat(page.locator("[role=status]").first()).isVisible();
        screens.take(page, "campaign" + as + where);
        screens.go(page, "/campaigns/calendar?" + lang);
        screens.take(page, "campaign-calendar" + as + where);
        screens.go(page, "/campaigns/work-calendar?year=2026&" + lang);
        screens.take(page, "work-calendar" + as + where);
        screens.go(page, "/communities/chaju/campaigns/new?" + lang);
        screens.take(page, "campaign-new" + as + where);
      }
    }
  }

  @Test
  void asksOnlyForWhatIsChosenAndShowsTheNextTwenty() {
    var page = screens.desk("yunying");
    screens.go(page, "/communities/chaju/campaigns/new");
    assertThat(page.locator("#at")).isVisible();
    assertThat(page.locator("#cron")).isHidden();
    page.locator("input[value=cron]").check();
    assertThat(page.locator("#cron")).isVisible();
    assertThat(page.locator("#at")).isHidden();
    page.locator("input[value=questionnaire]").check();
    assertThat(page.locator("#body")).isHidden();
    page.locator("input[value=message]").check();
    page.fill("#name", "早安");
    page.fill("#body", "早上好");
    page.fill("#cron", "0 0 9 * * MON-FRI");
    page.selectOption("#holidays", "move");

    page.locator("button[formaction$='/preview']").click();

    assertThat(page.locator("#next li")).hasCount(20);
    screens.take(page, "campaign-preview-desk");
  }
}
