package io.qunflow.process.questionnaire;

import static io.qunflow.process.questionnaire.RoundScene.TEA;
import static io.qunflow.process.questionnaire.RoundScene.complete;
import static io.qunflow.process.questionnaire.RoundScene.passed;
import static io.qunflow.process.questionnaire.RoundScene.runJob;
import static io.qunflow.process.questionnaire.RoundScene.send;
import static io.qunflow.process.questionnaire.RoundScene.task;
import static io.qunflow.process.questionnaire.RoundScene.timer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processEngine;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.qunflow.lifecycle.questionnaire.AnswerUse;
import io.qunflow.lifecycle.questionnaire.round.CloseReason;
import io.qunflow.lifecycle.questionnaire.round.RoundDesk;
import io.qunflow.lifecycle.questionnaire.round.RoundOrderRefusedException;
import io.qunflow.lifecycle.questionnaire.round.RoundState;
import io.qunflow.operations.campaign.FiringDeed;
import io.qunflow.operations.campaign.StartedStanding;
import io.qunflow.process.engine.Starters;
import io.qunflow.shared.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** L2.2 and L2.5, every path of a round. */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/lifecycle/2-questionnaire/questionnaire-round.bpmn",
      "processes/lifecycle/2-questionnaire/answer-collection.bpmn",
      "processes/lifecycle/2-questionnaire/questionnaire-quality.dmn",
      "forms/lifecycle/2-questionnaire/approve-round.form",
      "forms/lifecycle/2-questionnaire/mend-round.form",
      "forms/lifecycle/2-questionnaire/decide-uses.form"
    })
class QuestionnaireRoundProcessTest {

  RoundScene scene;

  @BeforeEach
  void registerDelegates() throws Exception {
    scene = new RoundScene();
  }

  @AfterEach
  void forgetDelegates() {
    Mocks.reset();
  }

  @Test
  void goesFromApprovalOverTheDeadlineToAUseOfTheAnswers() throws Exception {
    when(scene.facts.record(17)).thenReturn(9);
    when(scene.segments.make(any())).thenReturn(2);
    var process = start();

    var approval = task("userTask_approveRound");
    assertThat(taskService().getVariables(approval.getId()))
        .containsEntry("consolePage", "/communities/tea/rounds/17")
        .containsEntry("questionnaireTitle", "茶友信息")
        .containsEntry("questionsSummary", "1. 上周来了几次？（数字。写整数）")
        .containsEntry("roundSummary", "发给：全部成员，现在 3 人\n怎么发：发到每位成员的消息页\n截止：11月30日 00:00\n收够：不限份数");
    complete("userTask_approveRound", Map.of("roundDecision", "approve"));
    verify(scene.messages).invite(any(), eq(RoundScene.EVERYBODY));

    execute(timer("event_deadlineReached"));
    verify(scene.rounds).close(17, CloseReason.DEADLINE, "");
    verify(scene.messages).takeBack(any(), eq(Optional.empty()));
    runJob();

    assertThat(taskService().getVariable(task("userTask_decideUses").getId(), "resultSummary"))
        .asString()
        .contains("请了 3 位：填完 2", "记下 9 条资料，新建 2 个分群");
    complete("userTask_decideUses", uses("facts", "topics"));
    verify(scene.rounds).recordUses(17, Set.of(AnswerUse.FACTS, AnswerUse.TOPICS), "小明😀 来做");
    assertThat(process).isEnded().hasPassed("endEvent_answersUsed");
    assertThat(process).variables().containsEntry("roundSent", true);
  }

  @Test
  void sendsAnUnfitQuestionnaireBackUntilItIsMended() throws Exception {
    scene.asked = RoundScene.UNFIT;
    var process = start();

    assertThat(process).isWaitingAt("userTask_mendRound");
    assertThat((String) runtimeService().getVariable(process.getId(), "questionnaireRefusal"))
        .isNotEmpty();
    scene.asked = RoundScene.FIT;
    scene.version = 2;
    complete(
        "userTask_mendRound", Map.of("roundSegment", "4", "roundDays", 3, "mendDecision", "again"));

    assertThat(process).isWaitingAt("userTask_approveRound");
    verify(scene.rounds)
        .change(
            eq(17L),
            argThat(
                order ->
                    order.version() == 2
                        && order.segment().equals(Optional.of(4L))
                        && order.deadline().equals(Instant.parse("2026-11-24T16:00:00Z"))));
    verify(scene.rounds, never()).send(anyLong(), any());
  }

  @Test
  void isSentBackByWhoApprovesWithAReason() {
    var process = start();
    assertThatThrownBy(
            () -> complete("userTask_approveRound", Map.of("roundDecision", "send_back")))
        .hasMessageContaining("退回的原因");

    complete(
        "userTask_approveRound", Map.of("roundDecision", "send_back", "sendBackReason", "对象太宽"));

    assertThat(process).isWaitingAt("userTask_mendRound");
    assertThat(process).variables().containsEntry("sendBackReason", "对象太宽");
    complete(
        "userTask_mendRound",
        Map.of("roundSegment", "all", "roundDays", 7, "mendDecision", "again"));
    assertThat(process).isWaitingAt("userTask_approveRound");
    assertThat(runtimeService().getVariable(process.getId(), "sendBackReason")).isNull();
  }

  @Test
  void isDroppedByWhoApproves() {
    var process = start();

    complete("userTask_approveRound", Map.of("roundDecision", "drop"));

    assertThat(process).isEnded().hasPassed("endEvent_roundDropped");
    assertThat(process).variables().containsEntry("roundSent", false);
    verify(scene.rounds).drop(17);
  }

  @Test
  void oneThatIsNotSentIsGivenUpWithItsTaskWhenItIsStopped() throws Exception {
    start();
    var desk = mock(RoundDesk.class);
    var stops = new RoundStops(scene.rounds, desk, Starters.of(processEngine()));
    assertThat(stops.standing(17).can()).containsExactly(FiringDeed.STOP);

    stops.stop(17, "yunying");

    verify(scene.rounds).drop(17);
    assertThat(task("userTask_approveRound")).isNull();
    verifyNoInteractions(desk);
    scene.state = RoundState.DROPPED;
    assertThat(stops.standing(17)).isEqualTo(StartedStanding.OVER);
  }

  @Test
  void oneThatIsOpenClosesWhenItIsStoppedAndSaysWhatIsLeft() throws Exception {
    collecting();
    var desk = mock(RoundDesk.class);
    var stops = new RoundStops(scene.rounds, desk, Starters.of(processEngine()));

    stops.stop(17, "yunying");

    verify(desk).stop(17, "yunying");
    scene.state = RoundState.CLOSED;
    assertThat(stops.standing(17).can()).isEmpty();
    assertThat(stops.standing(17).goesOn().orElseThrow().toString()).contains("写明答案怎么用");
  }

  @Test
  void isDroppedByWhoMends() {
    scene.asked = RoundScene.UNFIT;
    var process = start();

    complete(
        "userTask_mendRound",
        Map.of("roundSegment", "all", "roundDays", 7, "mendDecision", "drop"));

    assertThat(process).isEnded().hasPassed("endEvent_roundDropped");
  }

  @Test
  void comesBackToApprovalWhenNobodyCanBeAsked() throws Exception {
    doThrow(new RoundOrderRefusedException(Wording.same("选中的成员是 0 位")))
        .when(scene.rounds)
        .send(anyLong(), any());
    var process = start();

    complete("userTask_approveRound", Map.of("roundDecision", "approve"));

    assertThat(process)
        .isWaitingAt("userTask_approveRound")
        .variables()
        .containsEntry("roundRefusal", "选中的成员是 0 位");
    assertThat(passed("event_roundRefused")).isOne();
    verify(scene.messages, never()).invite(any(), any());
  }

  @Test
  void remindsOnlyWhoHasNotAnsweredAndAgainBeforeTheEnd() throws Exception {
    collecting();
    assertThat(timer("event_reminderDue").getDuedate())
        .isEqualTo(Date.from(Instant.parse("2026-11-26T16:00:00Z")));

    scene.now = Instant.parse("2026-11-26T16:00:00Z");
    execute(timer("event_reminderDue"));
    verify(scene.messages).remind(any(), eq(1), eq(RoundScene.SILENT));
    assertThat(timer("event_reminderDue").getDuedate())
        .isEqualTo(Date.from(Instant.parse("2026-11-28T16:00:00Z")));

    scene.now = Instant.parse("2026-11-28T16:00:00Z");
    execute(timer("event_reminderDue"));
    verify(scene.messages).remind(any(), eq(2), eq(RoundScene.SILENT));
    assertThat(timer("event_reminderDue").getDuedate())
        .as("no third one before the end")
        .isAfter(Date.from(RoundScene.ENDS_AT));
    assertThat(timer("event_deadlineReached").getDuedate())
        .isEqualTo(Date.from(RoundScene.ENDS_AT));
  }

  @Test
  void remindsNobodyWhereAllHaveAnswered() throws Exception {
    collecting();
    when(scene.choices.count(RoundScene.SILENT)).thenReturn(0);

    execute(timer("event_reminderDue"));

    verify(scene.messages, never()).remind(any(), anyInt(), any());
  }

  @Test
  void remindsNoMoreThanThreeTimesHoweverOftenItIsExtended() {
    scene.reminders = 3;
    collecting();

    assertThat(timer("event_reminderDue").getDuedate()).isAfter(Date.from(RoundScene.ENDS_AT));
  }

  @Test
  void endsWhenTheQuotaIsReached() throws Exception {
    collecting();

    send("quotaReached");

    assertThat(passed("event_quotaReached")).isOne();
    runJob();
    assertThat(task("userTask_decideUses")).isNotNull();
  }

  @Test
  void endsEarlyWhenAPersonStopsIt() {
    collecting();

    send("roundStopped");

    assertThat(passed("event_roundStopped")).isOne();
    assertThat(timer("event_reminderDue")).isNull();
    runJob();
    assertThat(task("userTask_decideUses")).isNotNull();
  }

  @Test
  void endsAtOnceWhenItWasClosedBeforeTheProcessWaited() {
    var process = start();
    scene.closedAtOnce = true;

    complete("userTask_approveRound", Map.of("roundDecision", "approve"));

    assertThat(process).isWaitingAt("callActivity_answerCollection");
    assertThat(timer("event_deadlineReached").getDuedate())
        .as("enough had answered at the door")
        .isEqualTo(Date.from(RoundScene.SENT_AT));
    execute(timer("event_deadlineReached"));
    runJob();
    assertThat(task("userTask_decideUses")).isNotNull();
  }

  @Test
  void takesOverWhatWasAnsweredAtTheDoorInTheLastThirtyDays() throws Exception {
    collecting();
    verify(scene.earlier).takeOver(17, RoundScene.SENT_AT.minus(Duration.ofDays(30)));

    send("audienceCorrected");

    verify(scene.earlier, org.mockito.Mockito.times(2))
        .takeOver(17, RoundScene.SENT_AT.minus(Duration.ofDays(30)));
  }

  @Test
  void waitsLongerWhenTheDeadlineIsMoved() {
    collecting();
    scene.endsAt = RoundScene.ENDS_AT.plusSeconds(3 * 86_400);

    send("deadlineMoved");

    assertThat(timer("event_deadlineReached").getDuedate()).isEqualTo(Date.from(scene.endsAt));
    assertThat(timer("event_reminderDue").getDuedate())
        .isEqualTo(Date.from(Instant.parse("2026-11-29T16:00:00Z")));
    assertThat(passed("event_deadlineMoved")).isOne();
  }

  @Test
  void sendsToWhoCameInAndTakesBackFromWhoLeft() throws Exception {
    collecting();

    send("audienceCorrected");

    verify(scene.messages).takeBack(any(), eq(Optional.of(RoundScene.GONE)));
    verify(scene.messages, org.mockito.Mockito.times(2)).invite(any(), eq(RoundScene.EVERYBODY));
    assertThat(timer("event_deadlineReached")).isNotNull();
  }

  @Test
  void asksAgainWhereNoUseIsNamed() throws Exception {
    doThrow(new RoundOrderRefusedException(Wording.same("没有写答案用在哪里")))
        .doNothing()
        .when(scene.rounds)
        .recordUses(anyLong(), any(), any());
    var process = collecting();
    execute(timer("event_deadlineReached"));
    runJob();

    assertThatThrownBy(() -> complete("userTask_decideUses", uses()))
        .hasMessageContaining("“答案用在哪里？”必须填写");
    complete("userTask_decideUses", uses("facts"));
    assertThat(passed("event_usesRefused")).isOne();
    assertThat(process).variables().containsEntry("usesRefusal", "没有写答案用在哪里");
    doNothing().when(scene.rounds).recordUses(anyLong(), any(), any());
    complete("userTask_decideUses", uses("facts"));

    assertThat(process).isEnded();
  }

  private ProcessInstance collecting() {
    var process = start();
    complete("userTask_approveRound", Map.of("roundDecision", "approve"));
    assertThat(scene.state).isEqualTo(RoundState.OPEN);
    assertThat(process).isWaitingAt("callActivity_answerCollection");
    return process;
  }

  private static ProcessInstance start() {
    return runtimeService()
        .startProcessInstanceByKey(
            "questionnaireRound",
            "round-17",
            Map.of("roundId", 17, "communityKey", TEA.value(), "communityName", "茶友会"));
  }

  private static Map<String, Object> uses(String... uses) {
    return Map.of("answerUses", Spin.JSON(List.of(uses)), "answerUseNote", "小明😀 来做");
  }
}
