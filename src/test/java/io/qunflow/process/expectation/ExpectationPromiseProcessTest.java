package io.qunflow.process.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.CommunityType;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.cycle.LifecycleStep;
import io.qunflow.lifecycle.expectation.ExpectationService;
import io.qunflow.lifecycle.expectation.LevelPromise;
import io.qunflow.lifecycle.expectation.StatedExpectation;
import io.qunflow.process.lifecycle.SkipStepDelegate;
import io.qunflow.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/lifecycle/6-expectation/expectation-promise.bpmn",
      "processes/lifecycle/6-expectation/expectation-gap.dmn",
      "forms/lifecycle/6-expectation/write-promise.form",
      "forms/lifecycle/6-expectation/collect-expectations.form",
      "forms/lifecycle/6-expectation/close-gap.form"
    })
class ExpectationPromiseProcessTest {

  static final CommunityKey COMMUNITY = new CommunityKey("tea");

  final ExpectationService expectations = mock(ExpectationService.class);
  final LifecycleService lifecycles = mock(LifecycleService.class);
  final CommunityService communities = mock(CommunityService.class);

  @BeforeEach
  void registerDelegates() throws Exception {
    when(communities.find(COMMUNITY))
        .thenReturn(
            new Community(
                COMMUNITY,
                "tea",
                "茶友会",
                CommunityType.INTEREST,
                "Asia/Shanghai",
                CommunityState.OPEN,
                Instant.EPOCH));
    var clock = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneOffset.UTC);
    Mocks.register("recordPromiseDelegate", new RecordPromiseDelegate(expectations));
    Mocks.register("recordGapDelegate", new RecordGapDelegate(expectations));
    Mocks.register("recordGapClosedDelegate", new RecordGapClosedDelegate(expectations));
    Mocks.register("skipStepDelegate", new SkipStepDelegate(lifecycles, communities, clock));
  }

  @AfterEach
  void forgetDelegates() {
    Mocks.reset();
  }

  @Test
  void keepsThePromiseThatIsKeptAndExpected() {
    var process = startAndWritePromise();

    complete(task(), expectation("same", "kept"));

    assertThat(process).hasPassed("serviceTask_recordGap").isEnded();
    assertThat(process).hasPassed("endEvent_promiseKept");
    verify(expectations)
        .publishPromise(
            COMMUNITY,
            1,
            List.of(new LevelPromise("年费会员", new Money(19900, "CNY"), "每周答疑", 24, "不含一对一")));
    verify(expectations)
        .recordGap(COMMUNITY, 1, new StatedExpectation("想要答疑", "", "same", "kept"), "keep");
  }

  @ParameterizedTest
  @ValueSource(strings = {"same", "less", "unknown"})
  void asksToDeliverWhatWasNotKept(String expected) {
    var process = startAndWritePromise();

    complete(task(), expectation(expected, "broken"));
    assertThat(process)
        .isWaitingAt("userTask_closeGap")
        .variables()
        .containsEntry("gapAction", "deliver");
    complete(task(), Map.of("gapWork", "补上两场答疑", "refusedRequests", 3));

    assertThat(process).isEnded().hasPassed("endEvent_gapClosed");
    verify(expectations).closeGap(COMMUNITY, "补上两场答疑", 3);
  }

  @Test
  void narrowsAPromiseThatIsBrokenAndExceeded() {
    var process = startAndWritePromise();

    complete(task(), expectation("more", "broken"));

    assertThat(process)
        .isWaitingAt("userTask_writePromise")
        .variables()
        .containsEntry("gapAction", "narrow");
  }

  @Test
  void isSkippedForAWeekWithTheLocalDayToLookAgain() {
    var process = startAndWritePromise();

    complete(task(), Map.of("skipThisWeek", true));

    assertThat(process).isEnded().hasPassed("endEvent_expectationsSkipped");
    verify(lifecycles)
        .skipStep(eq(COMMUNITY), eq(LifecycleStep.L6), eq(LocalDate.of(2026, 11, 30)), any());
  }

  private ProcessInstance startAndWritePromise() {
    var process =
        runtimeService()
            .startProcessInstanceByKey(
                ExpectationPromise.KEY,
                COMMUNITY.value(),
                Map.of("cycle", 1, "communityName", "茶友会"));
    assertThat(process).isWaitingAt("userTask_writePromise");
    assertThat(task().getDueDate()).isNotNull();
    complete(
        task(),
        Map.of(
            "promises",
            Spin.JSON(
                List.of(
                    Map.of(
                        "level",
                        "年费会员",
                        "feeYuan",
                        199,
                        "scope",
                        "每周答疑",
                        "answerWithinHours",
                        24,
                        "notIncluded",
                        "不含一对一")))));
    assertThat(process).isWaitingAt("userTask_collectExpectations");
    return process;
  }

  private static Map<String, Object> expectation(String expected, String delivered) {
    return Map.of(
        "statedExpectation",
        "想要答疑",
        "expectedVsPromise",
        expected,
        "deliveredVsPromise",
        delivered,
        "skipThisWeek",
        false);
  }
}
