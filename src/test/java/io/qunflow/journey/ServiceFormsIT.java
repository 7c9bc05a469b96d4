package io.qunflow.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.funnel.offering.NewOffering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.stickiness.GoesFirst;
import io.qunflow.funnel.stickiness.ServiceKind;
import io.qunflow.funnel.stickiness.ServicePlan;
import io.qunflow.funnel.stickiness.ServicePlans;
import io.qunflow.funnel.stickiness.ServiceStep;
import io.qunflow.support.ApiClient;
import io.qunflow.support.Browser;
import io.qunflow.support.QunflowIT;
import io.qunflow.support.TasklistPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The forms of a service plan in the task list, filled in as an operator does it (F2). */
@QunflowIT
class ServiceFormsIT {

  /** A key or an expression that should be words. */
  private static final Pattern LEFT_OVER =
      Pattern.compile("\\{\\{|\\$\\{|\\?\\?|undefined|\\bnull\\b|[a-z]+[A-Z][a-z]+");

  private static final int ALL_OF_A_FORM = 2600;
  private static final String FITS =
      "document.documentElement.scrollWidth <= document.documentElement.clientWidth";

  @LocalServerPort int port;
  @Autowired CommunityService communities;
  @Autowired Offerings offerings;
  @Autowired ServicePlans plans;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired DataSource database;

  private CommunityKey key;

  @BeforeEach
  void aCommunityThatSells() throws Exception {
    key = new CommunityKey("serve-" + UUID.randomUUID().toString().substring(0, 8));
    communities.create(new NewCommunity(key.value(), "龙井茶友会", "interest", "Asia/Shanghai", null));
    var rows = new PeopleRows(database, key);
    for (int i = 0; i < 6; i++) {
      rows.member("茶友" + i, Platform.WECOM, key.value() + i);
    }
    offerings.create(
        key,
        new NewOffering("camp", "7 天训练营", "main_profit", 580_000L, 100_000L, 500, 300),
        "admin");
  }

  @Test
  void aPlanIsSentBackMendedAndKeptAsItWasTyped() {
    var process =
        runtime.startProcessInstanceByKey("servicePlan", key.value() + ":camp", variables());
    Map<String, Object> touch =
        Map.of(
            "serviceDay", 2,
            "serviceKind", "touch",
            "serviceTitle", "送一份冲泡表😀",
            "serviceText", "{{nickname}}，冲泡表放在这里：水温 85 度，三分钟。",
            "serviceTitleEnglish", "A brewing chart",
            "serviceTextEnglish", "{{nickname}}, here is the chart: 85 °C, three minutes.");
    var desk = signedIn(1280);
    open(desk, process.getId());
    picture(desk, "services-plan-empty-1280");
    fill(desk, process.getId(), answers(List.of(touch)));
    picture(desk, "services-plan-1280");
    assertThat(new TasklistPage(desk, base()).complete()).isEqualTo(204);

    var phone = signedIn(375);
    open(phone, process.getId());
    assertThat(phone.locator("[id$='-field_servicePlanProblem']").inputValue()).contains("免费服务");
    assertThat(phone.locator("[id$='-field_services_serviceTitle_0']").inputValue())
        .as("nothing has to be typed again")
        .isEqualTo("送一份冲泡表😀");
    picture(phone, "services-plan-back-375");
    Map<String, Object> service =
        Map.of(
            "serviceDay", 1,
            "serviceKind", "service",
            "serviceTitle", "新手答疑一小时",
            "serviceText", "今晚八点，群里答疑一小时，带上你的壶。");
    fill(phone, process.getId(), answers(List.of(touch, service)));
    picture(phone, "services-plan-375");
    assertThat(new TasklistPage(phone, base()).complete()).isEqualTo(204);

    var planned = plans.findLatest(key, "camp").orElseThrow().plan();
    assertThat(planned)
        .isEqualTo(
            new ServicePlan(
                ServicePlan.EVERYBODY,
                GoesFirst.LOYAL,
                2,
                "inbox",
                2,
                7,
                20,
                3,
                List.of(
                    new ServiceStep(1, ServiceKind.SERVICE, "新手答疑一小时", "今晚八点，群里答疑一小时，带上你的壶。"),
                    new ServiceStep(
                        2,
                        ServiceKind.TOUCH,
                        "送一份冲泡表😀",
                        "{{nickname}}，冲泡表放在这里：水温 85 度，三分钟。",
                        "A brewing chart",
                        "{{nickname}}, here is the chart: 85 °C, three minutes."))));
    desk.context().close();
    phone.context().close();
    runtime.deleteProcessInstance(process.getId(), "looked at");
  }

  @Test
  void whoCameBackIsReadAndDone() {
    var process =
        runtime
            .createProcessInstanceByKey("servicePlan")
            .businessKey(key.value() + ":camp")
            .setVariables(variables())
            .setVariable("consolePage", "/communities/" + key.value() + "/services")
            .setVariable("readWithin", "P7D")
            .setVariable(
                "returnSummary",
                "整个计划：推过的，3 / 20 = 15.0%（95% 区间 5.2–36.0%）回来；没推的，0 / 5 = 0.0%"
                    + "（95% 区间 0.0–43.4%）回来；差别可能是碰巧。\n送一份冲泡表：推过的，2 / 20 ="
                    + " 10.0%（95% 区间 2.8–30.1%）回来；到上限没有推 4 人。")
            .startBeforeActivity("userTask_readServices")
            .execute();
    var desk = signedIn(1280);
    open(desk, process.getId());
    picture(desk, "services-read-1280");
    var phone = signedIn(375);
    open(phone, process.getId());
    picture(phone, "services-read-375");
    assertThat(phone.locator(".fjs-form a").first().getAttribute("href"))
        .endsWith("/communities/" + key.value() + "/services");
    assertThat(phone.locator("[id$='-field_returnSummary']").inputValue()).contains("15.0%");

    assertThat(new TasklistPage(phone, base()).complete()).isEqualTo(204);

    assertThat(
            runtime.createProcessInstanceQuery().processInstanceId(process.getId()).singleResult())
        .as("it is over")
        .isNull();
    desk.context().close();
    phone.context().close();
  }

  private Map<String, Object> variables() {
    return Map.of(
        "communityKey",
        key.value(),
        "communityName",
        "龙井茶友会",
        "offeringKey",
        "camp",
        "roundNumber",
        1);
  }

  private static Map<String, Object> answers(List<Map<String, Object>> services) {
    return Map.of(
        "services", services,
        "serviceAudience", "all",
        "goesFirst", "loyal",
        "headStartDays", 2,
        "touchChannel", "inbox",
        "pushMost", 2,
        "pushDays", 7,
        "holdBackPercent", 20,
        "returnDays", 3);
  }

  private String taskId(String process) {
    return await()
        .until(
            () ->
                tasks.createTaskQuery().processInstanceId(process).list().stream()
                    .map(Task::getId)
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private void open(Page page, String process) {
    new TasklistPage(page, base()).open(taskId(process));
    page.evaluate("document.fonts.ready.then(() => true)");
  }

  private void fill(Page page, String process, Map<String, Object> values) {
    var api = new ApiClient(base(), "admin", QunflowIT.PASSWORD);
    new TasklistPage(page, base()).fill(api.get("/tasks/" + taskId(process)).body(), values);
  }

  private static void picture(Page page, String name) {
    Browser.picture(page, "task-" + name);
    assertThat((Boolean) page.evaluate(FITS)).as("%s fits", name).isTrue();
    assertThat(
            LEFT_OVER
                .matcher(page.locator(".fjs-form").first().innerText())
                .results()
                .map(found -> found.group()))
        .as(name)
        .isEmpty();
  }

  private Page signedIn(int width) {
    var page = Browser.of(width, "zh-CN", true);
    page.setViewportSize(width, ALL_OF_A_FORM);
    page.navigate(base() + "/login");
    page.fill("input[name=username]", "admin");
    page.fill("input[name=password]", QunflowIT.PASSWORD);
    page.click("button[type=submit]");
    page.waitForURL(address -> !address.endsWith("/login"));
    return page;
  }

  private String base() {
    return "http://localhost:" + port;
  }
}
