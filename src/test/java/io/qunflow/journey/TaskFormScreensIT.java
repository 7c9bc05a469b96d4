package io.qunflow.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.lifecycle.direction.DesignService;
import io.qunflow.membership.admission.AdmissionDesk;
import io.qunflow.membership.admission.AdmissionWorld;
import io.qunflow.membership.admission.Applicant;
import io.qunflow.membership.admission.Application;
import io.qunflow.membership.admission.Applications;
import io.qunflow.membership.admission.HandIn;
import io.qunflow.membership.admission.Payments;
import io.qunflow.membership.kol.KolWay;
import io.qunflow.membership.kol.Kols;
import io.qunflow.membership.kol.NewKol;
import io.qunflow.membership.moderation.CaseKind;
import io.qunflow.membership.moderation.ModerationCases;
import io.qunflow.membership.moderation.NewCase;
import io.qunflow.membership.role.RoleReviews;
import io.qunflow.membership.role.RoleWorld;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.MemberLinks;
import io.qunflow.shared.Money;
import io.qunflow.support.Browser;
import io.qunflow.support.QunflowIT;
import io.qunflow.support.TasklistPage;
import io.qunflow.web.door.DoorClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The forms of membership in the task list, at the desk and on a phone, as people see them. */
@QunflowIT
class TaskFormScreensIT {

  /** A key or an expression that should be words, and English words on a Chinese form. */
  private static final Pattern LEFT_OVER =
      Pattern.compile("\\{\\{|\\$\\{|\\?\\?|undefined|\\bnull\\b|[a-z]+[A-Z][a-z]+|[a-z]+_[a-z]+");

  @LocalServerPort int port;
  @Autowired CommunityService communities;
  @Autowired MemberService members;
  @Autowired DesignService designs;
  @Autowired AdmissionDesk desk;
  @Autowired Applications applications;
  @Autowired HandIn handIn;
  @Autowired Payments payments;
  @Autowired ModerationCases cases;
  @Autowired Kols kols;
  @Autowired RoleReviews reviews;
  @Autowired MemberLinks links;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ManagementService jobs;
  @Autowired IdentityService people;
  @Autowired DataSource database;
  @Autowired Clock clock;

  private CommunityKey key;
  private List<MemberId> friends;
  private Date begun;

  @BeforeEach
  void aCommunity() throws Exception {
    begun = Date.from(clock.instant().minusSeconds(1));
    key = new CommunityKey("forms-" + UUID.randomUUID().toString().substring(0, 8));
    communities.create(new NewCommunity(key.value(), "龙井茶友会", "interest", "Asia/Shanghai", null));
    var rows = new PeopleRows(database, key);
    var names = List.of("阿岩", "小满·茶艺师", "老周卖茶", "安娜😀", "半盏", "𠮷田");
    friends =
        IntStream.range(0, names.size())
            .mapToObj(i -> rows.member(names.get(i), Platform.WECOM, key.value() + i))
            .toList();
    friends.forEach(members::agreeToDuty);
  }

  @Test
  void admissionAndTheFeeThatGoesBack() throws Exception {
    opensItsDoor();
    var anna = handsInEverything("b1", "安娜", "138 0000 0000");
    look("userTask_checkApplication", anna.key(), "admission-check");

    var wang = handsInEverything("b2", "王小茶", "wang@example.com");
    payments.record(key, wang.id(), "wx-4200001", new Money(9900, "CNY"), "yunying");
    settle(
        "userTask_checkApplication",
        wang.key(),
        Map.of("admissionDecision", "refuse", "admissionNote", "只收做茶的人，欢迎半年后再来"));
    look("userTask_returnFee", null, "admission-return-fee");
  }

  @Test
  void aCaseFromItsDecisionToTheAppeal() throws Exception {
    var seller = friends.get(2);
    long id =
        cases.open(
            new NewCase(
                key, seller, CaseKind.ADVERTISING, "明前龙井 388 一斤，加我微信 13800001111，量大从优！", false),
            "yunying");
    var business = "moderation-" + id;
    look("userTask_decideCase", business, "case-decide");
    complete(
        "userTask_decideCase",
        business,
        Map.of("caseMeasure", "remove", "caseReason", "群规第 2 条：不发广告，提醒过一次。"));
    look("userTask_removeMember", business, "case-remove");
    complete(
        "userTask_removeMember",
        business,
        Map.of("removalResult", "removed", "removalNote", "已移出"));

    var door = new DoorClient(port);
    var address =
        links
                .link(
                    LinkPurpose.CASE, seller.value(), id, clock.instant().plus(Duration.ofDays(1)))
                .getRawPath()
            + "/case";
    door.post(door.get(address), address, Map.of("words", List.of("那条是转发朋友的，我以后先问群主，能不能让我回来？")));
    look("userTask_judgeAppeal", null, "case-appeal");
    settle(
        "userTask_judgeAppeal",
        null,
        Map.of("appealJudgement", "granted", "judgementReason", "第一次，说清楚了"));
    look("userTask_readmitMember", null, "case-readmit");
  }

  @Test
  void aKolFromTheInvitationToTheReview() throws Exception {
    long id =
        kols.invite(
            new NewKol(key, friends.get(1), KolWay.TRAINED, "每周带一次泡茶直播，回答新人的问题", "每月 300 元茶样"),
            "yunying");
    look("userTask_inviteKol", null, "kol-invite");
    complete("userTask_inviteKol", null, Map.of("kolAnswer", "accepted"));
    look("userTask_trainKol", null, "kol-train");
    complete(
        "userTask_trainKol", null, Map.of("trainingResult", "passed", "trainingNote", "试讲两次，讲得清楚"));
    termIsOver();
    look("userTask_reviewKol", "kol-" + id, "kol-review");
  }

  @Test
  void rolesAndTheDutyAdminsTasks() throws Exception {
    behave();
    reviews.start(key);
    look("userTask_reviewRoles", null, "roles-review");

    runtime.startProcessInstanceByKey(
        "dutyInvitation",
        key.value(),
        Map.of("communityName", "龙井茶友会", "cycle", 1, "answerWithin", "P2D"));
    look("userTask_inviteDutyAdmin", null, "duty-invite");
    runtime
        .createProcessInstanceByKey("dutyRotation")
        .businessKey(key.value())
        .setVariables(
            Map.of(
                "communityName", "龙井茶友会",
                "cycle", 1,
                "dutyWeek", "2026-11-16",
                "candidateMember", String.valueOf(friends.get(0).value()),
                "candidateName", "阿岩",
                "dutyHolder", "阿岩",
                "rewardDue", "300.00 元，来自公司预算",
                "rewardSource", "company"))
        .startBeforeActivity("serviceTask_recordShift")
        .setVariable("rewardYuan", 300.0)
        .execute();
    look("userTask_reportDutyWeek", null, "duty-report");
  }

  /** Twenty days: one asks, an expert answers on three days, a pillar on the others. */
  private void behave() {
    var world = new RoleWorld(database, key);
    world.listed("群主老陈", "owner", clock.instant().minus(Duration.ofDays(1)));
    for (int day = 1; day <= 20; day++) {
      var at = clock.instant().minus(Duration.ofDays(day));
      for (int i = 0; i < 3; i++) {
        var question = world.asks("群主老陈", at.plusSeconds(i));
        world.answers(day <= 3 ? "隐士" : "骨干", question, at.plusSeconds(60));
      }
    }
  }

  private void opensItsDoor() throws Exception {
    designs.recordDesign(key, 1, AdmissionWorld.fullDesign());
    desk.setTerms(key, AdmissionWorld.terms(9900), "admin");
    desk.open(key, "admin");
  }

  private Application handsInEverything(String browser, String name, String contact)
      throws Exception {
    var applied = applications.apply(key, browser, new Applicant(name, contact));
    handIn.words(applied.id(), "做茶七年，在杭州有两间茶馆，想来学习怎么做会员。");
    handIn.proof(applied.id(), AdmissionWorld.PICTURE);
    handIn.forward(applied.id(), "朋友圈，300 个好友可见", AdmissionWorld.PICTURE);
    handIn.paymentReference(applied.id(), name + " 尾号 8821");
    return applied;
  }

  /** By who looked at it. */
  private void complete(String task, String business, Map<String, Object> values) {
    people.setAuthenticatedUserId("admin");
    tasks.complete(taskId(task, business), values);
    people.clearAuthentication();
  }

  /** By somebody else. */
  private void settle(String task, String business, Map<String, Object> values) {
    tasks.complete(taskId(task, business), values);
  }

  private String taskId(String task, String business) {
    return await().until(() -> find(task, business), Optional::isPresent).orElseThrow();
  }

  /** Other tests leave tasks of their communities; the newest is this one's. */
  private Optional<String> find(String task, String business) {
    var query = tasks.createTaskQuery().taskDefinitionKey(task).taskCreatedAfter(begun);
    if (business != null) {
      query.processInstanceBusinessKey(business);
    }
    return query.orderByTaskCreateTime().desc().list().stream().map(Task::getId).findFirst();
  }

  /** The end of the term has come. */
  private void termIsOver() {
    var timer =
        await()
            .until(
                () ->
                    jobs.createJobQuery()
                        .timers()
                        .activityId("event_kolTermOver")
                        .orderByJobDuedate()
                        .desc()
                        .list(),
                found -> !found.isEmpty())
            .get(0);
    jobs.executeJob(timer.getId());
  }

  private void look(String task, String business, String name) {
    var id = taskId(task, business);
    for (int width : new int[] {1280, 375}) {
      var page = signedIn(width);
      new TasklistPage(page, "http://localhost:" + port).open(id);
      page.evaluate("document.fonts.ready.then(() => true)");
      Browser.picture(page, "task-" + name + "-" + width);
      var form = page.locator(".fjs-form").first();
      form.screenshot(
          new Locator.ScreenshotOptions()
              .setPath(Browser.SCREENSHOTS.resolve("task-" + name + "-" + width + "-form.png")));
      assertThat(LEFT_OVER.matcher(form.innerText()).results().map(found -> found.group()))
          .as(name)
          .isEmpty();
      page.context().close();
    }
  }

  private Page signedIn(int width) {
    var page = Browser.of(width, "zh-CN", true);
    page.navigate("http://localhost:" + port + "/login");
    page.fill("input[name=username]", "admin");
    page.fill("input[name=password]", QunflowIT.PASSWORD);
    page.click("button[type=submit]");
    page.waitForURL(address -> !address.endsWith("/login"));
    return page;
  }
}
