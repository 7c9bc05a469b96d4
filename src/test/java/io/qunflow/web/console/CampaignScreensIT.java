package io.qunflow.web.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.campaign.CampaignDocument;
import io.qunflow.operations.campaign.Campaigns;
import io.qunflow.operations.campaign.Given;
import io.qunflow.operations.wave.WaveMessage;
import io.qunflow.operations.wave.WaveMessages;
import io.qunflow.operations.wave.WaveOrder;
import io.qunflow.operations.wave.WaveRunner;
import io.qunflow.operations.wave.WaveText;
import io.qunflow.operations.wave.Waves;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
  @Autowired Waves waves;
  @Autowired WaveMessages waveMessages;
  @Autowired WaveRunner runner;
  @Autowired Segments segments;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  private Screens screens;
  private long campaign;
  private long several;
  private long wave;

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
    several = campaigns.create(ConsoleData.TEA, afterJoining(), "yunying");
    campaigns.switchOn(several, "yunying");
    wave = aWaveOnItsWay();
    past(campaign, 3, "M", "late", false, 0, null, null);
    past(campaign, 2, "D", null, true, 120, null, null);
    past(campaign, 1, "F", "no_segment", false, 0, null, null);
    past(several, 3, "F", "not_now", false, 0, null, null);
    past(several, 2, "X", null, false, 80, wave, "/communities/chaju/waves/" + wave);
    past(several, 1, "D", null, false, 80, wave, "/communities/chaju/waves/" + wave);
  }

  private void past(
      long of,
      int daysAgo,
      String state,
      String reason,
      boolean late,
      int all,
      Long wave,
      String page) {
    long at = Instant.now().minus(Duration.ofDays(daysAgo)).toEpochMilli();
    var day = java.time.LocalDate.now(java.time.ZoneOffset.UTC).minusDays(daysAgo);
    jdbc.update(
        "INSERT INTO campaign_firing (campaign_id, planned_at_ms, due_at_ms, first_day, last_day,"
            + " state, late, reason, wave_id, page, revision, started_at_ms, audience, done, skipped)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)",
        of,
        at,
        at,
        day,
        day,
        state,
        late,
        reason,
        wave,
        page,
        at,
        all,
        all - all / 10,
        all / 10);
  }

  private static CampaignDocument afterJoining() {
    return Given.notice()
        .with("name", "新人前三天")
        .with("what", "wave")
        .with("texts", null)
        .with(
            "steps",
            List.of(
                new CampaignDocument.Step(null, null, said("{{nickname}}，欢迎"), null, null, null),
                new CampaignDocument.Step(2, null, said("来认识一下大家"), 50, null, said("今晚一起喝茶聊聊"))))
        .document();
  }

  private static Map<String, CampaignDocument.Words> said(String body) {
    return Map.of("zh", new CampaignDocument.Words("", body));
  }

  private long aWaveOnItsWay() {
    long id =
        waves.open(
            new WaveOrder(
                "screens:1",
                ConsoleData.TEA,
                "campaign-wave:" + several,
                "新人前三天 2026-11-24 10:00",
                List.of("message1", "message2", "delivered")));
    var hello = Map.of("zh", new WaveText("", "{{nickname}}，欢迎"));
    waveMessages.keep(
        id,
        List.of(
            WaveMessage.of("message1", "NOTICE", "inbox", Duration.ZERO, hello),
            new WaveMessage(
                "message2",
                "NOTICE",
                "inbox",
                Duration.ofDays(2),
                List.of(
                    new WaveMessage.Variant("A", 500, Map.of("zh", new WaveText("", "来认识一下大家"))),
                    new WaveMessage.Variant(
                        "B", 500, Map.of("zh", new WaveText("", "今晚一起喝茶聊聊")))))));
    waves.freeze(id, segments.selectAll(ConsoleData.TEA));
    runner.run(
        id,
        "message1",
        chunk -> chunk.dueAt(Instant.now().plus(Duration.ofDays(2))),
        Duration.ofSeconds(10));
    return id;
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
        screens.go(page, "/communities/chaju/campaigns/" + several + "?" + lang);
        screens.take(page, "campaign-wave-edit" + as + where);
        screens.go(page, "/campaigns/" + several + "?" + lang);
        assertThat(page.locator("main, body").first())
            .containsText(language.equals("en") ? "still being sent" : "还在发");
        page.locator("form[action$='/dry-run'] button").click();
        screens.take(page, "campaign-wave" + as + where);
        screens.go(page, "/communities/chaju/waves?" + lang);
        screens.take(page, "waves" + as + where);
        screens.go(page, "/communities/chaju/waves/" + wave + "?" + lang);
        screens.take(page, "wave" + as + where);
      }
      screens.go(page, "/communities/chaju/campaigns/" + several + "?lang=zh-CN");
      assertThat(page.locator("#step2bodyB")).hasValue("今晚一起喝茶聊聊");
      for (var kind : List.of("questionnaire", "discussion", "public_class", "funnel", "award")) {
        screens.go(page, "/communities/chaju/campaigns/new?what=" + kind);
        screens.take(page, "campaign-new-" + kind + "-" + where);
      }
      screens.go(page, "/communities/chaju/waves/" + wave);
      assertThat(page.locator("main, body").first()).containsText("来认识一下大家");
    }
  }

  @Test
  void showsWhatCannotBeReadAndAWaveWhoseEndIsNotKnownYet() throws Exception {
    long broken =
        campaigns.create(
            ConsoleData.TEA, Given.notice().with("name", "周末提醒").document(), "yunying");
    campaigns.switchOn(broken, "yunying");
    jdbc.update(
        "UPDATE campaign SET definition = REPLACE(definition, '\"when\"', '\"wann\"') WHERE id = ?",
        broken);
    jdbc.update("UPDATE wave SET state = 'X', changed_by = 'yunying', changed_at_ms = 0");
    for (boolean desk : new boolean[] {true, false}) {
      var page = desk ? screens.desk("yunying") : screens.phone("yunying");
      for (var language : new String[] {"zh-CN", "en"}) {
        var as = (language.equals("en") ? "-en-" : "-") + (desk ? "desk" : "phone");
        screens.go(page, "/campaigns/" + broken + "?lang=" + language);
        assertThat(page.locator("#document")).containsText("wann");
        screens.take(page, "campaign-unreadable" + as);
        screens.go(page, "/campaigns?lang=" + language);
        screens.take(page, "campaigns-unreadable" + as);
        screens.go(page, "/communities/chaju/waves/" + wave + "?lang=" + language);
        screens.take(page, "wave-ending" + as);
      }
    }
    jdbc.update("UPDATE wave SET state = 'R', changed_by = NULL, changed_at_ms = NULL");
    jdbc.update(
        "UPDATE campaign SET definition = REPLACE(definition, '\"wann\"', '\"when\"') WHERE id = ?",
        broken);
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
    page.locator("input[value=wave]").check();
    assertThat(page.locator("#step1body")).isVisible();
    assertThat(page.locator("#step1bodyB")).isHidden();
    page.selectOption("#step1how", "share");
    assertThat(page.locator("#step1bodyB")).isVisible();
    page.locator("input[value=discussion]").check();
    assertThat(page.locator("#topic")).isVisible();
    assertThat(page.locator("#channel")).isHidden();
    page.locator("input[value=award]").check();
    assertThat(page.locator("#awardDays")).isVisible();
    assertThat(page.locator("#topic")).isHidden();
    page.locator("input[value=message]").check();
    assertThat(page.locator("#awardDays")).isHidden();
    page.fill("#name", "早安");
    page.fill("#body", "早上好");
    page.fill("#cron", "0 0 9 * * MON-FRI");
    page.selectOption("#holidays", "move");

    page.locator("button[formaction$='/preview']").click();

    assertThat(page.locator("#next li")).hasCount(20);
    screens.take(page, "campaign-preview-desk");
  }
}
