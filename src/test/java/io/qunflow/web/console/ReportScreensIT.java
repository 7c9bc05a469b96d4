package io.qunflow.web.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.support.Browser;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The report in a real browser: at the desk, on a phone and on paper. */
@OnConsole
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportScreensIT {

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired CommunityService communities;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  private Screens screens;

  @BeforeAll
  void aCommunityWithFourWeeks() throws Exception {
    screens = new Screens(port);
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
    communities.create(new NewCommunity("neu", "新社群", "product", "Asia/Shanghai", null));
  }

  @Test
  void saysTheTruthOnOnePageAtTheDeskAndOnThePhone() {
    for (boolean desk : new boolean[] {true, false}) {
      var page = desk ? screens.desk("yunying") : screens.phone("yunying");
      screens.go(page, "/communities/chaju");
      page.click(".acts >> text=社群报告");
      assertThat(page.locator("h1")).hasText("社群报告");
      assertThat(page.locator("#headline")).containsText("周活跃率");
      assertThat(page.locator(".chart svg").first()).isVisible();
      assertThat(page.locator("#questions .question-text").first()).isVisible();
      assertThat(page.locator("svg.ties circle").first()).isVisible();
      screens.take(page, "report-" + (desk ? "desk" : "phone"));
    }
  }

  @Test
  void noLabelOfAChartIsCutOffOnASmallPhone() {
    var page = screens.phone("yunying");
    page.setViewportSize(375, 812);
    for (var look : List.of("?lang=en&weeks=12", "?lang=zh-CN&weeks=12", "?weeks=52")) {
      screens.go(page, "/communities/chaju/report" + look);
      assertThat(page.locator(".chart svg text").first()).isVisible();
      var cutOff =
          page.evaluate(
              """
              () => [...document.querySelectorAll('.chart svg text')].filter(label => {
                const frame = label.ownerSVGElement.getBoundingClientRect();
                const box = label.getBoundingClientRect();
                return box.left < frame.left || box.right > frame.right;
              }).map(label => label.textContent)""");
      org.assertj.core.api.Assertions.assertThat((List<?>) cutOff).as(look).isEmpty();
    }
  }

  @Test
  void showsOneGroupAndAnotherPeriod() {
    var page = screens.desk("shenji");
    screens.go(page, "/communities/chaju/report");
    page.click(".choice >> text=2群");
    page.click(".choice >> text=近 4 周");
    assertThat(page.locator(".choice [aria-current]").first()).hasText("近 4 周");
    assertThat(page.locator(".choice [aria-current]").last()).hasText("2群");
    screens.take(page, "report-group-desk");
  }

  @Test
  void putsAQuestionOnTheClipboard() {
    var page = screens.desk("yunying");
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    screens.go(page, "/communities/chaju/report");
    var button = page.locator("[data-copy]").first();
    button.click();
    assertThat(button).containsText("已复制");
    org.assertj.core.api.Assertions.assertThat(
            (String) page.evaluate("navigator.clipboard.readText()"))
        .contains("问：");
  }

  @Test
  void canBePrintedWithoutTheFrameAndWithoutCuts() {
    var page = screens.desk("yunying");
    screens.go(page, "/communities/chaju/report");
    assertThat(page.locator(".chart svg").first()).isVisible();
    page.pdf(
        new Page.PdfOptions()
            .setPath(Browser.SCREENSHOTS.resolve("report-print.pdf"))
            .setPreferCSSPageSize(true)
            .setPrintBackground(true));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".side")).isHidden();
    assertThat(page.locator(".acts")).isHidden();
    assertThat(page.locator("#headline")).isVisible();
  }

  @Test
  void saysWithoutScriptsTheSameInTables() {
    var page = new Screens(port).desk("yunying");
    page.route("**/js/report.js", route -> route.abort());
    screens.go(page, "/communities/chaju/report");
    assertThat(page.locator(".chart-grid")).isHidden();
    assertThat(page.locator(".weeks tbody tr").first()).isVisible();
    assertThat(page.locator(".tie-table tbody tr").first()).isVisible();
  }

  @Test
  void saysWhatWouldStandHereBeforeTheFirstImport() {
    var page = screens.desk("yunying");
    screens.go(page, "/communities/neu/report");
    assertThat(page.locator("main")).containsText("还没有可以报告的");
    assertThat(page.locator("main a.btn-primary")).hasText("导入");
    screens.take(page, "report-empty-desk");
  }

  @Test
  void speaksEnglish() {
    var page = screens.desk("admin");
    screens.go(page, "/communities/chaju/report?lang=en");
    assertThat(page.locator("h1")).hasText("Community report");
    screens.take(page, "report-english-desk");
  }
}
