package io.qunflow.process.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import io.qunflow.operations.wave.WaveState;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** F2: every path of a service plan, on real tables. */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/funnel/2-stickiness/service-plan.bpmn",
      "processes/funnel/2-stickiness/service-readiness.dmn",
      "forms/funnel/2-stickiness/plan-services.form",
      "forms/funnel/2-stickiness/read-services.form"
    })
class ServicePlanProcessTest {

  private static final int MEMBERS = 20;

  private ServiceWorld world;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void aCommunity(ProcessEngine engine) throws Exception {
    world = new ServiceWorld(openDatabase(), engine);
    world.members(MEMBERS);
  }

  @AfterEach
  void stop() {
    Mocks.reset();
    world.close();
  }

  @Test
  void aServiceAndTwoTouchesRunAsOneWaveUntilItIsKnownWhoCameBack() {
    var process = start(1);
    assertThat(process).isWaitingAt("userTask_planServices");
    plan(Map.of("pushMost", 3), service(1), touch(1), touch(3));
    runJobs();

    assertThat(world.queuedToGroups("service1"))
        .as("the service is posted once a group")
        .isEqualTo(2);
    assertThat(world.queued("service2")).isEqualTo(MEMBERS);
    assertThat(world.queued("service3")).isZero();
    world.sendAll();
    world.speaks(0, Duration.ofHours(1));
    world.speaks(1, Duration.ofHours(2));
    world.speaks(2, Duration.ofDays(4));

    days(2);
    assertThat(world.queued("service3")).isEqualTo(MEMBERS);
    world.sendAll();
    days(4);

    assertThat(process).isWaitingAt("userTask_readServices");
    assertThat(shown("returnSummary"))
        .contains("整个计划：安排推的，3 / 20 = 15.0%")
        .contains("触达 1：安排推的，2 / 20 = 10.0%")
        .contains("触达 3：安排推的，1 / 20 = 5.0%");
    assertThat(shown("consolePage")).isEqualTo("/communities/tea/services");
    complete(task());
    assertThat(process).isEnded().hasPassed("endEvent_servicesDone");
    assertThat(world.progress().done()).isEqualTo(MEMBERS);
    assertThat(world.state()).isEqualTo(WaveState.DONE);
  }

  @Test
  void whoGotEnoughIsNotPushedAndStaysInThePlan() {
    var process = start(1);
    plan(Map.of("pushMost", 1, "pushDays", 7), service(1), touch(1), touch(3), touch(10));
    runJobs();
    world.sendAll();
    days(2);

    assertThat(world.queued("service3")).as("one was pushed two days ago").isZero();
    assertThat(world.contacts(3)).isEqualTo(Map.of("C", MEMBERS));
    days(7);
    assertThat(world.queued("service4")).as("a week is over").isEqualTo(MEMBERS);
    world.sendAll();
    days(4);

    assertThat(process).isWaitingAt("userTask_readServices");
    assertThat(shown("returnSummary")).contains("到上限没有推 20 人");
    assertThat(world.progress().done()).as("nobody left the plan").isEqualTo(MEMBERS);
  }

  /** Half have an address, and are the half that speaks: that the touch did it would be wrong. */
  @Test
  void whoIsComparedDoesNotDependOnWhomATouchReached() {
    world.members(180);
    start(1);
    plan(Map.of("holdBackPercent", 50), service(1), touch(1));
    runJobs();
    var drawn = world.contacts(2);
    world.sendToEverySecond();
    world.everySecondSpeaks(Duration.ofHours(1));
    days(4);

    assertThat(world.kept().pushed().orElseThrow().of()).isEqualTo((long) drawn.get("T"));
    assertThat(world.kept().heldBack().orElseThrow().of()).isEqualTo((long) drawn.get("H"));
    assertThat(world.kept().gain().orElseThrow()).isBetween(-0.2, 0.2);
    assertThat(shown("returnSummary")).contains("差别可能是碰巧").contains("没有送到");
  }

  @Test
  void bothSidesCountFromTheSameMomentHoweverLateATouchIsSent() {
    world.members(20);
    start(1);
    plan(Map.of("holdBackPercent", 50, "touchChannel", "manual"), service(1), touch(1));
    runJobs();
    world.everybodySpeaks(Duration.ofHours(1));
    world.clock.advance(Duration.ofDays(2));
    world.sendAll();
    world.unsure(0);
    days(2);

    assertThat(world.kept().pushed().orElseThrow().rate()).isEqualTo(1.0);
    assertThat(world.kept().heldBack().orElseThrow().rate()).isEqualTo(1.0);
  }

  @Test
  void whatIsSentWhenNobodyCouldComeBackAnyMoreDidNotReachAndWhatMayHaveBeenSentIsSaidSo() {
    start(1);
    plan(Map.of("touchChannel", "manual"), service(1), touch(1));
    runJobs();
    world.unsure(0);
    world.clock.advance(Duration.ofDays(3).plusHours(1));
    world.sendAll();
    days(1);

    assertThat(shown("returnSummary")).contains("没有送到 19 人", "不知道送到没有 1 人", "送到 0 人");
  }

  /**
   * Where nothing was imported of those days, nobody can tell; once it is, it is measured again.
   */
  @Test
  void whereChatsAreNotKnownNothingIsSaidOfWhoCameBack() throws Exception {
    start(1);
    plan(Map.of(), service(1), touch(1));
    runJobs();
    world.sendAll();
    silentDays(4);

    assertThat(shown("returnSummary")).contains("聊天还没有导入到那几天，20 人看不出").doesNotContain("0.0%");
    world.measureAgain();
    assertThat(world.kept().pushed()).isEmpty();

    world.clock.advance(Duration.ofDays(-3));
    world.speaks(0, Duration.ZERO);
    world.clock.advance(Duration.ofDays(5));
    world.heard();
    world.measureAgain();

    assertThat(world.kept().notKnown()).isZero();
    assertThat(world.kept().pushed().orElseThrow().n()).isEqualTo(1);
    world.clock.advance(Duration.ofDays(-5));
    world.speaks(1, Duration.ZERO);
    world.clock.advance(Duration.ofDays(5));
    world.measureAgain();
    assertThat(world.kept().pushed().orElseThrow().n()).as("settled").isEqualTo(1);
  }

  @Test
  void whoWasLinkedToAnotherIsCountedAsWhoTheyAreAndTouchedNoMore() {
    start(1);
    plan(Map.of("pushMost", 3), service(1), touch(1), touch(3));
    runJobs();
    world.sendAll();
    int now = world.linked(0);
    world.speaks(now, Duration.ofHours(1));
    days(2);
    assertThat(world.contacts(3)).isEqualTo(Map.of("T", MEMBERS - 1));
    world.sendAll();
    days(4);

    assertThat(world.kept().pushed().orElseThrow().n()).isEqualTo(1);
  }

  @Test
  void whatSomebodyGotUnderAnotherNameCountsTowardsTheCap() {
    world.pushedElsewhere(0, "MARKETING");
    world.linked(0);
    start(1);
    plan(Map.of("pushMost", 1), service(1), touch(1));
    runJobs();

    assertThat(world.contacts(2)).isEqualTo(Map.of("C", 1, "T", MEMBERS - 1));
  }

  @Test
  void whatNobodyHasSentForLongDoesNotCountTowardsTheCap() {
    world.waitsElsewhere(0, Duration.ofDays(8));
    world.waitsElsewhere(1, Duration.ofDays(6));
    start(1);
    plan(Map.of("pushMost", 1), service(1), touch(1));
    runJobs();

    assertThat(world.contacts(2)).isEqualTo(Map.of("C", 1, "T", MEMBERS - 1));
  }

  /** Whatever else pushed them counts, too. */
  @Test
  void whatOthersPushedCountsTowardsTheCap() {
    world.pushedElsewhere(0, "MARKETING");
    world.pushedElsewhere(1, "REPLY");
    start(1);
    plan(Map.of("pushMost", 1), service(1), touch(1));
    runJobs();

    assertThat(world.contacts(2)).isEqualTo(Map.of("C", 1, "T", MEMBERS - 1));
    assertThat(world.queued("service2")).isEqualTo(MEMBERS - 1);
  }

  @Test
  void aShareIsHeldBackAtEveryStepAndComparedWith() {
    world.members(180);
    var process = start(1);
    plan(Map.of("holdBackPercent", 50, "pushMost", 3), service(1), touch(1), touch(2));
    runJobs();
    world.sendAll();
    var held = world.contacts(2).get("H");
    assertThat(held).isBetween(70, 130);
    assertThat(world.contacts(2).get("T")).isEqualTo(200 - held);
    world.touchedSpeak(2);
    days(1);
    world.sendAll();
    days(4);

    assertThat(world.heldBackAtBoth()).as("the same members").isEqualTo(held);
    assertThat(process).isWaitingAt("userTask_readServices");
    assertThat(shown("returnSummary")).contains("= 100.0%", "没推的，0 / " + held + " = 0.0%", "差别明显");
  }

  @Test
  void upgradesGoFirstToBuyersAndTheOthersAreServedLater() {
    world.bought("book", 0, 1, 2);
    start(1);
    assertThat(shown("goesFirst")).as("they bought something else").isEqualTo("buyers");
    plan(Map.of("goesFirst", "buyers", "headStartDays", 2), service(1), touch(1));
    runJobs();

    assertThat(world.queued("service2")).isEqualTo(3);
    days(2);
    assertThat(world.queued("service2")).isEqualTo(MEMBERS);
    assertThat(world.queuedToGroups("service1")).as("still once a group").isEqualTo(2);
  }

  @Test
  void newOfferingsGoFirstToTheLoyal() {
    world.loyal(5);
    start(1);
    assertThat(shown("goesFirst")).isEqualTo("loyal");
    plan(Map.of("goesFirst", "loyal", "headStartDays", 1), service(1), touch(1));
    runJobs();

    assertThat(world.contacts(2)).isEqualTo(Map.of("T", 1));
    days(1);
    assertThat(world.contacts(2)).isEqualTo(Map.of("T", MEMBERS));
  }

  /** Those who did not buy stay in base care; each round is a wave of its own. */
  @Test
  void aFurtherRoundIsANewWaveForThoseWhoDidNotBuy() {
    start(1);
    assertThat(shown("serviceAudience")).isEqualTo("all");
    plan(Map.of(), service(1), touch(1));
    runJobs();
    days(4);
    complete(task());
    world.bought("course", 0, 1, 2, 3);

    start(2);
    assertThat(shown("serviceAudience")).isEqualTo("not_bought");
    assertThat(shown("services")).as("the last plan is proposed").contains("触达 1");
    complete(task(), Map.of());
    runJobs();

    assertThat(world.waves()).hasSize(2);
    assertThat(world.progress().audience()).isEqualTo(MEMBERS - 4);
  }

  @Test
  void aPlanThatOnlyPushesIsSentBackWithTheReason() {
    var process = start(1);
    plan(Map.of(), touch(1));

    assertThat(process)
        .isWaitingAt("userTask_planServices")
        .hasNotPassed("serviceTask_openServiceWave");
    assertThat(shown("servicePlanProblem")).contains("没有一样免费服务");
    plan(Map.of(), service(1), touch(1), touch(2), touch(3), touch(4));
    assertThat(shown("servicePlanProblem")).contains("三条以上");
    plan(Map.of("pushMost", 4, "pushDays", 7), service(1), touch(1));
    assertThat(shown("servicePlanProblem")).contains("上限放得太宽");
    plan(Map.of(), service(1), touch(31));
    assertThat(shown("servicePlanProblem")).contains("30 天");
    plan(
        Map.of(),
        service(1),
        Map.of(
            "serviceDay",
            2,
            "serviceKind",
            "touch",
            "serviceTitle",
            "坏",
            "serviceText",
            "{{谁}}你好"));
    assertThat(shown("servicePlanProblem")).contains("变量用不了");

    plan(Map.of(), service(1), touch(1));
    runJobs();
    assertThat(world.waves()).hasSize(1);
  }

  /** A plan gives no links and no times, and a title is a text as well. */
  @Test
  void aPlanWithWordsThatCannotBeFilledInIsSentBack() {
    start(1);
    for (var wrong :
        List.of(step(1, "touch", "{{谁}}你好", "资料"), step(1, "touch", "资料", "在这里：{{link}}"))) {
      plan(Map.of(), service(1), wrong);
      assertThat(shown("servicePlanProblem")).contains("{{nickname}} 和 {{community}}");
    }
    plan(Map.of(), service(1), step(1, "touch", "{{nickname}}你好", "{{community}}的资料"));
    runJobs();

    assertThat(world.waves()).hasSize(1);
  }

  /** Two in five days are four in seven, on days 1, 1, 7 and 7. */
  @Test
  void aCapOfFewDaysIsCountedAsItWorksInAWeek() {
    start(1);
    plan(Map.of("pushMost", 2, "pushDays", 5), service(1), touch(1));
    assertThat(shown("servicePlanProblem")).contains("上限放得太宽");
    plan(Map.of("pushMost", 3, "pushDays", 8), service(1), touch(1));
    runJobs();

    assertThat(world.waves()).hasSize(1);
  }

  @Test
  void whoPushesAtTheSameTimeWaitsUntilTheOthersAreCounted() throws Exception {
    start(1);
    plan(Map.of("pushMost", 1), service(1), touch(3));
    runJobs();
    world.clock.advance(Duration.ofDays(2));
    var elsewhere = Executors.newSingleThreadExecutor();
    try {
      var delivering = new ArrayList<Future<?>>();
      world.whileOthersPush(
          () -> {
            delivering.add(elsewhere.submit(world::deliver));
            assertThatThrownBy(() -> delivering.get(0).get(300, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
          });
      delivering.get(0).get();
    } finally {
      elsewhere.shutdownNow();
    }

    assertThat(world.contacts(2)).isEqualTo(Map.of("C", MEMBERS));
  }

  @Test
  void aPlanWhoseTouchesCannotArriveIsSentBackBeforeItStarts() {
    start(1);
    plan(Map.of("touchChannel", "wecom-robot"), service(1), touch(1));
    assertThat(shown("servicePlanProblem")).contains("触达的渠道还没有设好");
    plan(
        Map.of("touchChannel", "wecom-customer"),
        service(1),
        touch(1),
        touch(8),
        touch(15),
        touch(22),
        touch(29));
    assertThat(shown("servicePlanProblem")).contains("额度装不下");
    world.refuseOffers(MEMBERS);
    plan(Map.of(), service(1), touch(1));
    assertThat(shown("servicePlanProblem")).contains("一个人也推不到");
    assertThat(shown("touchOutlook")).contains("名单里 20 人，现在推得到 0 人");

    assertThat(world.waves()).isEmpty();
  }

  @Test
  void aPlanThatReachesFewStartsOnceSomebodySaysSo() {
    world.refuseOffers(15);
    start(1);
    plan(Map.of(), service(1), touch(1));
    assertThat(shown("servicePlanProblem")).contains("一多半人推不到");
    assertThat(shown("touchOutlook")).contains("现在推得到 5 人");

    plan(Map.of("startWithFew", true), service(1), touch(1));
    runJobs();

    assertThat(world.waves()).hasSize(1);
  }

  @Test
  void aRoundMayDoWithoutServices() {
    var process = start(1);

    complete(task(), Map.of("skipServices", true));

    assertThat(process).isEnded().hasPassed("endEvent_servicesSkipped");
    assertThat(world.waves()).isEmpty();
  }

  @Test
  void whatIsQueuedWaitsWhileItIsPausedAndGoesOnAfterwards() throws Exception {
    var process = start(1);
    plan(Map.of(), service(1), touch(1), touch(3));
    runJobs();

    world.pause();
    runJobs();
    assertThat(world.queued("service2")).isZero();
    assertThat(world.queuedToGroups("service1")).isZero();
    world.goOn();
    runJobs();

    assertThat(world.queued("service2")).isEqualTo(MEMBERS);
    assertThat(world.queuedToGroups("service1")).isEqualTo(2);
    assertThat(process).isWaitingAt("gateway_waveWaits");
  }

  @Test
  void aPauseWhoseEndWasMissedIsSeenByItself() throws Exception {
    start(1);
    plan(Map.of(), service(1), touch(1), touch(3));
    runJobs();
    world.pause();
    runJobs();
    world.goOnUnseen();

    world.clock.advance(Duration.ofHours(1));
    timer("event_waveLookDue");
    runJobs();

    assertThat(world.progress().waiting()).isEqualTo(MEMBERS);
    assertThat(world.queued("service2")).as("what was held is queued again").isEqualTo(MEMBERS);
    assertThat(world.queuedToGroups("service1")).isEqualTo(2);
    assertThat(runtimeService().createEventSubscriptionQuery().eventName("wavePaused").count())
        .isEqualTo(1);
  }

  /** The hourly look finds it held still; a person lets it go on before the next step runs. */
  @Test
  void letGoOnRightAfterTheHourlyLookNothingStaysHeld() throws Exception {
    start(1);
    plan(Map.of(), service(1), touch(1), touch(3));
    runJobs();
    world.pause();
    runJobs();
    timer("event_waveLookDue");

    world.goOn();
    runJobs();
    timer("event_waveLookDue");
    runJobs();

    assertThat(world.queued("service2")).isEqualTo(MEMBERS);
    assertThat(world.queuedToGroups("service1")).isEqualTo(2);
  }

  @Test
  void pausedAndLetGoOnBeforeAnythingWasHeldNothingIsLost() throws Exception {
    var process = start(1);
    plan(Map.of(), service(1), touch(1), touch(3));
    runJobs();

    world.pause();
    world.goOn();
    runJobs();
    timer("event_waveLookDue");
    runJobs();

    assertThat(world.queued("service2")).isEqualTo(MEMBERS);
    assertThat(world.queuedToGroups("service1")).isEqualTo(2);
    assertThat(process).isWaitingAt("gateway_waveWaits");
  }

  @Test
  void aPlanThatWasStoppedWithoutItsProcessBeingToldTakesBackWhatIsQueued() throws Exception {
    var process = start(1);
    plan(Map.of(), service(1), touch(1), touch(3));
    runJobs();

    world.stopUnseen();
    days(2);

    assertThat(process).isEnded().hasPassed("endEvent_servicesHalted");
    assertThat(world.queued("service2")).isZero();
    assertThat(world.queuedToGroups("service1")).isZero();
    assertThat(world.progress().skipped()).isEqualTo(Map.of("stopped", (long) MEMBERS));
  }

  @Test
  void aPlanWhoseProcessIsGoneIsEndedAndNothingOfItIsSent() {
    var process = start(1);
    plan(Map.of(), service(1), touch(1), touch(3));
    runJobs();
    world.sweep();
    assertThat(world.queued("service2")).as("it runs").isEqualTo(MEMBERS);

    runtimeService().deleteProcessInstance(process.getId(), "by an administrator");
    world.sweep();

    assertThat(world.queued("service2")).isZero();
    assertThat(world.progress().skipped()).isEqualTo(Map.of("process_gone", (long) MEMBERS));
  }

  /** Nothing of it goes out while something is being sold already. */
  @Test
  void whatNobodySentIsTakenBackWhenThePlanIsOver() {
    var process = start(1);
    plan(Map.of("touchChannel", "manual"), service(1), touch(1));
    runJobs();
    assertThat(world.queued("service2")).isEqualTo(MEMBERS);

    days(4);

    assertThat(process).isWaitingAt("userTask_readServices");
    assertThat(world.queued("service2")).isZero();
    assertThat(world.queuedToGroups("service1")).isZero();
  }

  @Test
  void stoppedInTheMiddleNobodyGetsAnyMoreAndTheFunnelGoesOn() throws Exception {
    var process = start(1);
    plan(Map.of(), service(1), touch(1), touch(3));
    runJobs();

    world.stop();
    runJobs();

    assertThat(process).isEnded().hasPassed("endEvent_servicesStopped");
    assertThat(world.queued("service2")).isZero();
    assertThat(world.progress().skipped()).isEqualTo(Map.of("stopped", (long) MEMBERS));
  }

  @Test
  void aRetiredCommunityEndsItAtOnce() {
    var process = start(1);
    plan(Map.of(), service(1), touch(1), touch(3));
    runJobs();

    world.retired();

    assertThat(process).isEnded().hasPassed("endEvent_servicesRetired");
    assertThat(world.queued("service2")).isZero();
    assertThat(world.state()).isEqualTo(WaveState.STOPPED);
  }

  /** Also of plans whose process is not there any more to be told. */
  @Test
  void nothingOfARetiredCommunityStaysQueued() {
    start(1);
    plan(Map.of("touchChannel", "manual"), service(1), touch(1), touch(3));
    runJobs();

    world.retiredUntold();

    assertThat(world.queued("service2")).isZero();
    assertThat(world.queuedToGroups("service1")).isZero();
  }

  @Test
  void aCommunityRetiredWhileThePlanIsWrittenHasNothingToStop() {
    var process = start(1);

    world.retired();

    assertThat(process).isEnded();
    assertThat(world.waves()).isEmpty();
  }

  @Test
  void nobodyNeedsToReadItForTheFunnelToGoOn() {
    var process = start(1);
    plan(Map.of(), service(1), touch(1));
    runJobs();
    days(4);
    assertThat(process).isWaitingAt("userTask_readServices");

    timer("event_servicesUnread");

    assertThat(process).isEnded().hasPassed("event_servicesUnread");
  }

  /** Each reads their own language where it was written; a wrong variable in either is seen. */
  @Test
  void aTouchIsInEnglishForWhoReadsEnglishWhereItWasWritten() {
    start(1);
    plan(Map.of("pushMost", 3), service(1), english(1, "{{nobody}}, it is here"));
    assertThat(shown("servicePlanProblem")).contains("变量");
    plan(Map.of("pushMost", 3), service(1), english(1, "{{nickname}}, it is here"), touch(1));
    runJobs();

    assertThat(world.texts("service2"))
        .contains("资料放在这里了", "Notes", "{{nickname}}, it is here", "\"en\"");
    assertThat(world.texts("service3")).contains("\"zh\"").doesNotContain("\"en\"");
  }

  /** What was written is there when the next round is planned. */
  @Test
  void theNextRoundRecallsBothLanguages() {
    start(1);
    plan(Map.of(), service(1), english(1, "It is here"));
    var next = start(2);

    var asked = taskService().createTaskQuery().processInstanceId(next.getId()).singleResult();
    assertThat(String.valueOf(runtimeService().getVariable(asked.getExecutionId(), "services")))
        .contains("资料放在这里了", "Notes", "It is here");
  }

  private static Map<String, Object> english(int day, String text) {
    Map<String, Object> both = new HashMap<>(touch(day));
    both.put("serviceTitleEnglish", "Notes");
    both.put("serviceTextEnglish", text);
    return both;
  }

  private void plan(Map<String, Object> differs, Map<?, ?>... services) {
    Map<String, Object> answers =
        new HashMap<>(
            Map.of(
                "skipServices",
                false,
                "serviceAudience",
                "all",
                "goesFirst",
                "all",
                "touchChannel",
                "inbox",
                "pushMost",
                2,
                "pushDays",
                7,
                "holdBackPercent",
                0,
                "returnDays",
                3,
                "services",
                Spin.JSON(List.of(services))));
    answers.putAll(differs);
    complete(task(), answers);
  }

  private static Map<String, Object> service(int day) {
    return step(day, "service", "答疑 " + day, "今晚八点，群里答疑一小时😀");
  }

  private static Map<String, Object> touch(int day) {
    return step(day, "touch", "触达 " + day, "资料放在这里了");
  }

  private static Map<String, Object> step(int day, String kind, String title, String text) {
    return Map.of(
        "serviceDay", day, "serviceKind", kind, "serviceTitle", title, "serviceText", text);
  }

  private ProcessInstance start(int round) {
    return runtimeService()
        .startProcessInstanceByKey(
            ServicePlanNames.KEY,
            "tea:course",
            Map.of(
                "communityKey",
                "tea",
                "communityName",
                "茶",
                "offeringKey",
                "course",
                "roundNumber",
                round));
  }

  private static Task task() {
    return taskService().createTaskQuery().singleResult();
  }

  private static String shown(String variable) {
    return String.valueOf(runtimeService().getVariable(task().getExecutionId(), variable));
  }

  /** So many days pass; whoever is due gets the next step. */
  private void days(int days) {
    world.clock.advance(Duration.ofDays(days));
    world.heard();
    due();
  }

  /** As {@link #days}; nothing is heard of the groups. */
  private void silentDays(int days) {
    world.clock.advance(Duration.ofDays(days));
    due();
  }

  private static void due() {
    timer("event_waveDue");
    runJobs();
  }

  private static void timer(String event) {
    managementService()
        .executeJob(managementService().createJobQuery().activityId(event).singleResult().getId());
  }

  private static void runJobs() {
    for (var jobs = messages(); !jobs.isEmpty(); jobs = messages()) {
      jobs.forEach(job -> managementService().executeJob(job.getId()));
    }
  }

  private static List<org.camunda.bpm.engine.runtime.Job> messages() {
    return managementService().createJobQuery().messages().list();
  }
}
