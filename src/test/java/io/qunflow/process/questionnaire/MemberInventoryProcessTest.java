package io.qunflow.process.questionnaire;

import static io.qunflow.process.questionnaire.RoundScene.SENT_AT;
import static io.qunflow.process.questionnaire.RoundScene.TEA;
import static io.qunflow.process.questionnaire.RoundScene.complete;
import static io.qunflow.process.questionnaire.RoundScene.passed;
import static io.qunflow.process.questionnaire.RoundScene.runJob;
import static io.qunflow.process.questionnaire.RoundScene.task;
import static io.qunflow.process.questionnaire.RoundScene.timer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.qunflow.community.MemberService;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.cycle.LifecycleStep;
import io.qunflow.lifecycle.questionnaire.InformationTemplate;
import io.qunflow.lifecycle.questionnaire.QualityWords;
import io.qunflow.lifecycle.questionnaire.QuestionnaireProperties;
import io.qunflow.lifecycle.questionnaire.QuestionnaireSummary;
import io.qunflow.lifecycle.questionnaire.round.RoundOrderRefusedException;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.lifecycle.SkipStepDelegate;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Step 2 of the lifecycle (L2). */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/lifecycle/2-questionnaire/member-inventory.bpmn",
      "processes/lifecycle/2-questionnaire/questionnaire-round.bpmn",
      "processes/lifecycle/2-questionnaire/answer-collection.bpmn",
      "processes/lifecycle/2-questionnaire/questionnaire-quality.dmn",
      "forms/lifecycle/2-questionnaire/edit-questionnaire.form",
      "forms/lifecycle/2-questionnaire/approve-round.form",
      "forms/lifecycle/2-questionnaire/mend-round.form",
      "forms/lifecycle/2-questionnaire/decide-uses.form"
    })
class MemberInventoryProcessTest {

  final MemberService members = mock(MemberService.class);
  final LifecycleService lifecycles = mock(LifecycleService.class);
  final ProcessStarter processes = mock(ProcessStarter.class);
  RoundScene scene;

  @BeforeEach
  void registerDelegates() throws Exception {
    scene = new RoundScene();
    when(scene.questionnaires.findAll(TEA))
        .thenReturn(List.of(new QuestionnaireSummary(5, 1, "茶友信息", 1, "yunying", SENT_AT)));
    when(scene.rounds.open(any())).thenReturn(17L);
    when(members.countMembers(TEA)).thenReturn(3);
    var properties =
        new QuestionnaireProperties(
            3, Duration.ofDays(1), new QualityWords(List.of(), List.of(), List.of(), List.of()));
    Mocks.register("measureMembersDelegate", new MeasureMembersDelegate(members, properties));
    Mocks.register(
        "switchOnNewcomersDelegate",
        new SwitchOnNewcomersDelegate(scene.rounds, scene.standing, processes));
    Mocks.register(
        "skipStepDelegate",
        new SkipStepDelegate(
            lifecycles,
            scene.communities,
            Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneOffset.UTC)));
  }

  @AfterEach
  void forgetDelegates() {
    Mocks.reset();
  }

  @Test
  void takesStockWithTheQuestionnaireOfLastTimeAndSwitchesOnCollectingFromNewcomers()
      throws Exception {
    var process = start();
    assertThat(taskService().getVariables(task("userTask_editQuestionnaire").getId()))
        .containsEntry("questionnaireTitle", "茶友信息")
        .containsEntry("consolePage", "/communities/tea/questionnaires/5")
        .containsEntry("roundDays", 7)
        .containsEntry("roundChannel", "manual@groups");

    complete("userTask_editQuestionnaire", Map.of());
    verify(scene.rounds)
        .open(
            argThat(
                order ->
                    order.community().equals(TEA)
                        && order.questionnaire() == 5
                        && order.segment().isEmpty()
                        && order.quota().isEmpty()
                        && order.channel().equals("manual")
                        && order.toGroups()
                        && order.deadline().equals(Instant.parse("2026-11-28T16:00:00Z"))));
    complete("userTask_approveRound", Map.of("roundDecision", "approve"));
    execute(timer("event_deadlineReached"));
    runJob();
    complete(
        "userTask_decideUses",
        Map.of("answerUses", Spin.JSON(List.of("facts")), "answerUseNote", "记"));

    assertThat(process).isEnded().hasPassed("endEvent_inventoryDone");
    verify(scene.standing).open(TEA, 5, 1, "yunying");
    verify(processes).start(eq("newcomerInventory"), eq("tea"), anyMap());
    verifyNoInteractions(lifecycles);
  }

  @Test
  void startsCollectingFromNewcomersOnce() throws Exception {
    when(processes.isRunning("newcomerInventory", "tea")).thenReturn(true);
    start();
    complete("userTask_editQuestionnaire", Map.of());
    complete("userTask_approveRound", Map.of("roundDecision", "approve"));
    execute(timer("event_deadlineReached"));
    runJob();
    complete(
        "userTask_decideUses",
        Map.of("answerUses", Spin.JSON(List.of("facts")), "answerUseNote", "记"));

    verify(processes, never()).start(any(), any(), anyMap());
  }

  @Test
  void beginsWithTheInformationTemplate() throws Exception {
    when(scene.questionnaires.findAll(TEA)).thenReturn(List.of());
    when(scene.questionnaires.create(any(), any(), any())).thenReturn(5L);

    start();

    verify(scene.questionnaires)
        .create(TEA, InformationTemplate.propose(Locale.CHINESE), "qunflow");
  }

  @Test
  void asksASegmentByAChannelUpToAQuota() throws Exception {
    start();

    complete(
        "userTask_editQuestionnaire",
        Map.of("roundSegment", "4", "roundDays", 3, "roundQuota", 20, "roundChannel", "mail"));

    verify(scene.rounds)
        .open(
            argThat(
                order ->
                    order.segment().equals(Optional.of(4L))
                        && order.quota().equals(Optional.of(20))
                        && order.channel().equals("mail")
                        && !order.toGroups()));
  }

  @Test
  void waitsForTheFirstMembers() {
    when(members.countMembers(TEA)).thenReturn(0, 2, 3);
    var process = start();
    assertThat(process).isWaitingAt("event_membersAwaited");

    execute(timer("event_membersAwaited"));
    assertThat(process).isWaitingAt("event_membersAwaited");
    execute(timer("event_membersAwaited"));

    assertThat(process).isWaitingAt("userTask_editQuestionnaire");
  }

  @Test
  void isSkippedForAWeek() throws Exception {
    var process = start();

    complete("userTask_editQuestionnaire", Map.of("skipThisWeek", true));

    assertThat(process).isEnded().hasPassed("endEvent_inventorySkipped");
    verify(lifecycles)
        .skipStep(eq(TEA), eq(LifecycleStep.L2), eq(LocalDate.of(2026, 11, 30)), any());
    verify(scene.rounds, never()).open(any());
  }

  @Test
  void isSkippedWhereTheRoundWasDropped() throws Exception {
    var process = start();
    complete("userTask_editQuestionnaire", Map.of());

    complete("userTask_approveRound", Map.of("roundDecision", "drop"));

    assertThat(process).isEnded().hasPassed("endEvent_inventorySkipped");
    verify(lifecycles).skipStep(eq(TEA), eq(LifecycleStep.L2), any(), any());
  }

  @Test
  void saysWhyARoundCannotBeOrdered() throws Exception {
    doThrow(new RoundOrderRefusedException(Wording.same("截止时间已经过了")))
        .when(scene.rounds)
        .open(any());
    var process = start();

    complete("userTask_editQuestionnaire", Map.of());

    assertThat(process)
        .isWaitingAt("userTask_editQuestionnaire")
        .variables()
        .containsEntry("orderRefusal", "截止时间已经过了");
    assertThat(passed("event_orderRefused")).isOne();
  }

  private static ProcessInstance start() {
    return runtimeService()
        .startProcessInstanceByKey(
            MemberInventory.KEY, TEA.value(), Map.of("cycle", 1, "communityName", "茶友会"));
  }
}
