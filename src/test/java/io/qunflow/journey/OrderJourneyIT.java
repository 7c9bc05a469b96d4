package io.qunflow.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.membership.moderation.CaseFile;
import io.qunflow.membership.moderation.CaseOutcome;
import io.qunflow.membership.moderation.ModerationCases;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.MemberLinks;
import io.qunflow.operations.messaging.SendingPause;
import io.qunflow.support.ApiClient;
import io.qunflow.support.Browser;
import io.qunflow.support.QunflowIT;
import io.qunflow.support.TasklistPage;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What keeps order in a community, over pages only: at the desk and on a member's phone. */
@QunflowIT
class OrderJourneyIT {

  private static final String OTHER = "fuhe";
  private static final String OTHERS_PASSWORD = "another long password";

  @LocalServerPort int port;
  @Autowired CommunityService communities;
  @Autowired ModerationCases cases;
  @Autowired SendingPause pause;
  @Autowired MemberLinks links;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;
  @Autowired DataSource dataSource;
  @Autowired JdbcTemplate sql;
  @Autowired Clock clock;

  private CommunityKey community;
  private PeopleRows people;
  private ApiClient api;

  @BeforeEach
  void aCommunity() throws Exception {
    community = new CommunityKey("order-" + UUID.randomUUID().toString().substring(0, 8));
    communities.create(
        new NewCommunity(community.value(), "茶友会😀", "interest", "Asia/Shanghai", null));
    people = new PeopleRows(dataSource, community);
    api = new ApiClient(base(), "admin", QunflowIT.PASSWORD);
    if (identity.createUserQuery().userId(OTHER).count() == 0) {
      var user = identity.newUser(OTHER);
      user.setPassword(OTHERS_PASSWORD);
      identity.saveUser(user);
      identity.createMembership(OTHER, "operator");
      identity.createMembership(OTHER, "user");
    }
  }

  /** A4: noted, removed by a person, appealed on the phone, judged by somebody else, back again. */
  @Test
  void anAdvertiserIsNotedRemovedHeardAndAskedBack() {
    var ad = people.member("小雨😀", Platform.WECOM, "wm-" + community);
    var desk = signedIn("admin", QunflowIT.PASSWORD);
    note(desk, "小雨😀", "只要 99 元，加我买茶😀");
    var file = theCase(ad);

    decideAsAdmin(desk, file);
    remove(desk, file);
    var phone = Browser.of(375, "zh-CN", false);
    appeal(phone, ad, file);
    refusesWhoDecided(desk, file);
    judgeAndReadmit(file);

    assertThat(theCase(ad).outcome()).isEqualTo(CaseOutcome.REVOKED);
    phone.reload();
    assertThat(phone.locator("body")).containsText("请您回来了");
    Browser.picture(phone, "order-appeal-granted");
    desk.navigate(base() + "/communities/%s/moderation/%d".formatted(community, file.id()));
    assertThat(desk.locator("main")).containsText("请回来了");
    assertThat(desk.locator("main")).containsText("那是我妹妹拿我手机发的");
    Browser.picture(desk, "order-case-closed");
    phone.context().close();
    desk.context().close();
  }

  /** A8: raised on the phone, everything waits, the owner acts on the phone, a person resumes. */
  @Test
  void aCrisisIsRaisedOnAPhoneAndEndedByAPerson() {
    var rain = people.member("小雨😀", Platform.WECOM, "wm-r-" + community);
    var owner = people.member("群主老李", Platform.WECOM, "wm-o-" + community);
    sql.update(
        "INSERT INTO member_role (community_key, member_id, role_name, five_kind, reason,"
            + " confirmed_by, since_ms) VALUES (?, ?, 'OWNER', 'LEADER', 'x', 'admin', 0)",
        community.value(),
        owner.value());
    var phone = Browser.of(375, "zh-CN", false);
    phone.navigate(link(LinkPurpose.HOME, rain, 0));
    phone.getByText("群里出事了").first().click();
    Browser.picture(phone, "order-crisis-phone");
    phone.locator("textarea").fill("有人冒充客服收押金😀");
    phone.locator("main button[type=submit]").first().click();
    assertThat(phone.locator("body")).containsText("自动消息已经停下");
    assertThat(pause.isPaused(community)).isTrue();
    Browser.picture(phone, "order-crisis-thanks");

    var desk = signedIn("admin", QunflowIT.PASSWORD);
    desk.navigate(base() + "/communities/" + community + "/sending");
    desk.locator("form[action$='/resume'] button").click();
    assertThat(desk.locator("main")).containsText("舆情还在处理");
    assertThat(pause.isPaused(community)).isTrue();
    ownerActs(phone, owner);
    var key =
        sql.queryForObject(
            "SELECT CONCAT('crisis-', id) FROM crisis WHERE open_key = ?",
            String.class,
            community.value());
    complete(
        desk,
        task(key, "userTask_settleCrisis"),
        Map.of(
            "crisisFinding", "real",
            "crisisConclusion", "冒充的人已经移出，押金退回",
            "sendingMayResume", true));

    assertThat(pause.isPaused(community)).isFalse();
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(key).count()).isZero();
    desk.navigate(base() + "/communities/%s/crisis/%s".formatted(community, key.substring(7)));
    assertThat(desk.locator("main")).containsText("属实，已经处理");
    assertThat(desk.locator("main")).containsText("我已经在群里说清楚了");
    Browser.picture(desk, "order-crisis-settled");
    phone.context().close();
    desk.context().close();
  }

  private void note(Page desk, String name, String text) {
    desk.navigate(base() + "/communities/" + community + "/moderation");
    var form = desk.locator("form[action$='/posts']");
    form.locator("[name=name]").fill(name);
    form.locator("[name=kind]").selectOption("ADVERTISE");
    form.locator("[name=text]").fill(text);
    form.locator("button[type=submit]").click();
    assertThat(desk.locator("main")).containsText("由人看过再移出");
  }

  private void decideAsAdmin(Page desk, CaseFile file) {
    desk.navigate(base() + "/");
    assertThat(desk.locator("main")).containsText("决定怎么处理");
    var task = task(file.key(), "userTask_decideCase");
    assertThat(tasks.getVariables(task.getId()).values().toString()).doesNotContain("只要 99 元");
    complete(desk, task, Map.of("caseMeasure", "remove", "caseReason", "群规写明不能打广告"));
  }

  private void remove(Page desk, CaseFile file) {
    var task = task(file.key(), "userTask_removeMember");
    new TasklistPage(desk, base()).open(task.getId());
    Browser.picture(desk, "order-remove-task");
    complete(desk, task, Map.of("removalResult", "removed", "removalNote", "1 群、2 群"));
  }

  private void appeal(Page phone, MemberId ad, CaseFile file) {
    phone.navigate(link(LinkPurpose.CASE, ad, file.id()));
    assertThat(phone.locator("body")).containsText("群规写明不能打广告");
    Browser.picture(phone, "order-case-phone");
    phone.locator("textarea").fill("那是我妹妹拿我手机发的😀");
    phone.locator("main button[type=submit]").first().click();
    assertThat(phone.locator("body")).containsText("收到了");
    Browser.picture(phone, "order-appealed-phone");
  }

  /** Who decided fills in the form, and is told that somebody else has to. */
  private void refusesWhoDecided(Page desk, CaseFile file) {
    var task = task(file.key(), "userTask_judgeAppeal");
    var list =
        new TasklistPage(desk, base())
            .open(task.getId())
            .fill(
                api.get("/tasks/" + task.getId()).body(),
                Map.of("appealJudgement", "refused", "judgementReason", "我没有错"));
    assertThat(list.complete()).isGreaterThanOrEqualTo(400);
    assertThat(desk.locator("body")).containsText("请换一位同事来办");
    Browser.picture(desk, "order-judge-refused");
    tasks.setAssignee(task.getId(), null);
  }

  private void judgeAndReadmit(CaseFile file) {
    var other = signedIn(OTHER, OTHERS_PASSWORD);
    complete(
        other,
        task(file.key(), "userTask_judgeAppeal"),
        Map.of("appealJudgement", "granted", "judgementReason", "看了记录，确实不是本人"));
    complete(
        other,
        task(file.key(), "userTask_readmitMember"),
        Map.of("readmissionNote", "请回 1 群、2 群，说明是我们弄错了"));
    other.context().close();
  }

  private void ownerActs(Page phone, MemberId owner) {
    phone.navigate(link(LinkPurpose.HOME, owner, 0));
    phone.locator("a[href*='/home/tasks']").click();
    phone.getByText("出面说明群里的事").first().click();
    Browser.picture(phone, "order-crisis-owner");
    phone.locator("textarea").first().fill("我已经在群里说清楚了");
    phone.locator("main button[type=submit]").first().click();
    assertThat(phone.locator("body")).not().containsText("没有成功");
  }

  private void complete(Page page, Task task, Map<String, Object> values) {
    var status =
        new TasklistPage(page, base())
            .open(task.getId())
            .fill(api.get("/tasks/" + task.getId()).body(), values)
            .complete();
    assertThat(status).as(task.getTaskDefinitionKey()).isEqualTo(204);
  }

  private CaseFile theCase(MemberId member) {
    return cases.findOfMember(member).get(0);
  }

  private Task task(String businessKey, String taskKey) {
    return Awaitility.await()
        .until(
            () ->
                tasks
                    .createTaskQuery()
                    .processInstanceBusinessKey(businessKey)
                    .taskDefinitionKey(taskKey)
                    .singleResult(),
            found -> found != null);
  }

  private String link(LinkPurpose purpose, MemberId member, long object) {
    return base()
        + links
            .link(purpose, member.value(), object, clock.instant().plus(Duration.ofDays(1)))
            .getRawPath();
  }

  private Page signedIn(String person, String password) {
    var page = Browser.desk();
    page.navigate(base() + "/login");
    page.getByLabel("用户名").fill(person);
    page.getByLabel("密码").fill(password);
    page.locator("button[type=submit]").first().click();
    assertThat(page.locator("h1")).hasText("今日");
    return page;
  }

  private String base() {
    return "http://localhost:" + port;
  }
}
