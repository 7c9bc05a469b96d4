package io.qunflow.web.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.questionnaire.Condition;
import io.qunflow.lifecycle.questionnaire.InformationTemplate;
import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Making, changing and trying a questionnaire in a real browser, at the desk and on the phone. */
@OnConsole
class QuestionnaireScreensIT {

  private static final String ALL = "/communities/chaju/questionnaires";

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired Questionnaires questionnaires;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  private Screens screens;

  @BeforeEach
  void aCommunity() throws Exception {
    screens = new Screens(port);
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
  }

  @Test
  void makesChangesAndTriesAQuestionnaireAtTheDesk() throws Exception {
    make(sized(screens.desk("yunying"), 1280, 860), "desk");
  }

  @Test
  void makesChangesAndTriesAQuestionnaireOnThePhone() throws Exception {
    make(sized(screens.phone("yunying"), 375, 812), "phone");
  }

  private void make(Page page, String where) throws Exception {
    screens.go(page, ALL);
    screens.take(page, "questionnaires-empty-" + where);
    screens.go(page, ALL + "/new");
    page.fill("#title", "喝茶的习惯 😀");
    page.click("button[value='add:SINGLE']");
    var first = page.locator("#q0");
    first.locator("input[name='q0.text']").fill("平时喝茶吗？<b>");
    first.locator("input[name='q0.guidance']").fill("选一项");
    first.locator("input[name='q0.o0.text']").fill("喝");
    first.locator("input[name='q0.o1.text']").fill("不喝");
    first.locator("textarea[name='q0.more']").fill("偶尔\n其他");
    first.locator("button[value='addOption:0']").click();
    assertThat(first.locator("input[name='q0.o3.text']")).hasValue("其他");
    first.locator("input[name='q0.o3.open']").check();
    page.click("button[value='add:NUMBER']");
    var second = page.locator("#q1");
    second.locator("input[name='q1.text']").fill("上周喝了几次？");
    second.locator("input[name='q1.use']").fill("定品鉴会的次数");
    second.locator("button[value='addTerm:1']").click();
    second.locator("select[name='q1.t0.op']").selectOption("IS");
    second.locator("input[name='q1.t0.value'][value='o1']").check();
    second.locator("input[name='q1.t0.value'][value='o3']").check();
    screens.take(page, "questionnaire-editing-" + where);
    page.click("button[form=editor-form][value=save]");
    assertThat(page.locator(".alert-success")).hasText("已保存。");

    var kept = questionnaires.find(questionnaires.findAll(ConsoleData.TEA).get(0).id());
    assertThat(kept.questionnaire().title()).isEqualTo("喝茶的习惯 😀");
    var asked = kept.questionnaire().questions();
    assertThat(asked.get(0).text()).isEqualTo("平时喝茶吗？<b>");
    assertThat(asked.get(0).options())
        .isEqualTo(
            List.of(
                Option.of("o1", "喝"),
                Option.of("o2", "不喝"),
                Option.of("o3", "偶尔"),
                new Option("o4", "其他", true, false)));
    assertThat(asked.get(1).kind()).isEqualTo(QuestionKind.NUMBER);
    assertThat(asked.get(1).showIf()).contains(Condition.is("q1", "o1", "o3"));
    assertThat(page.locator("#quality")).containsText("没有说明怎么填");
    screens.take(page, "questionnaire-saved-" + where);

    page.reload();
    page.locator("#q0 > summary").click();
    page.locator("#q0 button[value='down:0']").click();
    assertThat(page.locator("#q1 > summary")).containsText("平时喝茶吗？<b>");
    page.click("button[form=editor-form][value=save]");
    assertThat(page.locator("#q0 .invalid")).containsText("条件只能看前面的题");
    screens.take(page, "questionnaire-fault-" + where);
  }

  @Test
  void triesTheTemplateAsAMemberWould() throws Exception {
    for (var language : List.of("zh", "en")) {
      long id =
          questionnaires.create(
              ConsoleData.TEA,
              InformationTemplate.propose(Locale.forLanguageTag(language)),
              "yunying");
      for (var where : List.of("desk", "phone")) {
        var page =
            where.equals("desk")
                ? sized(screens.desk("yunying"), 1280, 860)
                : sized(screens.phone("yunying"), 375, 812);
        screens.go(page, ALL + "?lang=" + (language.equals("zh") ? "zh-CN" : "en"));
        screens.take(page, "questionnaires-" + where + "-" + language);
        screens.go(page, ALL + "/" + id);
        page.locator("#q4 > summary").click();
        page.locator("#q5 > summary").click();
        screens.take(page, "questionnaire-template-" + where + "-" + language);
        screens.go(page, ALL + "/" + id + "/preview");
        page.click("button[value=next]");
        assertThat(page.locator(".asked.is-wrong")).hasCount(1);
        screens.take(page, "questionnaire-preview-" + where + "-" + language);
        page.check("input[name='a.industry'][value=other]");
        page.fill("input[name='a.industry.other']", "园艺😀");
        page.click("button[value=next]");
        page.check("input[name='a.organisation_kinds'][value=chamber]");
        page.click("button[value=again]");
        assertThat(page.locator("input[name='a.organisations']")).isVisible();
        page.click("button[value=next]");
        page.click("button[value=next]");
        assertThat(page.locator(".facts")).containsText("园艺😀");
        screens.take(page, "questionnaire-tried-" + where + "-" + language);
        screens.go(page, "/?lang=zh-CN");
      }
    }
  }

  private static Page sized(Page page, int width, int height) {
    page.setViewportSize(width, height);
    return page;
  }
}
