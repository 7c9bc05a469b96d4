package io.qunflow.web.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.qunflow.lifecycle.cycle.LifecycleService;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;

/** Brings files in through a real browser, at the desk and on a phone. */
@OnConsole
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportScreensIT {

  private static final Path QQ = Path.of("src/test/resources/samples/qq-text/group.txt");

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired JdbcTemplate jdbc;
  @Autowired TaskExecutor executor;
  @LocalServerPort int port;

  private Screens screens;

  @BeforeAll
  void open() {
    screens = new Screens(port);
  }

  @BeforeEach
  void aRunningCommunity() throws Exception {
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
  }

  @Test
  void takesAnExportFromTheFilePickerToItsResultAndBack() {
    for (var look : both()) {
      var page = look.page();
      screens.go(page, "/communities/chaju/import");
      screens.take(page, look.name("import"));
      page.setInputFiles("#file", QQ);

      assertThat(page.locator("h2").first()).hasText("文件里有什么");
      assertThat(page.locator(".found")).containsText("QQ 文本记录");
      assertThat(page.locator(".found")).containsText("撤回的消息 2 条");
      assertThat(page.locator(".choose-group")).containsText("读书一群(2025)");
      assertThat(page.locator(".talkers tbody tr")).hasCount(6);
      page.click(".found summary");
      screens.take(page, look.name("import-preview"));

      page.click(".page-head .btn-primary");
      assertThat(page.locator(".alert-danger")).containsText("还差几样");
      screens.take(page, look.name("import-preview-wrong"));

      page.selectOption(".choose-group select", "+");
      page.fill(".new-name input", "读书" + look.suffix());
      page.selectOption("#basis", "consent");
      page.fill("#noticeGivenOn", "2025-06-30");
      page.getByLabel("小红改名了是自己人").check();
      page.click(".page-head .btn-primary");

      assertThat(page.locator("#job")).containsText("导入完成");
      screens.take(page, look.name("import-done"));
      screens.go(page, "/communities/chaju/import");
      var past = page.locator(".past li").first();
      assertThat(past).containsText("group.txt");
      assertThat(past).containsText("群成员同意");
      past.locator("summary").click();
      screens.take(page, look.name("import-past"));
      past.locator("button").click();
      assertThat(page.locator(".alert-success")).containsText("已撤回");
      assertThat(page.locator(".past li").first()).containsText("由 yunying 撤回");
      screens.take(page, look.name("import-taken-back"));
    }
  }

  @Test
  void takesAFileThatIsDropped() {
    var page = screens.desk("yunying");
    screens.go(page, "/communities/chaju/import");
    var data =
        page.evaluateHandle(
            "text => { const all = new DataTransfer();"
                + " all.items.add(new File([text], '掉下来.csv', {type: 'text/csv'})); return all; }",
            csv("n-1,2026-11-20T09:00:00+08:00,阿岩,message,早,none"));
    page.dispatchEvent(".drop", "dragover", java.util.Map.of("dataTransfer", data));
    assertThat(page.locator(".drop.is-over")).isVisible();
    page.dispatchEvent(".drop", "drop", java.util.Map.of("dataTransfer", data));

    assertThat(page.locator("h1")).hasText("掉下来.csv");
    assertThat(page.locator(".found")).containsText("找到 1 条");
  }

  @Test
  void waitsWithProgressThatCanBeLeftAndCancelled() {
    var busy = new CountDownLatch(1);
    try {
      for (int i = 0; i < 2; i++) {
        executor.execute(() -> await(busy));
      }
      for (var look : both()) {
        var page = look.page();
        screens.go(page, "/communities/chaju/import");
        upload(page, csv("n-1,2026-11-20T09:00:00+08:00,阿岩,message,早,none"));
        assertThat(page.locator("#job h2")).hasText("正在读文件");
        screens.take(page, look.name("import-running"));
        screens.go(page, "/communities/chaju/import");
        screens.take(page, look.name("import-waiting"));
        page.click(".lines a");
        page.click("#job button");
        assertThat(page.locator(".alert-success")).containsText("什么都没有导入");
      }
    } finally {
      busy.countDown();
    }
  }

  @Test
  void asksForTheMomentOfAListAndTheColumnsOfAnswers() {
    for (var look : both()) {
      var page = look.page();
      screens.go(page, "/communities/chaju/import");
      page.setInputFiles(
          "#file",
          new FilePayload[] {
            payload("名单.csv", "account,nickname,joined_at,staff,role\nu1,小明,2025-01-01,,\n"),
            payload("问卷.csv", "昵称,提交时间,你的城市\n阿岩,2026-11-01 10:00,杭州\n林下🍃,2026-11-02 10:00,成都\n")
          });
      assertThat(page.locator(".mapping tbody tr")).hasCount(3);
      assertThat(page.locator("[name='use.0']")).hasValue("member");
      screens.take(page, look.name("import-columns"));
      page.selectOption("#basis", "consent");
      page.fill("#noticeGivenOn", "2025-06-30");
      page.click(".page-head .btn-primary");
      assertThat(page.locator("main")).containsText("请填名单是什么时候导出的");
    }
  }

  @Test
  void listsTheWrongLinesOfAFileOfOurOwn() {
    for (var look : both()) {
      var page = look.page();
      screens.go(page, "/communities/chaju/import");
      upload(page, csv("n-2,昨天,阿岩,message,早,", "n-3,2026-11-20T09:00:00+08:00,阿岩,spoke,早,"));
      assertThat(page.locator(".found")).containsText("有 2 行不对");
      assertThat(page.locator(".errors tbody tr")).hasCount(2);
      assertThat(page.locator(".page-head .btn-primary")).isDisabled();
      screens.take(page, look.name("import-wrong"));
      page.getByText("删掉这份文件").click();
      assertThat(page.locator(".alert-success")).containsText("什么都没有导入");
    }
  }

  @Test
  void saysWhatToDoInsteadWhenItRefuses() {
    for (var look : both()) {
      var page = look.page();
      screens.go(page, "/communities/chaju/import");
      page.setInputFiles(
          "#file",
          new FilePayload(
              "群.mht", "message/rfc822", "From: <Save by Tencent MsgMgr>\n".getBytes()));
      Locator wrong = page.locator("#file-wrong");
      assertThat(wrong).containsText("文本文件");
      screens.take(page, look.name("import-refused"));
    }
  }

  @Test
  void speaksEnglish() {
    for (var look : both()) {
      var page = look.page();
      if (look.suffix().equals("phone")) {
        page.setViewportSize(375, 812); // English words are longer, small phones narrower
      }
      screens.go(page, "/communities/chaju/import?lang=en");
      page.setInputFiles("#file", QQ);
      assertThat(page.locator("h2").first()).hasText("What is in it");
      screens.take(page, look.name("english-import-preview"));
      screens.go(page, "/communities/chaju/import?lang=zh-CN");
    }
  }

  private static void upload(Page page, String csv) {
    page.setInputFiles(
        "#file", new FilePayload("群聊.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
  }

  private static FilePayload payload(String name, String content) {
    return new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String csv(String... lines) {
    return "external_id,sent_at,member,kind,text,reply_to\n" + String.join("\n", lines) + "\n";
  }

  private List<Look> both() {
    return List.of(
        new Look(screens.desk("yunying"), "desk"), new Look(screens.phone("yunying"), "phone"));
  }

  private record Look(Page page, String suffix) {

    String name(String what) {
      return what + "-" + suffix;
    }
  }
}
