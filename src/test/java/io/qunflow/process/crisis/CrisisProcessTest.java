package io.qunflow.process.crisis;

import static io.qunflow.support.MembershipWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.membership.kol.Kols;
import io.qunflow.membership.moderation.Crises;
import io.qunflow.membership.moderation.CrisisDone;
import io.qunflow.membership.moderation.CrisisFinding;
import io.qunflow.membership.moderation.CrisisPart;
import io.qunflow.membership.moderation.CrisisRaisedLatelyException;
import io.qunflow.membership.moderation.CrisisReport;
import io.qunflow.membership.moderation.InvalidModerationException;
import io.qunflow.membership.role.MemberRoles;
import io.qunflow.operations.messaging.SendingPause;
import io.qunflow.process.engine.CheckedForms;
import io.qunflow.process.engine.Starters;
import io.qunflow.support.MembershipWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sending stops at once and goes on only by a person's word, on real tables (A8). */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/membership/crisis.bpmn",
      "forms/membership/settle-crisis.form",
      "forms/membership/owner-statement.form",
      "forms/membership/steward-calm.form",
      "forms/membership/kol-support.form"
    })
class CrisisProcessTest {

  private ProcessEngine engine;
  private MembershipWorld world;
  private Crises crises;
  private SendingPause pause;
  private MemberId owner;
  private MemberId rain;

  @BeforeEach
  void aCommunityWithAnOwner(ProcessEngine running) {
    engine = running;
    world = openWorld();
    crises = world.get(Crises.class);
    pause = world.get(SendingPause.class);
    owner = world.member("群主老李");
    rain = world.member("小雨😀");
    world.sql.update(
        "INSERT INTO member_role (community_key, member_id, role_name, five_kind, reason,"
            + " confirmed_by, since_ms) VALUES ('tea', ?, 'OWNER', 'LEADER', 'x', 'yunying', 0)",
        owner.value());
    world.with(
        new CrisisLauncher(
            Starters.of(engine),
            world.get(CommunityService.class),
            world.get(MemberRoles.class),
            world.get(Kols.class)));
    Mocks.register("pauseSendingDelegate", new PauseSendingDelegate(crises, pause));
    Mocks.register("resumeSendingDelegate", new ResumeSendingDelegate(crises, pause));
    Mocks.register("recordCrisisPartDelegate", new RecordCrisisPartDelegate(crises));
  }

  MembershipWorld openWorld() {
    return MembershipWorld.onH2();
  }

  @AfterEach
  void stop() {
    engine.getIdentityService().clearAuthentication();
    Mocks.reset();
    world.close();
  }

  @Test
  void stopsSendingAtOnceAndGivesEverybodyATask() throws Exception {
    long id = crises.raise(TEA, "有人说我们跑路", "yunying");

    assertThat(pause.isPaused(TEA)).isTrue();
    assertThat(pause.find(TEA).orElseThrow().pausedBy()).isEqualTo("yunying");
    assertThat(engine.getTaskService().createTaskQuery().list())
        .extracting(Task::getTaskDefinitionKey)
        .containsExactlyInAnyOrder(
            "userTask_settleCrisis",
            "userTask_ownerStatement",
            "userTask_stewardCalm",
            "userTask_kolSupport");
    assertThat(engine.getTaskService().createTaskQuery().list())
        .allSatisfy(task -> assertThat(task.getDueDate()).isNotNull());
    assertThat(variables("userTask_ownerStatement"))
        .containsEntry("memberTask", String.valueOf(owner.value()))
        .containsEntry("crisisOwnerNames", "群主老李")
        .containsEntry("consolePage", "/communities/tea/crisis/" + id);
    assertThat(variables("userTask_kolSupport"))
        .containsEntry("memberTask", "")
        .containsEntry("crisisKolNames", "还没有，请自己人来办");
  }

  @Test
  void goesOnOnlyWhenAPersonSaysSo() throws Exception {
    long id = crises.raise(TEA, "有人说我们跑路", "yunying");
    complete("userTask_ownerStatement", Map.of("ownerWords", "发了营业执照和说明"));
    complete("userTask_kolSupport", Map.of("kolWords", "老师们转了说明"));
    assertThat(pause.isPaused(TEA)).isTrue();
    assertThatThrownBy(
            () ->
                complete(
                    "userTask_settleCrisis",
                    Map.of(
                        "crisisFinding",
                        "misunderstanding",
                        "crisisConclusion",
                        "说清了",
                        "sendingMayResume",
                        false)))
        .hasMessageContaining("可以恢复自动发送了");

    settle("misunderstanding");

    assertThat(pause.isPaused(TEA)).isFalse();
    assertThat(pause.findAll(TEA).get(0).resumedBy()).isEqualTo("yunying");
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
    assertThat(passed("endEvent_sendingResumed")).isEqualTo(1);
    assertThat(passed("endEvent_partDone")).isEqualTo(2);
    var settled = crises.find(TEA, id);
    assertThat(settled.finding()).isEqualTo(CrisisFinding.MISUNDERSTANDING);
    assertThat(settled.settledBy()).isEqualTo("yunying");
    assertThat(crises.findParts(id))
        .extracting(CrisisDone::part, CrisisDone::words)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(CrisisPart.OWNER, "发了营业执照和说明"),
            org.assertj.core.groups.Tuple.tuple(CrisisPart.KOL, "老师们转了说明"));
  }

  /** What somebody stopped for another reason goes on only when that person says so. */
  @Test
  void aPauseAnOperatorHadMadeBeforeOutlastsTheCrisis() throws Exception {
    pause.pause(TEA, "群主休假", "anna");
    crises.raise(TEA, "有人说我们跑路", "yunying");
    assertThat(pause.find(TEA).orElseThrow().why()).isEqualTo("群主休假");

    settle("misunderstanding");

    assertThat(passed("endEvent_sendingResumed")).isEqualTo(1);
    assertThat(pause.find(TEA).orElseThrow().pausedBy()).isEqualTo("anna");
    pause.resume(TEA, "anna");
    assertThat(pause.isPaused(TEA)).isFalse();
  }

  @Test
  void theStewardsPartIsRecordedToo() throws Exception {
    long id = crises.raise(TEA, "吵起来了", "yunying");

    complete("userTask_stewardCalm", Map.of("stewardWords", "收了 12 个问题"));

    assertThat(crises.findParts(id))
        .extracting(CrisisDone::part)
        .containsExactly(CrisisPart.STEWARD);
    assertThat(pause.isPaused(TEA)).isTrue();
  }

  @Test
  void aMemberRaisesOneAndWhatOthersSayIsAddedToIt() throws Exception {
    long id = crises.raise(TEA, rain, " 有人冒充客服 ");

    assertThat(pause.isPaused(TEA)).isTrue();
    assertThat(crises.raise(TEA, "已经收到三起", "yunying")).isEqualTo(id);
    assertThat(crises.raise(TEA, rain, "又有一个")).isEqualTo(id);
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isEqualTo(1);
    assertThat(crises.findReports(id))
        .extracting(CrisisReport::words, CrisisReport::raisedBy)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("有人冒充客服", "member:" + rain.value()),
            org.assertj.core.groups.Tuple.tuple("已经收到三起", "yunying"),
            org.assertj.core.groups.Tuple.tuple("又有一个", "member:" + rain.value()));
  }

  @Test
  void aMemberDoesNotStopACommunityAgainAndAgain() throws Exception {
    crises.raise(TEA, rain, "出事了");
    settle("false_alarm");

    assertThatThrownBy(() -> crises.raise(TEA, rain, "又出事了"))
        .isInstanceOf(CrisisRaisedLatelyException.class);
    assertThat(pause.isPaused(TEA)).isFalse();
    world.clock.advance(Duration.ofDays(1).plusSeconds(1));
    crises.raise(TEA, rain, "又出事了");

    assertThat(pause.isPaused(TEA)).isTrue();
    assertThat(crises.findAll(TEA)).hasSize(2);
  }

  @Test
  void needsWords() {
    for (var words : List.of("", "  ", "x".repeat(1001))) {
      assertThatThrownBy(() -> crises.raise(TEA, words, "yunying"))
          .isInstanceOf(InvalidModerationException.class);
    }
    assertThat(pause.isPaused(TEA)).isFalse();
  }

  private void settle(String finding) {
    complete(
        "userTask_settleCrisis",
        Map.of("crisisFinding", finding, "crisisConclusion", "说清了", "sendingMayResume", true));
  }

  private void complete(String task, Map<String, Object> values) {
    engine.getIdentityService().setAuthenticatedUserId("yunying");
    new CheckedForms(engine).complete(task(task), values);
    engine.getIdentityService().clearAuthentication();
  }

  private Map<String, Object> variables(String task) {
    return engine.getTaskService().getVariables(task(task).getId());
  }

  private Task task(String key) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(key).singleResult();
  }

  private long passed(String end) {
    return engine.getHistoryService().createHistoricActivityInstanceQuery().activityId(end).count();
  }
}
