package io.qunflow.web.door;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.round.AnswerSheets;
import io.qunflow.lifecycle.questionnaire.round.SheetState;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.support.Browser;
import io.qunflow.support.QunflowIT;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A questionnaire in a real browser, at the size of a phone and of a desk. */
@QunflowIT
class QuestionnaireScreensIT {

  private static final int MOST_BYTES = 100_000;

  @LocalServerPort int port;
  @Autowired ApplicationContext product;
  @Autowired AnswerSheets sheets;
  @Autowired GroupLinks groupLinks;
  @Autowired Clock clock;

  private RoundRows tea;
  private MemberId anna;
  private Page page;

  @BeforeEach
  void aRoundForAnna() {
    tea = new RoundRows(product, "Hybris 技术交流社", RoundRows.sketch());
    anna = tea.member("安娜");
    tea.sentTo(anna);
  }

  @AfterEach
  void close() {
    page.context().close();
  }

  @Test
  void isFilledInOnAPhone() {
    var complaints = new ArrayList<String>();
    open(375, "zh-CN", true);
    page.onConsoleMessage(
        m -> {
          if (m.type().equals("error")) {
            complaints.add(m.text());
          }
        });
    picture("phone-1-empty");

    pick("SAP / ERP 实施");
    assertThat(page.getByText("做了几年？")).isVisible();
    pick("业务：项目、合作");
    pick("知识：课程、答疑");
    assertThat(page.getByText("已保存")).isVisible();
    assertThat(page.locator("button[value=next]")).hasText("继续（2 / 8）");
    picture("phone-2-picked");
    page.fill("[name='q.years']", "7");
    page.click("button[value=next]");
    pick("8");
    page.locator(".rows")
        .first()
        .getByText("好", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
        .click();
    page.fill("[name='q.company']", "茶业有限公司");
    picture("phone-3-second");
    page.click("button[value=submit]");

    assertThat(page.locator("h1")).hasText("收到了，谢谢");
    picture("phone-4-thanks");
    assertThat(sheets.find(tea.round, anna).orElseThrow().state()).isEqualTo(SheetState.COMPLETE);
    assertThat(complaints).isEmpty();
  }

  @Test
  void saysThatWhatIsKnownIsFilledInAlready() {
    var again =
        new RoundRows(
            product,
            "龙井茶友会",
            new Questionnaire(
                "再认识一下",
                "zh",
                "",
                "",
                7,
                List.of(
                    Question.of("trade", QuestionKind.SINGLE, "您在哪个行业？")
                        .withOptions(List.of(Option.of("edu", "教育培训"), Option.of("fin", "金融")))
                        .withUse("选话题", "industry")
                        .asRequired(),
                    Question.of("city", QuestionKind.SHORT_TEXT, "您在哪个城市？")
                        .withUse("约局", "city"))));
    var bai = again.member("白菜");
    again.sentTo(bai);
    var members = product.getBean(MemberService.class);
    members.recordFact(bai, "industry", "金融", "questionnaire");
    members.recordFact(bai, "city", "杭州", "member");
    for (int width : new int[] {1280, 375}) {
      page = Browser.of(width, "zh-CN", true);
      page.navigate("http://localhost:" + port + again.link(bai));
      assertThat(page.getByText("您以前说过的已经填好了")).isVisible();
      picture("known-" + width);
    }
  }

  @Test
  void saysWhatIsWrongAtTheQuestion() {
    open(375, "zh-CN", true);
    pick("业务：项目、合作");
    pick("知识：课程、答疑");
    pick("生活：同城、聚会");
    page.click("button[value=next]");

    assertThat(page.getByText("请回答这一题。")).isVisible();
    assertThat(page.getByText("最多选 2 项。").first()).isVisible();
    picture("phone-5-wrong");
  }

  @Test
  void worksWithoutAScript() {
    open(375, "zh-CN", false);
    pick("SAP / ERP 实施");
    pick("业务：项目、合作");
    page.click("button[value=next]");
    assertThat(page.getByText("做了几年？")).isVisible();
    page.fill("[name='q.years']", "7");
    page.click("button[value=next]");
    page.click("button[value=submit]");

    assertThat(page.locator("h1")).hasText("收到了，谢谢");
    assertThat(sheets.find(tea.round, anna).orElseThrow().state()).isEqualTo(SheetState.COMPLETE);
  }

  @Test
  void readsWellOnADeskAndInEnglish() {
    open(1280, "zh-CN", true);
    pick("SAP / ERP 实施");
    picture("desk-zh");
    page.context().close();

    open(375, "en", true);
    assertThat(page.locator("button[value=next]")).containsText("Continue");
    picture("phone-en");
    page.context().close();

    open(1280, "en", true);
    picture("desk-en");
  }

  @Test
  void asksWhoSomebodyIsWhoComesByTheGroupLink() {
    var link =
        groupLinks.open(
            tea.community,
            GroupLinkPurpose.QUESTIONNAIRE,
            tea.round,
            clock.instant().plus(Duration.ofDays(1)));
    page = Browser.of(375, "zh-CN", true);
    page.navigate("http://localhost:" + port + "/g/" + link.code());
    picture("phone-who");
    page.getByLabel("群昵称").fill("安娜");
    page.click("button:has-text('开始')");
    assertThat(page.getByText("你现在从事哪个行业？")).isVisible();
  }

  /** With styles, script and picture, as they come over the wire; nothing from elsewhere. */
  @Test
  void weighsLessThanAHundredKilobytesAndAsksNobodyElse() {
    var bytes = new ArrayList<Integer>();
    var hosts = new ArrayList<String>();
    page = Browser.of(375, "zh-CN", true);
    page.onResponse(
        response -> {
          hosts.add(java.net.URI.create(response.url()).getAuthority());
          bytes.add(response.body().length);
        });
    page.navigate("http://localhost:" + port + tea.link(anna));
    page.waitForLoadState(LoadState.NETWORKIDLE);

    assertThat(hosts).hasSizeGreaterThanOrEqualTo(3).containsOnly("localhost:" + port);
    assertThat(bytes.stream().mapToInt(Integer::intValue).sum()).isLessThan(MOST_BYTES);
  }

  @Test
  void everythingToTouchIsAtLeast46PixelsHigh() {
    open(375, "zh-CN", true);
    var small =
        page.evaluate(
            "[...document.querySelectorAll('main .choice, main .button, main input[type=text], main select')]"
                + ".filter(e => e.offsetParent && e.getBoundingClientRect().height < 46).length");

    assertThat(small).isEqualTo(0);
  }

  private void open(int width, String language, boolean scripts) {
    page = Browser.of(width, language, scripts);
    page.navigate("http://localhost:" + port + tea.link(anna));
  }

  private void pick(String text) {
    page.locator("label.choice", new Page.LocatorOptions().setHasText(text)).first().click();
  }

  private void picture(String name) {
    Browser.picture(page, "door-" + name);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Browser.SCREENSHOTS.resolve("door-" + name + "-fold.png")));
    assertThat(page.content()).doesNotContain("??");
    if (page.content().contains("door.js")) {
      assertThat(
              (Boolean)
                  page.evaluate(
                      "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
          .as(name + " scrolls sideways")
          .isTrue();
    }
  }
}
