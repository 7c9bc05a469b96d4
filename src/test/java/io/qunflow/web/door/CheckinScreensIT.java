package io.qunflow.web.door;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.qunflow.operations.checkin.Checkin;
import io.qunflow.support.Browser;
import io.qunflow.support.QunflowIT;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A check-in in a real browser, at the size of a phone and of a desk. */
@QunflowIT
class CheckinScreensIT {

  private static final int MOST_BYTES = 100_000;

  @LocalServerPort int port;
  @Autowired ApplicationContext product;

  private CheckinRows tea;
  private Checkin checkin;

  @BeforeEach
  void aWeekOfCheckins() throws Exception {
    tea = new CheckinRows(product, "Hybris 技术交流社");
    tea.member("安娜😀");
    tea.member("安娜老师");
    checkin = tea.open("早起打卡 · 第 3 周", "喝第一杯茶，拍一张照片发到群里。\n前 20 位当天上榜。", 3, 7);
  }

  @Test
  void isOneTapOnAPhone() {
    var complaints = new ArrayList<String>();
    var page = open(375, "zh-CN", true);
    page.onConsoleMessage(
        m -> {
          if (m.type().equals("error")) {
            complaints.add(m.text());
          }
        });
    picture(page, "phone-1-empty");
    page.getByLabel("群昵称").pressSequentially("安娜");
    page.getByText("安娜老师").waitFor();
    picture(page, "phone-2-names");
    page.locator(".names button", new Page.LocatorOptions().setHasText("安娜😀")).click();
    assertThat(page.getByLabel("群昵称")).hasValue("安娜😀");
    page.getByLabel("想说一句").fill("龙井 𠮷😀");
    page.locator(".bar .button").click();

    assertThat(page.getByText("已打卡")).isVisible();
    picture(page, "phone-3-done");
    assertThat(complaints).isEmpty();
    page.context().close();
  }

  @Test
  void worksWithoutAScriptInASecondStep() {
    var page = open(375, "zh-CN", false);
    page.getByLabel("群昵称").fill("安娜");
    page.locator(".bar .button").click();
    assertThat(page.locator("h1")).hasText("您是哪一位？");
    picture(page, "phone-4-which");
    page.getByText("安娜老师").click();
    page.locator(".bar .button").click();

    assertThat(page.getByText("今天第 1 位")).isVisible();
    page.context().close();
  }

  @Test
  void readsWellInEnglishAtTheDeskAndWhenItIsTooLate() {
    var page = open(375, "en", true);
    picture(page, "phone-en");
    page.context().close();
    page = open(1280, "zh-CN", true);
    picture(page, "desk-zh");
    page.context().close();
    page = open(1280, "en", true);
    picture(page, "desk-en");
    page.context().close();
    tea.shift(checkin, Duration.ofDays(9));
    page = open(375, "zh-CN", true);
    assertThat(page.locator(".card")).containsText("已经截止");
    picture(page, "phone-5-late");
    page.context().close();
    page = open(375, "en", true);
    picture(page, "phone-5-late-en");
    page.context().close();
  }

  /** With styles, script and picture, as they come over the wire; nothing from elsewhere. */
  @Test
  void isLight() {
    var page = Browser.of(375, "zh-CN", true);
    var bytes = new int[1];
    var foreign = new ArrayList<String>();
    page.onResponse(
        response -> {
          bytes[0] += response.body().length;
          if (!response.url().startsWith("http://localhost:" + port)) {
            foreign.add(response.url());
          }
        });
    page.navigate("http://localhost:" + port + tea.groupLink(checkin));
    page.waitForLoadState(LoadState.NETWORKIDLE);

    assertThat(bytes[0]).isBetween(1000, MOST_BYTES);
    assertThat(foreign).isEmpty();
    page.context().close();
  }

  private Page open(int width, String language, boolean scripts) {
    var page = Browser.of(width, language, scripts);
    page.navigate("http://localhost:" + port + tea.groupLink(checkin));
    return page;
  }

  private static void picture(Page page, String name) {
    Browser.picture(page, "check-in-" + name);
    org.assertj.core.api.Assertions.assertThat(page.content()).doesNotContain("??");
  }
}
