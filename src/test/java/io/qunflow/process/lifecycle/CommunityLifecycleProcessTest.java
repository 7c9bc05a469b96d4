package io.qunflow.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.qunflow.activity.ActivityFigures;
import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.CommunityType;
import io.qunflow.community.MemberService;
import io.qunflow.lifecycle.cycle.Cycle;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.cycle.LifecycleStep;
import io.qunflow.lifecycle.direction.DirectionService;
import io.qunflow.process.engine.ProcessStarter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The frame of the eight steps; each step is stood in for by a process with one task. */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/lifecycle/community-lifecycle.bpmn",
      "forms/lifecycle/close-cycle.form",
      "forms/lifecycle/review-cycle.form",
      "forms/lifecycle/confirm-retirement.form"
    })
class CommunityLifecycleProcessTest {

  static final CommunityKey TEA = new CommunityKey("tea");
  static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  static final Instant CYCLE_END = NOW.plus(Duration.ofDays(91));

  final LifecycleService lifecycles = mock(LifecycleService.class);
  final ProcessStarter processes = mock(ProcessStarter.class);
  final DirectionService directions = mock(DirectionService.class);
  final CommunityService communities = mock(CommunityService.class);
  final AtomicInteger cycles = new AtomicInteger();
  org.camunda.bpm.engine.repository.Deployment steps;

  @BeforeEach
  void registerDelegatesAndSteps() throws Exception {
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    when(communities.find(TEA))
        .thenReturn(
            new Community(
                TEA,
                "tea",
                "茶友会",
                CommunityType.INTEREST,
                "Asia/Shanghai",
                CommunityState.OPEN,
                NOW));
    when(directions.findPurposeEnd(TEA)).thenReturn(Optional.empty());
    when(lifecycles.openCycle(any(), any())).thenAnswer(i -> cycle(cycles.incrementAndGet()));
    when(lifecycles.shortenCycle(any(), any(), any())).thenReturn(CYCLE_END);
    when(lifecycles.findCycles(TEA)).thenAnswer(i -> List.of(cycle(cycles.get())));
    when(lifecycles.findSteps(any(), anyInt())).thenReturn(List.of());
    Mocks.register("openCycleDelegate", new OpenCycleDelegate(lifecycles, directions));
    Mocks.register(
        "planNextLookDelegate", new PlanNextLookDelegate(communities, lifecycles, directions));
    Mocks.register(
        "prepareReviewDelegate",
        new PrepareReviewDelegate(
            communities,
            lifecycles,
            mock(MemberService.class),
            mock(ActivityFigures.class),
            clock));
    Mocks.register("recordReviewDelegate", new RecordReviewDelegate(lifecycles));
    Mocks.register("retireCommunityDelegate", new RetireCommunityDelegate(lifecycles, processes));
    var deployment = repositoryService().createDeployment();
    for (var step : LifecycleStep.values()) {
      deployment.addModelInstance(
          step.processKey() + ".bpmn",
          Bpmn.createExecutableProcess(step.processKey())
              .camundaHistoryTimeToLiveString("P1D")
              .startEvent()
              .userTask(step.name())
              .endEvent()
              .done());
    }
    steps = deployment.deploy();
  }

  @AfterEach
  void forgetDelegatesAndSteps() {
    Mocks.reset();
    repositoryService().deleteDeployment(steps.getId(), true);
  }

  @Test
  void runsTheEightStepsAndStartsTheNextCycleWithTheMembers() {
    var process = runToTheEndOfTheSteps();

    complete(openTask("userTask_closeCycle"), Map.of("endReason", "planned"));
    assertThat(variable(process, "cycleSummary").toString()).startsWith("第 1 周期：2026年11月22日");
    complete(openTask("userTask_reviewCycle"), Map.of("verdict", "next"));

    verify(lifecycles).closeCycle(TEA, "planned", "next", "无变化");
    verify(lifecycles).carryOver(TEA, LifecycleStep.L1);
    assertThat(variable(process, "cycle")).isEqualTo(2);
    assertThat(openSteps()).containsExactly("L2");
    assertThat(variable(process, "verdict")).isNull();
  }

  @Test
  void startsTheNextCycleWithTheDirectionWhenItIsNew() {
    var process = runToTheEndOfTheSteps();

    complete(openTask("userTask_closeCycle"), Map.of("endReason", "changed"));
    complete(
        openTask("userTask_reviewCycle"),
        Map.of("verdict", "new_direction", "cycleChanges", "换了主营课程"));

    verify(lifecycles).closeCycle(TEA, "changed", "new_direction", "换了主营课程");
    verify(lifecycles, never()).carryOver(any(), any());
    assertThat(openSteps()).containsExactly("L1");
  }

  @Test
  void goesIntoTheReviewWhenTheCycleEnds() {
    var process = runToTheEndOfTheSteps();
    assertThat(openTask("userTask_closeCycle").getDueDate()).isEqualTo(Date.from(CYCLE_END));

    execute(job("event_cycleEnded", process));

    complete(openTask("userTask_reviewCycle"), Map.of("verdict", "next"));
    verify(lifecycles).closeCycle(TEA, "due", "next", "无变化");
  }

  @Test
  void looksAtTheAllianceAgainOnTheDayTheStepHasSet() {
    var process = runToTheAlliance();
    runtimeService().setVariable(openTask("L8").getExecutionId(), "nextLookOn", "2026-12-22");
    complete(openTask("L8"));

    var look = job("event_allianceLookDue", process);
    assertThat(look.getDuedate()).isEqualTo(Date.from(Instant.parse("2026-12-21T16:00:00Z")));
    execute(look);

    assertThat(openSteps()).containsExactly("L8");
    assertThat(process).isNotWaitingAt("userTask_closeCycle");
  }

  @Test
  void looksAtTheAllianceNoMoreInThisCycleWhenItIsSetUp() {
    var process = runToTheEndOfTheSteps();

    assertThat(job("event_allianceLookDue", process).getDuedate())
        .isAfter(job("event_cycleEnded", process).getDuedate());
  }

  @Test
  void retiresByTheReview() {
    var process = runToTheEndOfTheSteps();

    complete(openTask("userTask_closeCycle"), Map.of("endReason", "purpose_reached"));
    complete(
        openTask("userTask_reviewCycle"),
        Map.of("verdict", "retire", "retirementReason", "种子用户已经找够"));

    verify(lifecycles).retire(TEA, "种子用户已经找够");
    verify(processes).start("communityWindDown", "tea", Map.of("windDownAfter", "PT5M"));
    assertThat(process)
        .isEnded()
        .hasPassed("endEvent_retirementDecided", "endEvent_communityRetired");
  }

  @Test
  void retiresInTheMiddleOfAStepWhenAPersonConfirms() {
    var process = start();
    runtimeService().correlateMessage("retirementRequested", "tea");
    assertThat(openSteps()).containsExactlyInAnyOrder("L1", "userTask_confirmRetirement");

    complete(
        openTask("userTask_confirmRetirement"),
        Map.of("retirementDecision", "retire", "retirementReason", "业务停了"));

    verify(lifecycles).retire(TEA, "业务停了");
    assertThat(process)
        .isEnded()
        .hasPassed("endEvent_retirementConfirmed", "endEvent_communityRetired");
    assertThat(openSteps()).isEmpty();
  }

  @Test
  void goesOnWhenThePersonDecidesAgainstRetirement() {
    var process = start();
    runtimeService().correlateMessage("retirementRequested", "tea");

    complete(openTask("userTask_confirmRetirement"), Map.of("retirementDecision", "keep"));

    verify(lifecycles, never()).retire(any(), any());
    assertThat(process).isNotEnded().hasPassed("endEvent_keptRunning");
    assertThat(openSteps()).containsExactly("L1");
  }

  private static ProcessInstance start() {
    var process =
        runtimeService()
            .startProcessInstanceByKey(
                CommunityLifecycle.KEY,
                TEA.value(),
                Map.of(
                    "communityName",
                    "茶友会",
                    "newDirection",
                    true,
                    "weeklyMeasuring",
                    "R/2099-01-05T06:00:00+08:00/P7D"));
    assertThat(openSteps()).containsExactly("L1");
    assertThat(openTask("L1").getProcessInstanceId()).isNotEqualTo(process.getId());
    return process;
  }

  private static ProcessInstance runToTheAlliance() {
    var process = start();
    complete(openTask("L1"));
    assertThat(openSteps()).containsExactly("L2");
    complete(openTask("L2"));
    assertThat(openSteps()).containsExactlyInAnyOrder("L3", "L4", "L5", "L6");
    for (var step : List.of("L5", "L3", "L6", "L4")) {
      assertThat(openSteps()).doesNotContain("L7");
      complete(openTask(step));
      runJobs(process);
    }
    complete(openTask("L7"));
    return process;
  }

  private static ProcessInstance runToTheEndOfTheSteps() {
    var process = runToTheAlliance();
    complete(openTask("L8"));
    assertThat(process).isWaitingAt("userTask_closeCycle");
    return process;
  }

  private static Cycle cycle(int number) {
    return new Cycle(TEA, number, NOW, CYCLE_END, null, null, null, null);
  }

  private static void runJobs(ProcessInstance process) {
    org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService()
        .createJobQuery()
        .processInstanceId(process.getId())
        .messages()
        .list()
        .forEach(j -> execute(j));
  }

  private static Object variable(ProcessInstance process, String name) {
    return runtimeService().getVariable(process.getId(), name);
  }

  private static org.camunda.bpm.engine.task.Task openTask(String key) {
    return taskService().createTaskQuery().taskDefinitionKey(key).singleResult();
  }

  private static List<String> openSteps() {
    return taskService().createTaskQuery().list().stream()
        .map(t -> t.getTaskDefinitionKey())
        .toList();
  }
}
