package io.qunflow.process.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.membership.kol.KolState;
import io.qunflow.membership.kol.KolWay;
import io.qunflow.membership.kol.Kols;
import io.qunflow.membership.kol.NewKol;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.MemberLinks;
import io.qunflow.process.FormRefusedException;
import io.qunflow.process.MemberTask;
import io.qunflow.process.MemberTasks;
import io.qunflow.process.TaskField;
import io.qunflow.process.UnknownTaskException;
import io.qunflow.support.Browser;
import io.qunflow.support.Corpora;
import io.qunflow.support.QunflowIT;
import io.qunflow.web.door.DoorClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.HtmlUtils;

/** Duty admins, hosts and KOLs do their tasks from a link, without a login. */
@QunflowIT
class MemberTasksIT {

  @LocalServerPort int port;
  @Autowired RuntimeService runtime;
  @Autowired TaskService engineTasks;
  @Autowired MemberTasks tasks;
  @Autowired MemberService members;
  @Autowired MemberLinks links;
  @Autowired CommunityService communities;
  @Autowired Kols kols;
  @Autowired DataSource dataSource;
  @Autowired Clock clock;

  private CommunityKey community;
  private JdbcTemplate sql;
  private DoorClient door;
  private List<MemberId> agreed;

  @BeforeEach
  void fourWhoAgreed() throws Exception {
    sql = new JdbcTemplate(dataSource);
    door = new DoorClient(port);
    community = new CommunityKey("tasks-" + UUID.randomUUID().toString().substring(0, 8));
    communities.create(
        new NewCommunity(community.value(), "茶友会", "interest", "Asia/Shanghai", null));
    var people = new PeopleRows(dataSource, community);
    agreed =
        IntStream.range(0, 4)
            .mapToObj(i -> people.member("成员" + i, Platform.QQ, community.value() + i))
            .toList();
    agreed.forEach(members::agreeToDuty);
  }

  @Test
  void theInvitedAcceptsFromTheLinkOfTheMessage() {
    var invited = invite();
    var task = tasks.findOpen(invited).get(0);
    assertThat(
            sql.queryForList(
                "SELECT m.channel FROM message m JOIN message_order o ON o.id = m.order_id"
                    + " WHERE o.community_key = ? AND o.link_purpose = 'TASK' AND o.link_object = ?"
                    + " AND m.member_id = ?",
                String.class,
                community.value(),
                task.key(),
                invited.value()))
        .containsExactly("manual");
    var link = link(invited, task.key());

    var page = door.get(link);
    assertThat(page.body()).contains("您愿意值守这一周吗？", "愿意", "这次不了").doesNotContain("没有回应", "搭档");
    var thanks = door.post(page, link + "/task", Map.of("f.invitationAnswer", List.of("accepted")));

    assertThat(thanks.body()).contains("收到了，谢谢");
    assertThat(
            sql.queryForObject(
                "SELECT outcome FROM duty_invitation WHERE community_key = ? AND member_id = ?",
                String.class,
                community.value(),
                invited.value()))
        .isEqualTo("ACCEPTED");
    assertThat(door.get(link).statusCode()).isEqualTo(410);
    assertThat(
            door.post(page, link + "/task", Map.of("f.invitationAnswer", List.of("declined")))
                .body())
        .contains("这件事不用再办了");
  }

  @Test
  void lookingChangesNothing() {
    var invited = invite();
    var link = link(invited, tasks.findOpen(invited).get(0).key());

    door.get(link);
    door.get(link + "/task?f.invitationAnswer=accepted");

    assertThat(tasks.findOpen(invited)).hasSize(1);
  }

  @Test
  void nobodyDoesATaskOfSomebodyElse() {
    var invited = invite();
    var task = tasks.findOpen(invited).get(0);
    var other = agreed.stream().filter(member -> !member.equals(invited)).findFirst().orElseThrow();

    var page = door.get(link(other, task.key()));
    assertThat(page.statusCode()).isEqualTo(410);
    assertThat(page.body()).doesNotContain("您愿意值守这一周吗？");
    assertThatThrownBy(
            () -> tasks.answer(other, task.key(), Map.of("invitationAnswer", "accepted")))
        .isInstanceOf(UnknownTaskException.class);
    assertThat(tasks.findOpen(invited)).hasSize(1);
  }

  @Test
  void takesNoAnswerThatOnlyOperatorsMayGive() {
    var invited = invite();
    var task = tasks.findOpen(invited).get(0);

    assertThatThrownBy(
            () -> tasks.answer(invited, task.key(), Map.of("invitationAnswer", "silent")))
        .isInstanceOf(FormRefusedException.class);
    assertThatThrownBy(() -> tasks.answer(invited, task.key(), Map.of()))
        .isInstanceOf(FormRefusedException.class);
    assertThat(tasks.findOpen(invited)).hasSize(1);
  }

  @Test
  void aReportStaysWithTheOperatorsUntilTheRewardIsSettled() throws Exception {
    var admin = agreed.get(0);
    var task = report(admin);
    assertThat(task.fields())
        .extracting(TaskField::key)
        .containsExactly("dutiesDone", "dutyReport");

    boolean completed =
        tasks.answer(
            admin,
            task.key(),
            Map.of(
                "dutiesDone",
                List.of("welcome", "ads"),
                "dutyReport",
                "来了三位新人",
                "rewardHandedOut",
                "yes",
                "rewardPaidFrom",
                "company"));

    assertThat(completed).isFalse();
    var open = engineTask("userTask_reportDutyWeek");
    assertThat(engineTasks.getVariables(open.getId()))
        .containsEntry("dutyReport", "来了三位新人")
        .doesNotContainKey("rewardHandedOut");
    Map<String, Object> rest = new HashMap<>();
    rest.put("dutiesDone", Spin.JSON(List.of("welcome", "ads")));
    rest.put("dutyReport", "来了三位新人");
    rest.put("rewardHandedOut", "no");
    rest.put("rewardOpenReason", "下周发");
    engineTasks.complete(open.getId(), rest);
    assertThat(
            sql.queryForObject(
                "SELECT COUNT(*) FROM duty_report WHERE community_key = ?",
                Integer.class,
                community.value()))
        .isEqualTo(1);
  }

  @Test
  void theHostSaysFromTheLinkWhetherTheyComeAndTheOperatorsSettleTheRest() {
    var host = agreed.get(1);
    runtime
        .createProcessInstanceByKey("discussionHosting")
        .businessKey(community.value())
        .setVariables(
            Map.of(
                "communityName",
                "茶友会",
                "cycle",
                1,
                "discussionTopic",
                "春茶怎么选",
                "hostMember",
                String.valueOf(host.value()),
                "confirmBy",
                Date.from(clock.instant().plus(Duration.ofDays(1)))))
        .startBeforeActivity("userTask_confirmGuests")
        .execute();
    var task = tasks.findOpen(host).get(0);
    var link = link(host, task.key());

    var page = door.get(link);
    assertThat(page.body()).contains("春茶怎么选", "您能来主持吗？").doesNotContain("confirmedCount");
    var thanks = door.post(page, link + "/task", Map.of("f.hostConfirmed", List.of("yes")));

    assertThat(thanks.statusCode()).isEqualTo(200);
    var open = engineTask("userTask_confirmGuests");
    assertThat(engineTasks.getVariables(open.getId())).containsEntry("hostConfirmed", "yes");
    assertThat(messagesAbout(task)).isEqualTo(1);
  }

  @Test
  void aKolAcceptsFromTheLink() throws Exception {
    var chosen = agreed.get(2);
    long id =
        kols.invite(
            new NewKol(community, chosen, KolWay.SELECTED, "每周答疑两次", "每期 200 元课券"), "yunying");
    var task = tasks.findOpen(chosen).get(0);
    var link = link(chosen, task.key());

    var page = door.get(link);
    assertThat(page.body()).contains("每周答疑两次", "每期 200 元课券", "您愿意吗？");
    var thanks = door.post(page, link + "/task", Map.of("f.kolAnswer", List.of("accepted")));

    assertThat(thanks.body()).contains("收到了，谢谢");
    assertThat(kols.find(community, id).state()).isEqualTo(KolState.SERVING);
    assertThat(door.get(link).statusCode()).isEqualTo(410);
    assertThat(messagesAbout(task)).isEqualTo(1);
  }

  private int messagesAbout(MemberTask task) {
    return sql.queryForObject(
        "SELECT COUNT(*) FROM message m JOIN message_order o ON o.id = m.order_id"
            + " WHERE o.community_key = ? AND o.link_purpose = 'TASK' AND o.link_object = ?",
        Integer.class,
        community.value(),
        task.key());
  }

  @Test
  void everyFieldOfATaskSurvivesScriptsAndNames() {
    var admin = agreed.get(0);
    var link = link(admin, report(admin).key());
    for (var text : Corpora.SCRIPTS) {
      var page = door.get(link);
      door.post(page, link + "/task", Map.of("f.dutyReport", List.of(text)));

      var shown = door.get(link).body();
      assertThat(shown).contains(HtmlUtils.htmlEscape(text, "UTF-8"));
      assertThat(shown.split("<script", -1)).hasSize(2);
    }
    var refused = door.post(door.get(link), link + "/task", Map.of("f.dutyReport", List.of("")));
    assertThat(refused.statusCode()).isEqualTo(422);
  }

  @Test
  void theMembersOwnPageListsThem() {
    var invited = invite();
    var home =
        links
            .link(LinkPurpose.HOME, invited.value(), 0, clock.instant().plus(Duration.ofDays(1)))
            .getPath();

    var list = door.get(home + "/home/tasks");
    assertThat(list.body()).contains("请您办的事", "值守一周群管");
    var key = tasks.findOpen(invited).get(0).key();
    assertThat(door.get(home + "/home/tasks/" + key).body()).contains("您愿意值守这一周吗？");
    assertThat(door.get(home + "/home/tasks/17").statusCode()).isEqualTo(410);
  }

  @Test
  void looksGoodOnAPhone() {
    var invited = invite();
    for (var member : List.of(invited, agreed.get(0))) {
      var task = member == invited ? tasks.findOpen(invited).get(0) : report(member);
      var page = Browser.of(375, "zh-CN", true);
      page.navigate("http://localhost:" + port + link(member, task.key()));
      Browser.picture(page, "door-task-" + (member == invited ? "invite" : "report"));
      assertThat(page.title()).isEqualTo(member == invited ? "值守一周群管" : "写这一周的值守小结");
      page.context().close();
    }
  }

  private MemberId invite() {
    runtime.startProcessInstanceByKey(
        "dutyInvitation",
        community.value(),
        Map.of("communityName", "茶友会", "cycle", 1, "answerWithin", "P2D"));
    var task = engineTask("userTask_inviteDutyAdmin");
    return new MemberId(
        Long.parseLong((String) engineTasks.getVariable(task.getId(), MemberTasks.VARIABLE)));
  }

  private MemberTask report(MemberId admin) {
    runtime
        .createProcessInstanceByKey("dutyRotation")
        .businessKey(community.value())
        .setVariables(
            Map.of(
                "communityName",
                "茶友会",
                "cycle",
                1,
                "dutyWeek",
                "2026-11-16",
                "candidateMember",
                String.valueOf(admin.value()),
                "candidateName",
                "成员0",
                "dutyHolder",
                "成员0",
                "rewardDue",
                "300.00 元，来自公司预算",
                "rewardSource",
                "company"))
        .startBeforeActivity("serviceTask_recordShift")
        .setVariable("rewardYuan", 300.0)
        .execute();
    return tasks.findOpen(admin).stream()
        .filter(task -> task.name().contains("周报"))
        .findFirst()
        .orElseThrow();
  }

  private Task engineTask(String key) {
    return engineTasks
        .createTaskQuery()
        .processInstanceBusinessKey(community.value())
        .taskDefinitionKey(key)
        .singleResult();
  }

  private String link(MemberId member, long key) {
    return links
        .link(LinkPurpose.TASK, member.value(), key, clock.instant().plus(Duration.ofDays(1)))
        .getPath();
  }
}
