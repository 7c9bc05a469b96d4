package io.qunflow.process.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processEngine;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.CommunityType;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.cycle.LifecycleStep;
import io.qunflow.lifecycle.health.AgreedStandard;
import io.qunflow.lifecycle.health.ConversionService;
import io.qunflow.lifecycle.health.HealthFigure;
import io.qunflow.lifecycle.health.HealthFigures;
import io.qunflow.lifecycle.health.HealthJudgement;
import io.qunflow.lifecycle.health.HealthService;
import io.qunflow.lifecycle.health.HealthVerdict;
import io.qunflow.lifecycle.health.PlannedRemedy;
import io.qunflow.lifecycle.health.RemedyRefusedException;
import io.qunflow.lifecycle.health.StandardFigure;
import io.qunflow.lifecycle.health.StandardRefusedException;
import io.qunflow.process.engine.CheckedForms;
import io.qunflow.process.lifecycle.SkipStepDelegate;
import io.qunflow.shared.Wording;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/lifecycle/7-health/health-standard.bpmn",
      "processes/lifecycle/7-health/health-work.dmn",
      "forms/lifecycle/7-health/agree-standard.form",
      "forms/lifecycle/7-health/judge-state.form",
      "forms/lifecycle/7-health/plan-remedy.form"
    })
class HealthStandardProcessTest {

  static final CommunityKey COMMUNITY = new CommunityKey("tea");
  static final LocalDate UNTIL = LocalDate.of(2026, 11, 30);

  final HealthService health = mock(HealthService.class);
  final HealthFigures figures = mock(HealthFigures.class);
  final ConversionService conversions = mock(ConversionService.class);
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
    when(figures.measureBaseline(COMMUNITY)).thenReturn(BaselineTextTest.nothing(Optional.empty()));
    when(figures.proposeStandard(COMMUNITY))
        .thenReturn(
            List.of(
                new StandardFigure(
                    HealthFigure.DAILY_ACTIVE_SHARE, BigDecimal.TEN, BigDecimal.valueOf(15)),
                StandardFigure.atMost(HealthFigure.MESSAGES_PER_DAY, BigDecimal.valueOf(999))));
    when(health.findStandard(COMMUNITY)).thenReturn(Optional.empty());
    when(health.findOpenRemedy(any(), any())).thenReturn(Optional.empty());
    var clock = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneOffset.UTC);
    Mocks.register("measureBaselineDelegate", new MeasureBaselineDelegate(figures, conversions));
    Mocks.register("recallStandardDelegate", new RecallStandardDelegate(health, figures));
    Mocks.register("recordStandardDelegate", new RecordStandardDelegate(health));
    Mocks.register("recordJudgementDelegate", new RecordJudgementDelegate(health, conversions));
    Mocks.register("recordRemedyDelegate", new RecordRemedyDelegate(health));
    Mocks.register("skipStepDelegate", new SkipStepDelegate(lifecycles, communities, clock));
  }

  @AfterEach
  void forgetDelegates() {
    Mocks.reset();
  }

  @Test
  void settlesAGoodCommunityWithItsStandard() throws Exception {
    var process = start();
    assertThat(process)
        .variables()
        .containsEntry("dailyActiveMin", 10.0)
        .containsEntry("dailyActiveMax", 15.0)
        .containsEntry("messagesPerDayLimit", 999.0)
        .containsKey("baselineSummary");

    fill(standard());
    assertThat(process).isWaitingAt("userTask_judgeState");
    fill(judgement("green", "5"));

    assertThat(process).isEnded().hasPassed("endEvent_stateSettled");
    verify(health)
        .agreeStandard(
            COMMUNITY,
            1,
            new AgreedStandard(
                "林社长",
                List.of(
                    new StandardFigure(
                        HealthFigure.DAILY_ACTIVE_SHARE,
                        new BigDecimal("10"),
                        new BigDecimal("15")),
                    StandardFigure.atLeast(
                        HealthFigure.QUESTION_SOLVING_RATE, new BigDecimal("60.5")),
                    StandardFigure.atMost(HealthFigure.MESSAGES_PER_DAY, new BigDecimal("999")))));
    verify(health)
        .recordJudgement(
            COMMUNITY,
            1,
            new HealthJudgement(5, 5, 5, false, HealthVerdict.GREEN, "提问都有人答"),
            "none");
  }

  @Test
  void recordsTheOrdersOfTheWeeksThatWereFilledIn() throws Exception {
    startAndAgree();
    var judged = judgement("green", "5");
    judged.put(
        "weekConversions",
        List.of(
            Map.of("week", "2026-W46", "orders", 0),
            Map.of("week", "2026-W47", "orders", 2, "gmvYuan", 11600.5),
            Map.of("week", "2026-W45")));

    fill(judged);

    verify(conversions).state(COMMUNITY, IsoWeek.parse("2026-W46"), 0, null, "-");
    verify(conversions).state(COMMUNITY, IsoWeek.parse("2026-W47"), 2, 1_160_050L, "-");
    verify(conversions, never())
        .state(any(), eq(IsoWeek.parse("2026-W45")), anyInt(), any(), any());
  }

  @Test
  void plansTheWorkARedCommunityNeeds() throws Exception {
    var process = startAndAgree();

    fill(judgement("red", "1"));
    assertThat(process)
        .isWaitingAt("userTask_planRemedy")
        .variables()
        .containsEntry("remedy", "re_inventory")
        .doesNotContainKey("remedyWork");
    fill(plan());

    assertThat(process).isEnded().hasPassed("endEvent_remedyPlanned");
    verify(health)
        .planRemedy(COMMUNITY, 1, new PlannedRemedy("re_inventory", "每人介绍自己", "小明", UNTIL));
  }

  @Test
  void cleansUpWhenNoiseWasSeen() {
    var process = startAndAgree();
    var noisy = judgement("green", "5");
    noisy.put("noiseSeen", true);

    fill(noisy);

    assertThat(process)
        .isWaitingAt("userTask_planRemedy")
        .variables()
        .containsEntry("remedy", "clean_up");
  }

  @Test
  void neverOpensWorkForAnUnknownState() throws Exception {
    var process = startAndAgree();

    fill(judgement("unknown", "1"));

    assertThat(process).isEnded().hasPassed("endEvent_stateSettled");
    verify(health, never()).planRemedy(any(), anyInt(), any());
  }

  @Test
  void isSkippedForAWeekAfterTheStandardIsAgreed() {
    var process = startAndAgree();

    fill(Map.of("skipThisWeek", true));

    assertThat(process).isEnded().hasPassed("endEvent_judgementSkipped");
    verify(lifecycles).skipStep(COMMUNITY, LifecycleStep.L7, LocalDate.of(2026, 11, 30), "本周跳过");
    verify(health, never()).recordJudgement(any(), anyInt(), any(), any());
  }

  @Test
  void sendsAContradictingStandardBackWithTheReason() throws Exception {
    doThrow(new StandardRefusedException(Wording.same("最少比最多还大")))
        .doNothing()
        .when(health)
        .agreeStandard(any(), anyInt(), any());
    var process = start();

    fill(standard());

    assertThat(process)
        .hasPassed("event_standardRefused")
        .isWaitingAt("userTask_agreeStandard")
        .variables()
        .containsEntry("standardRefusal", "最少比最多还大");
    fill(standard());
    assertThat(process).isWaitingAt("userTask_judgeState");
  }

  @Test
  void sendsAPlanThatIsTooLateBackWithTheReason() throws Exception {
    doThrow(new RemedyRefusedException(Wording.same("期限已经过了")))
        .doNothing()
        .when(health)
        .planRemedy(any(), anyInt(), any());
    var process = startAndAgree();
    fill(judgement("red", "5"));

    fill(plan());

    assertThat(process)
        .hasPassed("event_remedyRefused")
        .isWaitingAt("userTask_planRemedy")
        .variables()
        .containsEntry("remedyRefusal", "期限已经过了")
        .containsEntry("remedy", "topic_round");
    fill(plan());
    assertThat(process).isEnded().hasPassed("endEvent_remedyPlanned");
  }

  @Test
  void theFormsRefuseWhatIsOutOfRangeOrLeftOut() {
    start();
    var wrong = new HashMap<>(standard());
    wrong.put("solvingRateMin", 101);
    wrong.put("messagesPerDayLimit", 0);
    wrong.put("standardAgreedBy", " ");

    assertThatThrownBy(() -> fill(wrong))
        .hasMessageContaining("“提问里至少多少得到解决？”不能大于 100")
        .hasMessageContaining("“一天最多多少条消息？”不能小于 1")
        .hasMessageContaining("“谁同意了这份标准？”必须填写");
    fill(standard());
    assertThatThrownBy(() -> fill(judgement("purple", "6")))
        .hasMessageContaining("“你判断社群现在怎么样？”不能选“purple”")
        .hasMessageContaining("“成员互相认识吗？”不能选“6”");
  }

  @Test
  void fillsInTheLastStandardAndTheOpenPlan() {
    when(health.findStandard(COMMUNITY))
        .thenReturn(
            Optional.of(
                new AgreedStandard(
                    "陈经理",
                    List.of(
                        new StandardFigure(
                            HealthFigure.DAILY_ACTIVE_SHARE,
                            new BigDecimal("8.50"),
                            new BigDecimal("20.00")),
                        StandardFigure.atLeast(HealthFigure.FORWARD_RATE, BigDecimal.ONE),
                        StandardFigure.atMost(HealthFigure.FIRST_ANSWER_TIME, BigDecimal.TEN)))));
    when(health.findOpenRemedy(COMMUNITY, "re_inventory"))
        .thenReturn(Optional.of(new PlannedRemedy("re_inventory", "重发模板", "安娜", UNTIL)));

    var process = start();
    assertThat(process)
        .variables()
        .containsEntry("standardAgreedBy", "陈经理")
        .containsEntry("dailyActiveMin", 8.5)
        .containsEntry("dailyActiveMax", 20.0)
        .containsEntry("forwardRateMin", 1.0)
        .containsEntry("firstAnswerMinutes", 10.0)
        .doesNotContainKey("messagesPerDayLimit");
    fill(standard());
    fill(judgement("yellow", "2"));

    assertThat(process)
        .variables()
        .containsEntry("remedyWork", "重发模板")
        .containsEntry("remedyOwner", "安娜")
        .containsEntry("remedyUntil", "2026-11-30");
  }

  private static ProcessInstance start() {
    var process =
        runtimeService()
            .startProcessInstanceByKey(
                HealthStandard.KEY, COMMUNITY.value(), Map.of("cycle", 1, "communityName", "茶友会"));
    assertThat(process).isWaitingAt("userTask_agreeStandard");
    assertThat(task().getDueDate()).isNotNull();
    return process;
  }

  private static ProcessInstance startAndAgree() {
    var process = start();
    fill(standard());
    assertThat(process).isWaitingAt("userTask_judgeState");
    return process;
  }

  private static Map<String, Object> standard() {
    return Map.of(
        "dailyActiveMin", 10,
        "dailyActiveMax", 15,
        "messagesPerDayLimit", 999,
        "solvingRateMin", 60.5,
        "standardAgreedBy", "林社长");
  }

  /** A radio field sends text. */
  private static Map<String, Object> judgement(String verdict, String signs) {
    return new HashMap<>(
        Map.of(
            "knowEachOther", signs,
            "trustEachOther", signs,
            "interactOften", signs,
            "stateVerdict", verdict,
            "verdictReason", "提问都有人答"));
  }

  private static Map<String, Object> plan() {
    return Map.of("remedyWork", "每人介绍自己", "remedyOwner", "小明", "remedyUntil", UNTIL.toString());
  }

  /** As the product does: what the form refuses is refused. */
  private static void fill(Map<String, Object> values) {
    new CheckedForms(processEngine()).complete(task(), values);
  }
}
