package io.qunflow.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.qunflow.activity.figure.CommunityFigures;
import io.qunflow.activity.figure.Figure;
import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.community.CommunityKey;
import io.qunflow.support.ApiClient;
import io.qunflow.support.Browser;
import io.qunflow.support.QunflowIT;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The first ten minutes: an export of a QQ group with every quirk such files have is dropped,
 * looked at, imported and read as a report; then it is taken back.
 */
@QunflowIT
class ImportJourneyIT {

  private static final Path EXPORT = Path.of("src/test/resources/samples/qq-text/group.txt");
  private static final IsoWeek WEEK = IsoWeek.parse("2025-W27");

  final String community = "dushu-" + Long.toString(System.nanoTime(), 36);

  @LocalServerPort int port;
  @Autowired CommunityFigures figures;
  @Autowired JdbcTemplate jdbc;

  @Test
  void anExportWithEveryQuirkBecomesAReportAndIsTakenBack() throws IOException {
    walk(Browser.desk(), community, "desk");
  }

  @Test
  void theSameOnAPhone() throws IOException {
    walk(Browser.phone(), community, "phone");
  }

  private void walk(Page page, String key, String look) throws IOException {
    createCommunity(key);
    signIn(page);
    page.navigate(base() + "/communities/" + key + "/import");
    drop(page, "读书一群.txt", utf16WithCrLf());

    assertThat(page.locator("h1")).hasText("读书一群.txt");
    assertThat(page.locator(".found")).containsText("QQ 文本记录");
    assertThat(page.locator(".found")).containsText("UTF-16LE");
    assertThat(page.locator(".found")).containsText("找到 17 条");
    assertThat(page.locator(".found")).containsText("撤回的消息 2 条，平台提示 2 条");
    assertThat(page.locator(".found")).containsText("2 行读不懂，不导入");
    assertThat(page.locator(".choose-group")).containsText("读书一群(2025)");
    assertThat(page.locator(".choose-group")).containsText("发言 12 条，全部 17 条，9 人");
    assertThat(page.locator("#timeZone")).hasValue("Asia/Shanghai");
    assertThat(page.locator(".talkers tbody tr").first()).containsText("小红改名了");
    assertNothingIsStored(key);
    Browser.picture(page, "import-journey-preview-" + look);

    page.getByLabel("小明😀是自己人").check();
    page.locator(".choose-group select").selectOption("1");
    page.locator("#basis").selectOption("consent");
    page.locator("#noticeGivenOn").fill("2025-06-30");
    page.locator(".page-head .btn-primary").click();

    assertThat(page.locator("#job")).containsText("导入完成");
    assertThat(page.locator(".figures-row strong").nth(0)).hasText("17");
    assertThat(page.locator(".figures-row strong").nth(2)).hasText("9");
    Browser.picture(page, "import-journey-result-" + look);
    assertFigures(key);

    page.getByText("看社群报告").click();
    assertThat(row(page, "活跃率")).containsText("83.3%");
    assertThat(row(page, "活跃率")).containsText("5 / 6");
    assertThat(row(page, "成员")).containsText("6");
    assertThat(page.locator("#newcomers")).containsText("小紫(新)");
    Browser.picture(page, "import-journey-report-" + look);

    page.navigate(base() + "/communities/" + key + "/import");
    page.locator(".take-back summary").click();
    page.getByText("撤回这次导入").click();
    assertThat(page.locator(".past li")).containsText("已撤回");
    assertNothingIsStored(key);
    Browser.picture(page, "import-journey-taken-back-" + look);
  }

  /** Without 小明😀, who is one of ours; 小绿 and 小蓝 have left, 小紫(新) has not said anything yet. */
  private void assertFigures(String key) {
    var week = figures.find(new CommunityKey(key), WEEK).orElseThrow();
    assertThat(week.find(Figure.MEMBERS).orElseThrow().value()).isEqualByComparingTo("6");
    assertThat(week.find(Figure.ACTIVE).orElseThrow().value()).isEqualByComparingTo("5");
    assertThat(week.find(Figure.ACTIVITY_RATE).orElseThrow().n()).isEqualTo(5);
    assertThat(week.find(Figure.ACTIVITY_RATE).orElseThrow().of()).isEqualTo(6);
    assertThat(week.find(Figure.MESSAGES).orElseThrow().value()).isEqualByComparingTo("9");
  }

  private void assertNothingIsStored(String key) {
    assertThat(
            jdbc.queryForObject(
                "SELECT COUNT(*) FROM activity_event e JOIN chat_group g ON g.id = e.group_id"
                    + " WHERE g.community_key = ?",
                Integer.class,
                key))
        .isZero();
    assertThat(
            jdbc.queryForObject(
                "SELECT COUNT(*) FROM member WHERE community_key = ?", Integer.class, key))
        .isZero();
  }

  private static com.microsoft.playwright.Locator row(Page page, String figure) {
    return page.locator("#headline tbody tr", new Page.LocatorOptions().setHasText(figure)).first();
  }

  private void createCommunity(String key) {
    var created =
        new ApiClient(base(), "admin", QunflowIT.PASSWORD)
            .post(
                "/communities",
                Map.of("key", key, "name", "读书会", "type", "interest", "timeZone", "Asia/Shanghai"));
    assertThat(created.status()).isEqualTo(201);
  }

  private void signIn(Page page) {
    page.navigate(base() + "/");
    page.getByLabel("用户名").fill("admin");
    page.getByLabel("密码").fill(QunflowIT.PASSWORD);
    page.locator("button[type=submit]").first().click();
    assertThat(page.locator("h1")).hasText("今日");
  }

  /** As QQ writes it on Windows. */
  private static byte[] utf16WithCrLf() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write(0xFF);
    bytes.write(0xFE);
    bytes.write(
        Files.readString(EXPORT)
            .replace("\r\n", "\n")
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.UTF_16LE));
    return bytes.toByteArray();
  }

  private static void drop(Page page, String name, byte[] content) {
    var numbers = IntStream.range(0, content.length).map(i -> content[i] & 0xFF).boxed().toList();
    var data =
        page.evaluateHandle(
            "([name, bytes]) => { const all = new DataTransfer();"
                + " all.items.add(new File([new Uint8Array(bytes)], name)); return all; }",
            java.util.List.of(name, numbers));
    page.dispatchEvent(".drop", "drop", Map.of("dataTransfer", data));
  }

  private String base() {
    return "http://localhost:" + port;
  }
}
