package io.qunflow.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processEngine;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.qunflow.activity.ActivityFigures;
import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.lifecycle.cycle.Cycle;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.cycle.LifecycleStep;
import io.qunflow.lifecycle.cycle.StepProgress;
import io.qunflow.lifecycle.cycle.StepState;
import io.qunflow.lifecycle.direction.DirectionService;
import io.qunflow.lifecycle.health.AgreedStandard;
import io.qunflow.lifecycle.health.ConversionService;
import io.qunflow.lifecycle.health.HealthFigure;
import io.qunflow.lifecycle.health.HealthRemedies;
import io.qunflow.lifecycle.health.HealthService;
import io.qunflow.lifecycle.health.HealthWeeks;
import io.qunflow.lifecycle.health.StandardFigure;
import io.qunflow.process.engine.CheckedForms;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.health.CloseRemedyDelegate;
import io.qunflow.process.health.MeasureWeekDelegate;
import io.qunflow.process.health.OpenRemedyDelegate;
import io.qunflow.process.health.RecordHealthWeekDelegate;
import io.qunflow.support.ActivityRows;
import io.qunflow.support.FigureRows;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * L7.0, L7.4: the weekly measuring beside the steps, with the real figures' tables, decisions,
 * remedies and forms; the steps are stood in for by processes with one task.
 */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/lifecycle/community-lifecycle.bpmn",
      "processes/lifecycle/community-health.dmn",
      "processes/lifecycle/remedy-of-cause.dmn",
      "forms/lifecycle/close-cycle.form",
      "forms/lifecycle/review-cycle.form",
      "forms/lifecycle/confirm-retirement.form"
    })
class WeeklyHealthProcessTest {

  static final CommunityKey TEA = new CommunityKey("tea");
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final IsoWeek W40 = IsoWeek.parse("2026-W40");
  static final Instant START = Instant.parse("2026-09-27T02:00:00Z");

  final LifecycleService lifecycles = mock(LifecycleService.class);
  final DirectionService directions = mock(DirectionService.class);
  final MovingClock clock = new MovingClock();
  final AtomicInteger cycles = new AtomicInteger();
  StepState inventory = StepState.RUNNING;
  TestDatabase database;
  Modules modules;
  FigureRows figures;
  ActivityRows activity;
  JdbcTemplate sql;
  List<String> deployments;

  @BeforeEach
  void aCommunityWithAStandard() throws Exception {
    ClockUtil.setCurrentTime(Date.from(START));
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(),
            clock,
            "io.qunflow.community",
            "io.qunflow.activity",
            "io.qunflow.lifecycle.health");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶友会", "interest", "Asia/Shanghai", null));
    figures = new FigureRows(database.dataSource(), TEA);
    activity = new ActivityRows(database.dataSource(), TEA);
    activity.member("安娜");
    sql = modules.get(JdbcTemplate.class);
    agreeStandard();
    registerDelegates();
    deployments = List.of(deploySteps(), deployRemedy());
  }

  @AfterEach
  void stop() {
    Mocks.reset();
    deployments.forEach(id -> repositoryService().deleteDeployment(id, true));
    ClockUtil.reset();
    modules.close();
    database.close();
  }

  @Test
  void measuresEveryMondayMorningFromTheStartOn() {
    var process = start();
    assertThat(timer(process).getDuedate())
        .isEqualTo(Date.from(Instant.parse("2026-09-27T22:00:00Z")));

    passWeek(process, W40.previous(), Map.of());

    assertThat(timer(process).getDuedate())
        .isEqualTo(Date.from(Instant.parse("2026-10-04T22:00:00Z")));
    assertThat(weeks()).containsExactly("2026-09-21 GREEN NONE none");
    assertThat(tasks()).containsExactly("L1");
  }

  @Test
  void judgesNothingBeforeTheInventoryHasBegun() {
    inventory = StepState.WAITING;
    var process = start();

    passWeek(process, W40, Map.of("solved", 0));

    assertThat(weeks()).isEmpty();
    assertThat(process).hasPassed("endEvent_nothingToJudge").isNotEnded();
    assertThat(timer(process)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "messages,           8000, NOISE,       clean_up,     userTask_cleanUp",
    "solved,             2,    QUESTIONS,   award_round,  userTask_holdAwardRound",
    "active_member_days, 20,   ACTIVITY,    re_inventory, L2",
    "reciprocal_pairs,   0,    INTERACTION, topic_round,  L4",
  })
  void turnsRedAndOpensTheMatchingWork(
      String column, int value, String cause, String remedy, String task) {
    var process = start();

    passWeek(process, W40, Map.of(column, value));

    assertThat(weeks()).containsExactly("2026-09-28 RED %s %s".formatted(cause, remedy));
    assertThat(tasks()).containsExactlyInAnyOrder("L1", task);
    assertThat(openRemedies()).containsExactly(remedy);
    assertThat(taskService().getVariable(openTask(task).getId(), "remedyReason").toString())
        .contains("2026-W40（9月28日至10月4日）")
        .contains("，不达标");
    assertThat(process).isNotEnded();
  }

  @Test
  void turnsRedForContentsNobodyForwards() {
    var process = start();

    passWeek(
        process,
        W40,
        Map.of("content_basis", "totals", "read_times", 1000, "read_contents", 3, "forwarded", 5));

    assertThat(weeks()).containsExactly("2026-09-28 RED CONTENT re_inventory");
    assertThat(tasks()).contains("L2");
  }

  @Test
  void alarmsWhenActivityBringsNoOrderForFourStatedWeeks() throws Exception {
    var process = start();
    clock.now = START;
    for (int n = -4; n < 0; n++) {
      modules.get(ConversionService.class).state(TEA, W40.plus(n), 0, null, "anna");
    }

    passWeek(process, W40, Map.of());

    assertThat(weeks()).containsExactly("2026-09-28 RED NO_CONVERSION conversion_check");
    fill(
        "userTask_checkConversion",
        Map.of("conversionHurdles", List.of("path", "price"), "remedyResult", "公开课后发链接，小林做"));
    assertThat(openRemedies()).isEmpty();
    assertThat(result()).isEqualTo("不知道怎么买、价格\n公开课后发链接，小林做");
  }

  @Test
  void staysYellowCloseToABoundAndUnknownWithoutData() {
    var process = start();

    passWeek(process, W40, Map.of("messages", 6800));
    clock.now = mondayAfter(W40.next());
    execute(timer(process));

    assertThat(weeks())
        .containsExactly("2026-09-28 YELLOW NOISE none", "2026-10-05 UNKNOWN NO_DATA none");
    assertThat(tasks()).containsExactly("L1");
  }

  @Test
  void neverTurnsRedWithoutAnAgreedStandard() {
    sql.update("DELETE FROM health_standard_figure");
    sql.update("DELETE FROM health_standard");
    var process = start();

    passWeek(process, W40, Map.of("solved", 0, "messages", 9000, "noise_days", 7));
    passWeek(process, W40.next(), Map.of("solved", 0));

    assertThat(weeks())
        .containsExactly("2026-09-28 YELLOW NOISE none", "2026-10-05 UNKNOWN NO_STANDARD none");
    assertThat(tasks()).containsExactly("L1");
  }

  @Test
  void opensTheWorkOncePerChangeOfColourAndCause() {
    var process = start();

    passWeek(process, W40, Map.of("messages", 8000));
    passWeek(process, W40.plus(1), Map.of("messages", 8000));
    assertThat(tasks()).containsExactlyInAnyOrder("L1", "userTask_cleanUp");
    fill("userTask_cleanUp", Map.of("cleanUpDone", List.of("ads", "rules"), "remedyResult", "安静了"));
    assertThat(result()).isEqualTo("删掉广告、重申群规\n安静了");
    passWeek(process, W40.plus(2), Map.of("messages", 8000));
    assertThat(tasks()).containsExactly("L1");

    passWeek(process, W40.plus(3), Map.of("solved", 2));

    assertThat(tasks()).containsExactlyInAnyOrder("L1", "userTask_holdAwardRound");
    fill(
        "userTask_holdAwardRound",
        Map.of(
            "awardsGiven",
            List.of("best_answer"),
            "awardWinners",
            "小明😀：三个回答",
            "remedyResult",
            "群里公布"));
    assertThat(result()).isEqualTo("最佳回答\n小明😀：三个回答\n群里公布");
  }

  @Test
  void doesNotOpenAgainWhatIsStillOpen() {
    var process = start();

    passWeek(process, W40, Map.of("messages", 8000));
    passWeek(process, W40.plus(1), Map.of());
    passWeek(process, W40.plus(2), Map.of("messages", 8000));

    assertThat(tasks()).containsExactlyInAnyOrder("L1", "userTask_cleanUp");
    assertThat(openRemedies()).containsExactly("clean_up");
  }

  @Test
  void asksForTheResultOfARoundAndClosesIt() {
    var process = start();
    passWeek(process, W40, Map.of("reciprocal_pairs", 0));

    complete(openTask("L4"));
    fill("userTask_reportRemedy", Map.of("remedyHelped", "yes", "remedyResult", "来了 20 人"));

    assertThat(openRemedies()).isEmpty();
    assertThat(result()).isEqualTo("有改善\n来了 20 人");
    assertThat(process).hasPassed("endEvent_remedyFinished").isNotEnded();
    assertThat(tasks()).containsExactly("L1");
  }

  @Test
  void goesOnThroughTheCyclesAndKeepsTheWorkOpen() {
    var process = start();
    passWeek(process, W40, Map.of("solved", 2));
    runToTheReview(process);
    complete(openTask("userTask_reviewCycle"), Map.of("verdict", "next"));
    assertThat(tasks()).containsExactlyInAnyOrder("L2", "userTask_holdAwardRound");

    inventory = StepState.WAITING;
    passWeek(process, W40.next(), Map.of("messages", 8000));

    assertThat(tasks())
        .containsExactlyInAnyOrder("L2", "userTask_holdAwardRound", "userTask_cleanUp");
    assertThat(sql.queryForList("SELECT cycle FROM health_week ORDER BY week_start", Integer.class))
        .containsExactly(1, 2);
  }

  @Test
  void endsWithTheRetirementAndTakesItsWorkBack() {
    var process = start();
    passWeek(process, W40, Map.of("messages", 8000));
    runtimeService().correlateMessage("retirementRequested", "tea");

    complete(
        openTask("userTask_confirmRetirement"),
        Map.of("retirementDecision", "retire", "retirementReason", "业务停了"));

    assertThat(process).isEnded();
    assertThat(tasks()).isEmpty();
    assertThat(managementService().createJobQuery().count()).isZero();
  }

  @Test
  void theFormsOfTheWorkAskForItsResult() {
    var process = start();
    passWeek(process, W40, Map.of("messages", 8000));

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> fill("userTask_cleanUp", Map.of("cleanUpDone", List.of("party"))))
        .hasMessageContaining("做了哪些清理？")
        .hasMessageContaining("“结果怎么样？”必须填写");
  }

  private void agreeStandard() throws Exception {
    modules
        .get(HealthService.class)
        .agreeStandard(
            TEA,
            1,
            new AgreedStandard(
                "林社长",
                List.of(
                    least(HealthFigure.DAILY_ACTIVE_SHARE, "10"),
                    StandardFigure.atMost(HealthFigure.MESSAGES_PER_DAY, new BigDecimal("999")),
                    least(HealthFigure.QUESTION_SOLVING_RATE, "60"),
                    least(HealthFigure.RECIPROCAL_PAIRS, "3"),
                    least(HealthFigure.FORWARD_RATE, "5"))));
  }

  private static StandardFigure least(HealthFigure figure, String bound) {
    return StandardFigure.atLeast(figure, new BigDecimal(bound));
  }

  private void registerDelegates() throws Exception {
    when(directions.findPurposeEnd(TEA)).thenReturn(Optional.empty());
    when(lifecycles.openCycle(any(), any())).thenAnswer(i -> cycle(cycles.incrementAndGet()));
    when(lifecycles.shortenCycle(any(), any(), any())).thenReturn(cycle(1).endsAt());
    when(lifecycles.findCycles(TEA)).thenAnswer(i -> List.of(cycle(cycles.get())));
    when(lifecycles.findSteps(any(), anyInt()))
        .thenAnswer(i -> List.of(new StepProgress(LifecycleStep.L2, inventory, null, null)));
    var communities = modules.get(CommunityService.class);
    Mocks.register("openCycleDelegate", new OpenCycleDelegate(lifecycles, directions));
    Mocks.register(
        "planNextLookDelegate", new PlanNextLookDelegate(communities, lifecycles, directions));
    Mocks.register(
        "prepareReviewDelegate",
        new PrepareReviewDelegate(
            communities,
            lifecycles,
            modules.get(MemberService.class),
            modules.get(ActivityFigures.class),
            clock));
    Mocks.register("recordReviewDelegate", new RecordReviewDelegate(lifecycles));
    Mocks.register(
        "retireCommunityDelegate",
        new RetireCommunityDelegate(lifecycles, mock(ProcessStarter.class)));
    var weeks = modules.get(HealthWeeks.class);
    var remedies = modules.get(HealthRemedies.class);
    Mocks.register("measureWeekDelegate", new MeasureWeekDelegate(weeks, lifecycles));
    Mocks.register("recordHealthWeekDelegate", new RecordHealthWeekDelegate(weeks));
    Mocks.register("openRemedyDelegate", new OpenRemedyDelegate(remedies));
    Mocks.register("closeRemedyDelegate", new CloseRemedyDelegate(remedies));
  }

  private static String deploySteps() {
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
    return deployment.deploy().getId();
  }

  private static String deployRemedy() {
    var deployment = repositoryService().createDeployment();
    for (var file :
        List.of(
            "processes/lifecycle/7-health/health-remedy.bpmn",
            "forms/lifecycle/7-health/clean-up.form",
            "forms/lifecycle/7-health/hold-award-round.form",
            "forms/lifecycle/7-health/check-conversion.form",
            "forms/lifecycle/7-health/report-remedy.form")) {
      deployment.addClasspathResource(file);
    }
    return deployment.deploy().getId();
  }

  private ProcessInstance start() {
    clock.now = START;
    var times =
        new MeasuringTimes(
            new MeasuringProperties(java.time.DayOfWeek.MONDAY, java.time.LocalTime.of(6, 0)),
            clock);
    return runtimeService()
        .startProcessInstanceByKey(
            CommunityLifecycle.KEY,
            TEA.value(),
            Map.of(
                "communityName",
                "茶友会",
                "newDirection",
                true,
                "weeklyMeasuring",
                times.weeklyFrom(SHANGHAI)));
  }

  /** The week is over, brought in, and measured on Monday. */
  private void passWeek(ProcessInstance process, IsoWeek week, Map<String, ?> changed) {
    figures.week(week, changed);
    activity.message("安娜", week.end(SHANGHAI));
    clock.now = mondayAfter(week);
    ClockUtil.setCurrentTime(Date.from(clock.now));
    execute(timer(process));
  }

  private static Instant mondayAfter(IsoWeek week) {
    return week.end(SHANGHAI).plus(Duration.ofHours(6)).plusSeconds(1);
  }

  private void runToTheReview(ProcessInstance process) {
    for (var step : List.of("L1", "L2", "L3", "L4", "L5", "L6")) {
      complete(openTask(step));
    }
    managementService()
        .createJobQuery()
        .processInstanceId(process.getId())
        .messages()
        .list()
        .forEach(j -> execute(j));
    complete(openTask("L7"));
    complete(openTask("L8"));
    complete(openTask("userTask_closeCycle"), Map.of("endReason", "planned"));
  }

  private static org.camunda.bpm.engine.runtime.Job timer(ProcessInstance process) {
    return job("startEvent_weekEnded", process);
  }

  private static Task openTask(String key) {
    return taskService().createTaskQuery().taskDefinitionKey(key).singleResult();
  }

  private static void fill(String task, Map<String, Object> values) {
    new CheckedForms(processEngine()).complete(openTask(task), values);
  }

  private static List<String> tasks() {
    return taskService().createTaskQuery().list().stream().map(Task::getTaskDefinitionKey).toList();
  }

  private List<String> weeks() {
    return sql.query(
        "SELECT week_start, colour, cause, remedy FROM health_week ORDER BY week_start",
        (row, n) ->
            "%s %s %s %s"
                .formatted(row.getDate(1), row.getString(2), row.getString(3), row.getString(4)));
  }

  private List<String> openRemedies() {
    return sql.queryForList(
        "SELECT remedy FROM health_remedy WHERE closed_at_ms IS NULL ORDER BY remedy_number",
        String.class);
  }

  private String result() {
    return sql.queryForList(
            "SELECT result FROM health_remedy WHERE closed_at_ms IS NOT NULL"
                + " ORDER BY remedy_number DESC",
            String.class)
        .get(0);
  }

  private static Cycle cycle(int number) {
    return new Cycle(TEA, number, START, START.plus(Duration.ofDays(91)), null, null, null, null);
  }

  private static final class MovingClock extends Clock {

    Instant now = START;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }
  }
}
