package io.qunflow.process.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.membership.segment.SegmentCondition;
import io.qunflow.membership.segment.SegmentMatch;
import io.qunflow.membership.segment.SegmentOperator;
import io.qunflow.membership.segment.SegmentRule;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.wave.WaveControl;
import io.qunflow.operations.wave.WaveMessage.Variant;
import io.qunflow.operations.wave.WaveOrder;
import io.qunflow.operations.wave.WaveProgress;
import io.qunflow.operations.wave.WaveState;
import io.qunflow.operations.wave.WaveText;
import io.qunflow.operations.wave.Waves;
import io.qunflow.process.engine.CheckedForms;
import io.qunflow.process.engine.Starters;
import io.qunflow.process.engine.TaskVariables;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** C3: every path of a wave of messages, on real tables. */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {"processes/operations/message-wave.bpmn", "forms/operations/decide-failed.form"})
class MessageWaveProcessTest {

  private static final Duration THREE_DAYS = Duration.ofDays(3);
  private static final int MEMBERS = 6;

  private ProcessEngine engine;
  private MessageWaveWorld world;
  private Waves waves;
  private WaveControl control;

  @BeforeEach
  void aCommunity(ProcessEngine running) {
    engine = running;
    world = openWorld();
    world.members(MEMBERS);
    world.register(Starters.of(engine));
    waves = world.get(Waves.class);
    control = world.get(WaveControl.class);
  }

  MessageWaveWorld openWorld() {
    return MessageWaveWorld.onH2();
  }

  @AfterEach
  void stop() {
    engine.getIdentityService().clearAuthentication();
    Mocks.reset();
    world.close();
  }

  @Test
  void sendsMessageAfterMessageToWhoeverIsDue() throws Exception {
    long wave = start(text("你好"), later("还有一件事"));
    runJobs();

    assertThat(world.queued(wave, "message1")).isEqualTo(MEMBERS);
    assertThat(timer("event_waveDue").getDuedate())
        .isEqualTo(Date.from(world.now().plus(THREE_DAYS)));
    assertThat(progress(wave).steps())
        .extracting(WaveProgress.Step::name, WaveProgress.Step::waiting)
        .containsExactly(tuple("message1", 0L), tuple("message2", 6L), tuple("delivered", 0L));
    world.sendAll();

    world.clock.advance(THREE_DAYS);
    run(timer("event_waveDue"));
    runJobs();
    assertThat(world.queued(wave, "message2")).isEqualTo(MEMBERS);
    world.sendAll();

    world.clock.advance(Duration.ofDays(1));
    run(timer("event_waveDue"));
    runJobs();

    assertThat(progress(wave).done()).isEqualTo(MEMBERS);
    assertThat(waves.find(wave).state()).isEqualTo(WaveState.DONE);
    assertEnded("endEvent_waveDone");
  }

  @Test
  void keepsTheAudienceAsItWasWhenItBegan() throws Exception {
    long wave = start(text("你好"));
    runJobs();
    world.members(3);

    world.sendAll();
    nextDay();

    assertThat(progress(wave).audience()).isEqualTo(MEMBERS);
    assertThat(progress(wave).done()).isEqualTo(MEMBERS);
  }

  @Test
  void leavesOutWhoDoesNotWantMoreAndNamesWhoCouldNotBeReached() throws Exception {
    long wave = start(text("你好"), later("还有一件事"));
    runJobs();
    world.outcome(0, "X", "opted_out");
    world.outcome(1, "F", "no_address");
    world.outcome(2, "X", "frequency");
    world.sendAll();

    world.clock.advance(THREE_DAYS);
    run(timer("event_waveDue"));
    runJobs();

    assertThat(world.queued(wave, "message2")).as("one may have it now").isEqualTo(4);
    assertThat(progress(wave).skipped()).isEqualTo(Map.of("opted_out", 1L));
    assertThat(progress(wave).failed()).isEqualTo(Map.of("no_address", 1L));
  }

  @Test
  void asksAPersonWhenOnlyThoseAreLeftWhoFailedAndTriesThemAgain() throws Exception {
    long wave = start(text("你好"));
    runJobs();
    world.outcome(1, "F", "no_address");
    world.sendAll();
    nextDay();

    var task = engine.getTaskService().createTaskQuery().singleResult();
    assertThat(task.getTaskDefinitionKey()).isEqualTo("userTask_decideFailed");
    assertThat(task.getDueDate()).isEqualTo(Date.from(world.now().plus(THREE_DAYS)));
    assertThat(engine.getTaskService().getVariables(task.getId()))
        .containsEntry("waveFailedSummary", "没有地址：1 人")
        .containsEntry("consolePage", "/communities/tea/waves/" + wave)
        .containsEntry("waveTitle", "冬茶上新");
    world.outcome(1, "S", null);
    new CheckedForms(engine).complete(task, Map.of("waveFailedDecision", "retry"));
    runJobs();

    assertThat(progress(wave).done()).isEqualTo(MEMBERS);
    assertEnded("endEvent_waveDone");
  }

  @Test
  void letsThePersonLeaveThemAsTheyAre() throws Exception {
    long wave = withOneFailed();

    new CheckedForms(engine)
        .complete(
            engine.getTaskService().createTaskQuery().singleResult(),
            Map.of("waveFailedDecision", "leave"));

    assertThat(progress(wave).failed()).isEqualTo(Map.of("no_address", 1L));
    assertEnded("endEvent_waveDone");
  }

  @Test
  void leavesThemAsTheyAreWhenNobodyDecides() throws Exception {
    long wave = withOneFailed();

    world.clock.advance(THREE_DAYS);
    run(timer("event_failedLeft"));

    assertThat(waves.find(wave).state()).isEqualTo(WaveState.DONE);
    assertEnded("endEvent_waveDone");
  }

  @Test
  void triesThemAgainFromThePageToo() throws Exception {
    long wave = withOneFailed();
    world.outcome(1, "S", null);

    assertThat(world.desk().retry(wave)).isEqualTo(1);
    runJobs();

    assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
    assertEnded("endEvent_waveDone");
  }

  @Test
  void triesThoseWhoFailedAgainWhileOthersWait() throws Exception {
    long wave = start(text("你好"), later("还有一件事"), later("最后一件"));
    runJobs();
    world.outcome(1, "F", "no_address");
    world.sendAll();
    world.clock.advance(THREE_DAYS);
    run(timer("event_waveDue"));
    runJobs();
    world.outcome(1, "S", null);

    assertThat(world.desk().retry(wave)).isEqualTo(1);
    runJobs();

    assertThat(world.queued(wave, "message2")).isEqualTo(MEMBERS);
    assertThat(passed("event_waveRetried")).isEqualTo(1);
    assertThat(progress(wave).failed()).isEmpty();
  }

  @Test
  void takesBackWhatIsNotSentWhilePausedAndGoesOn() throws Exception {
    long wave = start(text("你好"), later("还有一件事"));
    runJobs();

    world.desk().pause(wave, "yunying");
    runJobs();

    assertThat(world.inState("X:withdrawn")).isEqualTo(MEMBERS);
    assertThat(passed("event_wavePaused")).isEqualTo(1);
    world.clock.advance(THREE_DAYS);
    world.desk().goOn(wave, "yunying");
    runJobs();

    assertThat(world.queued(wave, "message1")).isEqualTo(MEMBERS);
    assertThat(world.inState("X:withdrawn")).isZero();
    assertThat(world.queued(wave, "message2")).as("the first is not out yet").isZero();
    world.sendAll();
    nextDay();
    assertThat(world.queued(wave, "message2")).isEqualTo(MEMBERS);
  }

  @Test
  void goneOnWithBeforeItWasHeldNothingIsSkipped() throws Exception {
    long wave = start(text("你好"), later("还有一件事"));
    runJobs();
    world.desk().pause(wave, "yunying");
    assertThat(job("serviceTask_holdWaveMessages")).as("not held yet").isNotNull();

    world.desk().goOn(wave, "yunying");
    runJobs();

    assertThat(world.inState("X:withdrawn")).isZero();
    assertThat(timer("event_waveLookDue").getDuedate())
        .as("it looks at once")
        .isEqualTo(Date.from(world.now()));
    run(timer("event_waveLookDue"));
    runJobs();
    assertThat(world.queued(wave, "message1")).isEqualTo(MEMBERS);
    assertThat(timer("event_waveDue")).isNotNull();
  }

  @Test
  void whatWasHeldIsSentAfterAllWhereGoingOnWasMissed() throws Exception {
    long wave = start(text("你好"), later("还有一件事"));
    runJobs();
    world.desk().pause(wave, "yunying");
    runJobs();
    assertThat(world.inState("X:withdrawn")).isEqualTo(MEMBERS);

    run(timer("event_waveLookDue"));
    runJobs();
    assertThat(world.inState("X:withdrawn")).as("still paused").isEqualTo(MEMBERS);
    control.goOn(wave, "yunying");
    run(timer("event_waveLookDue"));
    runJobs();

    assertThat(world.inState("X:withdrawn")).isZero();
    assertThat(world.queued(wave, "message1")).isEqualTo(MEMBERS);
  }

  /** The hourly look finds it held still; a person lets it go on before the next step runs. */
  @Test
  void goneOnWithRightAfterTheHourlyLookNothingStaysHeld() throws Exception {
    long wave = start(text("你好"), later("还有一件事"));
    runJobs();
    world.desk().pause(wave, "yunying");
    runJobs();
    run(timer("event_waveLookDue"));

    world.desk().goOn(wave, "yunying");
    runJobs();
    var look = timer("event_waveLookDue");
    if (look != null) {
      assertThat(look.getDuedate()).as("it looks at once").isEqualTo(Date.from(world.now()));
      run(look);
      runJobs();
    }

    assertThat(world.inState("X:withdrawn")).isZero();
    assertThat(world.queued(wave, "message1")).isEqualTo(MEMBERS);
  }

  @Test
  void stoppedWhileItSendsItLeavesNothingQueued() throws Exception {
    long wave = start(text("你好"), later("还有一件事"));
    var sends = new SendWaveMessagesDelegate(world.sender());
    Mocks.register(
        "sendWaveMessagesDelegate",
        (org.camunda.bpm.engine.delegate.JavaDelegate)
            execution -> {
              sends.execute(execution);
              control.stop(wave, "yunying"); // nobody waits for the message just then
            });

    runJobs();

    assertThat(waves.find(wave).state()).isEqualTo(WaveState.STOPPED);
    assertThat(world.inState("X:withdrawn")).isEqualTo(MEMBERS);
    assertEnded("endEvent_waveDone");
  }

  @Test
  void noticesAPauseWhileItWorksAndLooksAgainNowAndThen() throws Exception {
    long wave = start(text("你好"));
    run(job("serviceTask_freezeWave"));
    control.pause(wave, "yunying");

    runJobs();

    assertThat(progress(wave).waiting()).isEqualTo(MEMBERS);
    assertThat(world.queued(wave, "message1")).isZero();
    run(timer("event_waveLookDue"));
    runJobs();
    assertThat(timer("event_waveLookDue")).as("still paused").isNotNull();
    control.goOn(wave, "yunying");
    run(timer("event_waveLookDue"));
    runJobs();
    assertThat(world.queued(wave, "message1")).isEqualTo(MEMBERS);
  }

  @Test
  void stopsForGood() throws Exception {
    long wave = start(text("你好"), later("还有一件事"));
    runJobs();

    world.desk().stop(wave, "yunying");
    runJobs();

    assertThat(progress(wave).skipped()).isEqualTo(Map.of("stopped", 6L));
    assertThat(world.inState("X:withdrawn")).isEqualTo(MEMBERS);
    assertThat(waves.find(wave).state()).isEqualTo(WaveState.STOPPED);
    assertEnded("endEvent_waveStopped");
  }

  /** Whoever has all of it has it; only the others were stopped. */
  @Test
  void stoppedAfterItWasSentItSaysWhoHasIt() throws Exception {
    long wave = start(text("你好"));
    runJobs();
    world.outcome(0, "S", null);
    world.outcome(1, "S", null);
    world.outcome(2, "F", "no_address");

    world.desk().stop(wave, "yunying");
    runJobs();

    assertThat(progress(wave).done()).isEqualTo(2);
    assertThat(progress(wave).failed()).isEqualTo(Map.of("no_address", 1L));
    assertThat(progress(wave).skipped()).isEqualTo(Map.of("stopped", 3L));
    assertThat(world.inState("X:withdrawn")).isEqualTo(3);
  }

  /** What a channel has already cannot be taken back, and nobody knows yet what becomes of it. */
  @Test
  void stoppedWhileMessagesAreOnTheirWayItCountsWhatBecameOfThem() throws Exception {
    long wave = start(text("你好"));
    runJobs();
    world.outcome(0, "G", null);
    world.outcome(1, "G", null);

    world.desk().stop(wave, "yunying");
    runJobs();

    assertThat(progress(wave).waiting()).as("two are not known yet").isEqualTo(MEMBERS);
    assertThat(waves.find(wave).isEnding()).isTrue();
    world.outcome(0, "S", null);
    world.outcome(1, "Q", "busy");
    world.sweep();

    assertThat(progress(wave).done()).isEqualTo(1);
    assertThat(progress(wave).skipped()).isEqualTo(Map.of("stopped", MEMBERS - 1L));
    assertThat(world.inState("X:withdrawn")).isEqualTo(MEMBERS - 1);
    assertThat(waves.find(wave).endedAt()).isPresent();
  }

  @Test
  void stoppedAfterTheLastMessageItStopsNobodyForWhomThatWasNot() throws Exception {
    var first =
        new SegmentRule(
            SegmentMatch.ALL,
            List.of(new SegmentCondition("nickname", null, SegmentOperator.CONTAINS, "茶友0")));
    long segment = world.get(Segments.class).save(MessageWaveWorld.TEA, "头一位", first, "yunying");
    var said = List.of(new Variant("A", 1000, Map.of("zh", new WaveText("", "请你来主持"))));
    long wave =
        start(
            text("你好"),
            new MessageWaveOrder.Message(
                "NOTICE", "inbox", THREE_DAYS, said, Optional.of(segment)));
    runJobs();
    world.outcome(1, "X", "frequency");
    world.sendAll();
    world.clock.advance(THREE_DAYS);
    run(timer("event_waveDue"));
    runJobs();

    world.desk().stop(wave, "yunying");
    runJobs();

    assertThat(progress(wave).done()).as("they have all that was for them").isEqualTo(4);
    assertThat(progress(wave).skipped()).isEqualTo(Map.of("stopped", 1L, "not_meant", 1L));
  }

  /** A program was killed after the wave was changed and before its process was told. */
  @Test
  void tellsAProcessAgainThatWasNotToldThatItsWaveIsStopped() throws Exception {
    long wave = start(text("你好"));
    runJobs();
    control.stop(wave, "yunying");

    world.sweep();
    runJobs();

    assertThat(progress(wave).skipped()).isEqualTo(Map.of("stopped", 6L));
    assertThat(waves.find(wave).endedAt()).isPresent();
    assertEnded("endEvent_waveStopped");
  }

  @Test
  void tellsAProcessAgainThatWasNotToldToPauseOrToGoOn() throws Exception {
    long wave = start(text("你好"));
    runJobs();
    control.pause(wave, "yunying");

    world.sweep();
    runJobs();
    world.sweep();
    runJobs();
    assertThat(world.inState("X:withdrawn")).isEqualTo(MEMBERS);
    assertThat(passed("event_wavePaused")).as("told once").isEqualTo(1);

    control.goOn(wave, "yunying");
    world.sweep();
    runJobs();
    assertThat(world.inState("X:withdrawn")).isZero();
    assertThat(passed("event_waveGoesOn")).isEqualTo(1);
  }

  @Test
  void endsAWaveWhoseProcessAnAdministratorHasEnded() throws Exception {
    long wave = start(text("你好"), later("还有一件事"));
    runJobs();
    world.outcome(0, "G", null);
    engine
        .getRuntimeService()
        .deleteProcessInstance(
            engine.getRuntimeService().createProcessInstanceQuery().singleResult().getId(), "gone");

    world.sweep();
    assertThat(waves.find(wave).isEnding()).isTrue();
    assertThat(world.inState("X:withdrawn")).isEqualTo(MEMBERS - 1);
    world.outcome(0, "S", null);
    world.sweep();

    assertThat(waves.find(wave).state()).isEqualTo(WaveState.STOPPED);
    assertThat(waves.find(wave).endedAs()).contains("process_gone");
    assertThat(progress(wave).skipped()).isEqualTo(Map.of("process_gone", 6L));
  }

  @Test
  void leavesAWaveAloneWhoseProcessIsStillToBeStarted() throws Exception {
    long wave =
        waves.open(
            new WaveOrder("test:1", MessageWaveWorld.TEA, "test:1", "冬茶上新", List.of("delivered")));

    world.sweep();

    assertThat(waves.find(wave).state()).isEqualTo(WaveState.PREPARED);
  }

  /** On a daily sheet or over a slow channel sending takes days. */
  @Test
  void waitsForWhatIsQueuedAndGivesItUpAfterItsTime() throws Exception {
    long wave = start(text("你好"));
    runJobs();
    for (int i = 0; i < 4; i++) {
      world.outcome(i, "S", null);
    }
    nextDay();

    assertThat(progress(wave).done()).isEqualTo(4);
    assertThat(progress(wave).waiting()).isEqualTo(2);
    assertThat(timer("event_waveDue").getDuedate())
        .as("a tenth of the day that has gone by, an hour at most")
        .isEqualTo(Date.from(world.now().plus(Duration.ofHours(1))));
    world.outcome(4, "S", null);
    nextDay();
    assertThat(progress(wave).done()).isEqualTo(5);
    assertThat(engine.getTaskService().createTaskQuery().count()).as("nobody failed").isZero();

    world.clock.advance(Duration.ofDays(30));
    run(timer("event_waveDue"));
    runJobs();
    assertThat(progress(wave).failed()).isEqualTo(Map.of("not_sent_yet", 1L));
  }

  @Test
  void sendsNobodyTheNextMessageWhileTheOneBeforeIsQueued() throws Exception {
    long wave = start(text("你好"), later("还有一件事"));
    runJobs();
    world.outcome(0, "S", null);
    world.clock.advance(THREE_DAYS);
    run(timer("event_waveDue"));
    runJobs();

    assertThat(world.queued(wave, "message2")).isEqualTo(1);
    assertThat(progress(wave).waiting()).isEqualTo(MEMBERS);
    world.sendAll();
    nextDay();

    assertThat(world.queued(wave, "message2")).isEqualTo(MEMBERS);
  }

  @Test
  void whoMeetsNoConditionGotNothingAndIsNotSaidToHaveIt() throws Exception {
    var first =
        new SegmentRule(
            SegmentMatch.ALL,
            List.of(new SegmentCondition("nickname", null, SegmentOperator.CONTAINS, "茶友0")));
    long segment = world.get(Segments.class).save(MessageWaveWorld.TEA, "头一位", first, "yunying");
    var said = List.of(new Variant("A", 1000, Map.of("zh", new WaveText("", "请你来主持"))));
    long wave =
        start(
            new MessageWaveOrder.Message(
                "NOTICE", "inbox", Duration.ZERO, said, Optional.of(segment)));
    runJobs();
    world.sendAll();
    nextDay();

    assertThat(progress(wave).done()).isEqualTo(1);
    assertThat(progress(wave).skipped()).isEqualTo(Map.of("not_meant", MEMBERS - 1L));
  }

  @Test
  void stopsWhilePaused() throws Exception {
    long wave = start(text("你好"));
    runJobs();
    world.desk().pause(wave, "yunying");
    runJobs();

    world.desk().stop(wave, "yunying");
    runJobs();

    assertEnded("endEvent_waveStopped");
  }

  @Test
  void stopsBeforeItBegan() throws Exception {
    long wave = start(text("你好"));

    world.desk().stop(wave, "yunying");
    runJobs();

    assertThat(progress(wave).audience()).isZero();
    assertEnded("endEvent_waveStopped");
  }

  @Test
  void seesThatItWasStoppedWhereNobodyToldIt() throws Exception {
    long wave = start(text("你好"));
    run(job("serviceTask_freezeWave"));
    control.stop(wave, "yunying");

    runJobs();

    assertThat(progress(wave).skipped()).isEqualTo(Map.of("stopped", 6L));
    assertEnded("endEvent_waveDone");
  }

  @Test
  void endsWithItsCommunity() throws Exception {
    long wave = start(text("你好"), later("还有一件事"));
    runJobs();

    Starters.of(engine)
        .tell("communityRetired", TaskVariables.COMMUNITY_KEY, MessageWaveWorld.TEA.value());
    runJobs();

    assertThat(waves.find(wave).state()).isEqualTo(WaveState.STOPPED);
    assertThat(world.inState("X:withdrawn")).isEqualTo(MEMBERS);
    assertEnded("endEvent_waveRetired");
  }

  @Test
  void triesTwoTextsAgainstEachOther() throws Exception {
    var variants =
        List.of(
            new Variant("A", 500, Map.of("zh", new WaveText("", "{{nickname}}，你好"))),
            new Variant("B", 500, Map.of("zh", new WaveText("", "上新了"))));
    world.members(60);

    long wave = start(new MessageWaveOrder.Message("NOTICE", "inbox", Duration.ZERO, variants));
    runJobs();

    int a = world.queuedAs("wave:%d:message1:A".formatted(wave));
    int b = world.queuedAs("wave:%d:message1:B".formatted(wave));
    assertThat(a + b).isEqualTo(66);
    assertThat(a).isBetween(15, 51);
  }

  @Test
  void hasOneInstanceHoweverOftenItIsOrdered() throws Exception {
    long wave = start(text("你好"));

    assertThat(start(text("另一个"))).isEqualTo(wave);

    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isEqualTo(1);
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().singleResult())
        .extracting(instance -> instance.getBusinessKey())
        .isEqualTo("wave-" + wave);
  }

  @Test
  void namesEverythingThatIsWrongWithAnOrder() {
    var wrong =
        new MessageWaveOrder.Message(
            "NOTICE",
            "post-pigeon",
            THREE_DAYS,
            List.of(new Variant("A", 1000, Map.of("zh", new WaveText("", "{{nickame}}")))));

    assertThatThrownBy(() -> start(wrong))
        .isInstanceOf(WaveOrderRefusedException.class)
        .hasMessageContaining("第一条马上发")
        .hasMessageContaining("post-pigeon")
        .hasMessageContaining("nickame");
  }

  private long withOneFailed() throws Exception {
    long wave = start(text("你好"));
    runJobs();
    world.outcome(1, "F", "no_address");
    world.sendAll();
    nextDay();
    return wave;
  }

  private void nextDay() {
    world.clock.advance(Duration.ofDays(1));
    run(timer("event_waveDue"));
    runJobs();
  }

  private long start(MessageWaveOrder.Message... messages) throws Exception {
    return world
        .messageWaves()
        .start(
            new MessageWaveOrder(
                "test:1",
                MessageWaveWorld.TEA,
                "test:1",
                "冬茶上新",
                Optional.empty(),
                List.of(messages)));
  }

  private static MessageWaveOrder.Message text(String body) {
    return message(body, Duration.ZERO);
  }

  private static MessageWaveOrder.Message later(String body) {
    return message(body, THREE_DAYS);
  }

  private static MessageWaveOrder.Message message(String body, Duration after) {
    return new MessageWaveOrder.Message(
        "NOTICE",
        "inbox",
        after,
        List.of(new Variant("A", 1000, Map.of("zh", new WaveText("", body)))));
  }

  private WaveProgress progress(long wave) {
    var progress = waves.progress(wave);
    assertThat(
            progress.waiting() + progress.done() + progress.skippedInAll() + progress.failedInAll())
        .isEqualTo(progress.audience());
    return progress;
  }

  private Job timer(String event) {
    return engine.getManagementService().createJobQuery().timers().activityId(event).singleResult();
  }

  private Job job(String activity) {
    return engine.getManagementService().createJobQuery().activityId(activity).singleResult();
  }

  private void run(Job job) {
    engine.getManagementService().executeJob(job.getId());
  }

  /** Everything that would be done at once. */
  private void runJobs() {
    var messages = engine.getManagementService().createJobQuery().messages();
    while (messages.count() > 0) {
      messages.list().forEach(this::run);
    }
  }

  private long passed(String element) {
    return engine
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .activityId(element)
        .finished()
        .count();
  }

  private void assertEnded(String end) {
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    assertThat(passed(end)).as(end).isEqualTo(1);
  }

  private static Tuple tuple(Object... values) {
    return Tuple.tuple(values);
  }
}
