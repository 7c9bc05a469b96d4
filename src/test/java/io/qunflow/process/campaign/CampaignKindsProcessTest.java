package io.qunflow.process.campaign;

import static io.qunflow.support.CampaignWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.UnknownOfferingException;
import io.qunflow.funnel.publicclass.ClassBusyException;
import io.qunflow.funnel.publicclass.ClassChanges;
import io.qunflow.funnel.publicclass.ClassPlanning;
import io.qunflow.funnel.publicclass.ClassState;
import io.qunflow.funnel.publicclass.NewClass;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.funnel.publicclass.PublicClassProcess;
import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.honour.award.AwardDesk;
import io.qunflow.honour.award.AwardMeasuring;
import io.qunflow.honour.award.AwardRounds;
import io.qunflow.lifecycle.cycle.Lifecycle;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.discussion.DiscussionPlanService;
import io.qunflow.lifecycle.discussion.DiscussionRef;
import io.qunflow.membership.segment.SegmentCondition;
import io.qunflow.membership.segment.SegmentMatch;
import io.qunflow.membership.segment.SegmentOperator;
import io.qunflow.membership.segment.SegmentRule;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.campaign.CampaignDesk;
import io.qunflow.operations.campaign.CampaignDocument;
import io.qunflow.operations.campaign.CampaignDocument.Step;
import io.qunflow.operations.campaign.CampaignDocument.Words;
import io.qunflow.operations.campaign.CampaignFiring;
import io.qunflow.operations.campaign.CampaignRefusedException;
import io.qunflow.operations.campaign.CampaignRuns;
import io.qunflow.operations.campaign.CampaignStarter;
import io.qunflow.operations.campaign.CampaignWorks;
import io.qunflow.operations.campaign.Campaigns;
import io.qunflow.operations.campaign.DayKind;
import io.qunflow.operations.campaign.DryRun;
import io.qunflow.operations.campaign.DryRuns;
import io.qunflow.operations.campaign.FiringDeed;
import io.qunflow.operations.campaign.FiringProgress;
import io.qunflow.operations.campaign.FiringReason;
import io.qunflow.operations.campaign.FiringResult;
import io.qunflow.operations.campaign.FiringResults;
import io.qunflow.operations.campaign.FiringState;
import io.qunflow.operations.campaign.Given;
import io.qunflow.operations.campaign.InvalidCampaignException;
import io.qunflow.operations.campaign.StartedStanding;
import io.qunflow.operations.campaign.WorkCalendars;
import io.qunflow.operations.campaign.WorkDay;
import io.qunflow.operations.messaging.channel.ChannelSettings;
import io.qunflow.operations.messaging.channel.EndpointForm;
import io.qunflow.operations.wave.WaveDesk;
import io.qunflow.operations.wave.WaveState;
import io.qunflow.operations.wave.WaveSweep;
import io.qunflow.operations.wave.Waves;
import io.qunflow.process.FunnelRunningException;
import io.qunflow.process.FunnelStanding;
import io.qunflow.process.MarketingFunnels;
import io.qunflow.process.engine.Starters;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.process.wave.WaveDelegates;
import io.qunflow.shared.Wording;
import io.qunflow.support.CampaignWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What campaigns start besides single messages and rounds (C1): each starts the real thing. */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/operations/campaign-run.bpmn",
      "forms/operations/mend-campaign.form",
      "processes/operations/message-wave.bpmn",
      "forms/operations/decide-failed.form",
      "processes/lifecycle/4-discussion/discussion-round.bpmn",
      "processes/lifecycle/4-discussion/discussion-fit.dmn",
      "forms/lifecycle/4-discussion/plan-discussion.form"
    })
class CampaignKindsProcessTest {

  private final MarketingFunnels funnels =
      Proxies.mockOf("io.qunflow.process.funnel.FunnelLauncher");
  private final ClassPlanning classes = mock(ClassPlanning.class);
  private final PublicClassProcess classProcess = mock(PublicClassProcess.class);
  private final Offerings offerings = mock(Offerings.class);
  private final LifecycleService lifecycles = mock(LifecycleService.class);
  private final DiscussionPlanService plans = mock(DiscussionPlanService.class);
  private final PublicClasses known = mock(PublicClasses.class);
  private final ClassChanges changes = mock(ClassChanges.class);
  private ProcessEngine engine;
  private CampaignWorld world;
  private Campaigns campaigns;
  private CampaignRuns runs;

  @BeforeEach
  void aCommunity(ProcessEngine running) throws Exception {
    engine = running;
    world = openWorld();
    campaigns = world.get(Campaigns.class);
    runs = world.get(CampaignRuns.class);
    var processes = Starters.of(engine);
    var discussions = new CampaignDiscussions(processes, lifecycles, plans);
    List<CampaignStarter> starters =
        List.of(
            new CampaignMessageWaves(
                WaveDelegates.register(world, processes),
                waves(),
                world.get(WaveDesk.class),
                world.get(Segments.class)),
            discussions,
            new CampaignClasses(
                Proxies.transactional(world, classes),
                classProcess,
                offerings,
                known,
                changes,
                world.clock),
            new CampaignFunnels(Proxies.transactional(world, funnels), offerings),
            new CampaignAwards(
                world.get(AwardRounds.class),
                world.get(AwardMeasuring.class),
                world.get(AwardDesk.class),
                world.get(FiringResults.class)));
    starters.forEach(world::with);
    when(funnels.start(TEA, "winter")).thenReturn("funnel-1");
    when(funnels.standing("funnel-1")).thenReturn(FunnelStanding.OVER);
    world.with(
        new CampaignProcesses(
            processes, world.get(CommunityService.class), mock(CampaignRounds.class), starters));
    Mocks.register(
        "startCampaignWorkDelegate",
        new StartCampaignWorkDelegate(world.get(CampaignWorks.class), runs, discussions));
    Mocks.register(
        "stopRetiredCampaignDelegate",
        new StopRetiredCampaignDelegate(world.get(FiringResults.class)));
    Mocks.register("prepareDiscussionDelegate", (JavaDelegate) execution -> {});
    var offering = mock(Offering.class);
    when(offering.id()).thenReturn(7L);
    when(offerings.find(TEA, "winter")).thenReturn(offering);
    when(offerings.find(TEA, "gone")).thenThrow(new UnknownOfferingException("gone"));
    when(lifecycles.find(TEA))
        .thenReturn(Optional.of(new Lifecycle(TEA, "1", 3, "yunying", Instant.EPOCH)));
  }

  CampaignWorld openWorld() {
    return CampaignWorld.onH2();
  }

  @AfterEach
  void close() {
    Mocks.reset();
    world.close();
  }

  @Test
  void aWaveSendsMessageAfterMessageToWhoeverItWasFrozenFor() throws Exception {
    members(20);
    long segment = world.get(Segments.class).save(TEA, "老朋友", SegmentRule.everybody(), "yunying");
    var firing =
        fire(
            wave(
                new Step(null, null, said("你好"), null, null, null),
                new Step(2, null, said("甲"), 50, null, said("乙")),
                new Step(0, 3, said("给老朋友"), null, segment, null)));

    run("serviceTask_startCampaignWork");

    assertEnded("endEvent_campaignStarted");
    var done = runs.find(firing.id());
    long wave = done.wave().orElseThrow();
    assertThat(done.state()).isEqualTo(FiringState.DONE);
    assertThat(done.page()).contains("/communities/tea/waves/" + wave);
    assertThat(done.count().audience()).isEqualTo(20);
    assertResult(firing, FiringState.RUNNING, 20, 0);
    world.member("后来的人");
    runJobs();
    assertThat(queued(wave, "message1", "A")).isEqualTo(20);
    later(Duration.ofDays(2));
    assertThat(queued(wave, "message2", "A")).isBetween(1, 19);
    assertThat(queued(wave, "message2", "A") + queued(wave, "message2", "B")).isEqualTo(20);
    later(Duration.ofHours(3));
    assertThat(queued(wave, "message3", "A")).as("everybody is in that segment").isEqualTo(20);
    assertResult(firing, FiringState.RUNNING, 20, 0);
    later(Duration.ofDays(1));
    assertThat(waves().find(wave).state()).isEqualTo(WaveState.DONE);
    assertThat(waves().progress(wave).done()).isEqualTo(20);
    assertResult(firing, FiringState.DONE, 0, 20);
  }

  /** As the wave says it, whatever was written when it was started. */
  private void assertResult(CampaignFiring firing, FiringState state, long waiting, long done)
      throws Exception {
    var result = world.get(FiringProgress.class).of(runs.find(firing.id()));
    assertThat(result.state()).isEqualTo(state);
    assertThat(result.audience()).isEqualTo(20);
    assertThat(result.waiting()).isEqualTo(waiting);
    assertThat(result.done()).isEqualTo(done);
  }

  @Test
  void nobodyIsThroughWhileAnEarlierMessageOfTheirsIsQueued() throws Exception {
    members(20);
    long nobody = world.get(Segments.class).save(TEA, "安娜们", called("安娜"), "yunying");
    fire(
        wave(
            new Step(null, null, said("你好"), null, null, null),
            new Step(0, 3, said("给安娜"), null, nobody, null)));
    run("serviceTask_startCampaignWork");
    runJobs();
    long wave = world.sql.queryForObject("SELECT MAX(id) FROM wave", Long.class);

    nothingLeavesFor(Duration.ofHours(3));
    nothingLeavesFor(Duration.ofDays(2));
    assertThat(waves().progress(wave).waiting()).isEqualTo(20);
    nothingLeavesFor(Duration.ofDays(31));
    nothingLeavesFor(Duration.ofDays(1));

    assertThat(waves().progress(wave).done()).isZero();
    assertThat(waves().progress(wave).failed()).containsEntry("not_sent_yet", 20L);
    assertThat(world.count("message WHERE state = 'Q'")).isEqualTo(20);
  }

  @Test
  void aDryRunOfAWaveCountsWhomItsFirstMessageIsFor() throws Exception {
    members(20);
    long few = world.get(Segments.class).save(TEA, "一字头", called("茶友1"), "yunying");
    long all = world.get(Segments.class).save(TEA, "茶友们", called("茶友"), "yunying");
    var only = wave(new Step(null, null, said("你好"), null, few, null)).with("segment", all);
    var both = wave(new Step(null, null, said("你好"), null, few, said("大家好")));

    assertThat(dry(only).messages().sent()).isEqualTo(11);
    assertThat(dry(both).messages().sent()).isEqualTo(20);
  }

  private DryRun dry(Given given) throws Exception {
    return world.get(DryRuns.class).run(campaigns.find(world.on(given.document())));
  }

  private static SegmentRule called(String name) {
    return new SegmentRule(
        SegmentMatch.ALL,
        List.of(new SegmentCondition("nickname", null, SegmentOperator.CONTAINS, name)));
  }

  @Test
  void aConditionGivesOtherTextsToThoseWhoDoNotMeetIt() throws Exception {
    var anna = world.member("安娜😀");
    world.member("博");
    long segment = world.get(Segments.class).save(TEA, "安娜们", called("安娜"), "yunying");
    fire(wave(new Step(null, null, said("给安娜"), null, segment, said("给别人"))));

    run("serviceTask_startCampaignWork");
    runJobs();

    long wave = world.sql.queryForObject("SELECT MAX(id) FROM wave", Long.class);
    assertThat(queued(wave, "message1", "A")).isEqualTo(1);
    assertThat(queued(wave, "message1", "B")).isEqualTo(1);
    assertThat(receivers(wave, "A")).containsExactly(anna.value());
  }

  /** The second message is for one of three; where others get another text it is for all. */
  @Test
  void theDryRunCountsForEachMessageOfAWaveWhomItIsFor() throws Exception {
    members(2);
    world.member("安娜😀");
    long segment = world.get(Segments.class).save(TEA, "安娜们", called("安娜"), "yunying");
    world
        .get(ChannelSettings.class)
        .save(
            TEA,
            "webhook",
            Optional.empty(),
            new EndpointForm(
                true,
                Map.of(
                    "url",
                    "https://hooks.example.com/in",
                    "secret",
                    "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="),
                0,
                100),
            "guanli");
    var first = new Step(null, null, said("你好"), null, null, null);

    assertThat(needs(first, new Step(null, 1, said("给安娜"), null, segment, null))).isEqualTo(4);
    assertThat(needs(first, new Step(null, 1, said("给安娜"), null, segment, said("给别人"))))
        .isEqualTo(6);
    assertThat(needs(first, new Step(null, 1, said("一半"), 50, null, said("另一半")))).isEqualTo(6);
  }

  private int needs(Step... steps) throws Exception {
    var given = wave(steps).with("channel", "webhook").document();
    return world.get(DryRuns.class).run(TEA, campaigns.read(TEA, given)).needs().get(0).messages();
  }

  @Test
  void oneAndThreeDaysAfterJoiningIsAWaveForThoseWhoseDayItIs() throws Exception {
    var anna = world.member("安娜😀");
    var bo = world.member("博");
    joined(anna, "2026-11-23T02:00:00Z");
    joined(bo, "2026-11-22T02:00:00Z");
    var firing =
        fire(
            wave(
                    new Step(null, null, said("第一天"), null, null, null),
                    new Step(2, null, said("第三天"), null, null, null))
                .with("when", "event")
                .with("event", "joined")
                .with("after", 1)
                .with("time", "10:00"));

    run("serviceTask_startCampaignWork");
    runJobs();

    long wave = runs.find(firing.id()).wave().orElseThrow();
    assertThat(receivers(wave, "A")).containsExactly(anna.value());
    later(Duration.ofDays(2));
    assertThat(queued(wave, "message2", "A")).isEqualTo(1);
  }

  @Test
  void whoWasInAsManyWavesAsAllowedIsLeftOutOfTheNext() throws Exception {
    members(2);
    var given =
        wave(new Step(null, null, said("你好"), null, null, null))
            .with("capTimes", 1)
            .with("capDays", 7);
    var first = fire(given);
    run("serviceTask_startCampaignWork");
    world.member("新人");
    world.clock.set(campaigns.find(first.campaign()).next().orElseThrow());

    var dry = world.get(DryRuns.class).run(campaigns.find(first.campaign()));
    world.tick();
    run("serviceTask_startCampaignWork");

    assertThat(dry.audience()).isEqualTo(3);
    assertThat(dry.capped()).isEqualTo(2);
    assertThat(runs.find(world.launched.get(1).id()).count().audience()).isEqualTo(1);
  }

  @Test
  void aWaveHasEndedWhenEverybodyIsThroughNotWhenItBegan() throws Exception {
    members(3);
    var firing = fire(wave(new Step(null, null, said("你好"), null, null, null)));
    run("serviceTask_startCampaignWork");
    runJobs();
    assertThat(result(firing).ended()).isEmpty();
    world.sql.update("UPDATE message SET state = 'S'");

    later(Duration.ofDays(1));

    assertThat(result(firing).state()).isEqualTo(FiringState.DONE);
    assertThat(result(firing).ended()).contains(world.clock.instant());
    assertThat(runs.find(firing.id()).started()).isPresent().isNotEqualTo(result(firing).ended());
  }

  @Test
  void aWaveOfNobodySaysSo() throws Exception {
    var firing = fire(wave(new Step(null, null, said("你好"), null, null, null)));

    run("serviceTask_startCampaignWork");
    runJobs();

    assertThat(runs.find(firing.id()).reason())
        .contains(io.qunflow.operations.campaign.FiringReason.NOBODY);
    assertThat(result(firing).state()).isEqualTo(FiringState.DONE);
  }

  private FiringResult result(CampaignFiring firing) throws Exception {
    return world.get(FiringProgress.class).of(runs.find(firing.id()));
  }

  @Test
  void aWaveIsHeldLetGoOnAndStoppedOnTheCampaignsPageToo() throws Exception {
    members(3);
    var firing =
        fire(
            wave(
                new Step(null, null, said("你好"), null, null, null),
                new Step(2, null, said("还有"), null, null, null)));
    run("serviceTask_startCampaignWork");
    runJobs();
    long wave = runs.find(firing.id()).wave().orElseThrow();
    assertThat(standing(firing).can()).containsOnly(FiringDeed.PAUSE, FiringDeed.STOP);

    desk().pause(firing.id(), "yunying");
    runJobs();
    assertThat(waves().find(wave).state()).isEqualTo(WaveState.PAUSED);
    assertThat(world.count("message WHERE state = 'Q'")).isZero();
    assertThat(standing(firing).can()).containsOnly(FiringDeed.GO_ON, FiringDeed.STOP);

    desk().goOn(firing.id(), "yunying");
    runJobs();
    assertThat(world.count("message WHERE state = 'Q'")).isEqualTo(3);

    desk().stop(firing.id(), "yunying");
    runJobs();
    assertThat(waves().find(wave).state()).isEqualTo(WaveState.STOPPED);
    assertThat(world.count("message WHERE state = 'Q'")).isZero();
    assertThat(runs.find(firing.id()).state()).isEqualTo(FiringState.STOPPED);
    assertThat(standing(firing)).isEqualTo(StartedStanding.OVER);
    assertEnded("endEvent_waveStopped");
    assertThatThrownBy(() -> desk().stop(firing.id(), "yunying"))
        .isInstanceOf(CampaignRefusedException.class);
  }

  /** Its job failed for good, or is only waiting to be tried again. */
  @Test
  void whatCouldNotBeStartedForLongIsStoppedByAPersonAndStartsNoMore() throws Exception {
    members(3);
    var firing = fire(wave(new Step(null, null, said("你好"), null, null, null)));
    long wave =
        waves()
            .open(
                new io.qunflow.operations.wave.WaveOrder(
                    firing.key(), TEA, "campaign-wave:1", "一批", List.of("message1", "delivered")));
    assertThat(standing(firing).can()).isEmpty();
    assertThatThrownBy(() -> desk().stop(firing.id(), "yunying")).hasMessageContaining("还在准备");

    world.clock.advance(Duration.ofMinutes(11));
    assertThat(standing(firing).can()).containsOnly(FiringDeed.STOP);
    desk().stop(firing.id(), "yunying");

    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    assertThat(engine.getManagementService().createJobQuery().count()).isZero();
    assertThat(waves().find(wave).state()).isEqualTo(WaveState.STOPPED);
    var over = runs.find(firing.id());
    assertThat(over.state()).isEqualTo(FiringState.STOPPED);
    assertThat(over.reason()).contains(io.qunflow.operations.campaign.FiringReason.NOT_STARTED);
    assertThat(standing(firing)).isEqualTo(StartedStanding.OVER);
  }

  /** Killed between writing down that it is stopped and telling its process. */
  @Test
  void aWaveWhoseProcessWasNotToldIsToldAgain() throws Exception {
    long wave = sendingWave();
    world.get(io.qunflow.operations.wave.WaveControl.class).stop(wave, "yunying");

    var firing = world.launched.get(0);
    assertThat(standing(firing).goesOn()).isPresent();
    world.get(WaveSweep.class).run();
    runJobs();

    assertThat(world.count("message WHERE state = 'Q'")).isZero();
    assertEnded("endEvent_waveStopped");
    assertThat(standing(firing)).isEqualTo(StartedStanding.OVER);
  }

  @Test
  void whatAWaveWithoutAProcessHasQueuedIsTakenBackWhenItIsStopped() throws Exception {
    long wave = sendingWave();
    engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .list()
        .forEach(one -> engine.getRuntimeService().deleteProcessInstance(one.getId(), "lost"));

    desk().stop(world.launched.get(0).id(), "yunying");

    assertThat(world.count("message WHERE state = 'Q'")).isZero();
    assertThat(waves().find(wave).endedAt()).isPresent();
  }

  private long sendingWave() throws Exception {
    members(3);
    var firing = fire(wave(new Step(null, null, said("你好"), null, null, null)));
    run("serviceTask_startCampaignWork");
    runJobs();
    assertThat(world.count("message WHERE state = 'Q'")).isEqualTo(3);
    return runs.find(firing.id()).wave().orElseThrow();
  }

  @Test
  void stoppingADiscussionEndsItsTasksAndCallsItOff() throws Exception {
    var firing = fire(started("discussion"));
    run("serviceTask_startCampaignWork");
    var task = engine.getTaskService().createTaskQuery().singleResult();
    engine.getRuntimeService().setVariable(task.getProcessInstanceId(), "discussionNo", 9);
    assertThat(standing(firing).can()).containsOnly(FiringDeed.STOP);
    assertThat(standing(firing).goesOn()).isPresent();
    assertThat(world.get(FiringProgress.class).of(runs.find(firing.id())).state())
        .as("its task is open")
        .isEqualTo(FiringState.RUNNING);

    desk().stop(firing.id(), "yunying");

    verify(plans).callOff(new DiscussionRef(TEA, 9));
    assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    assertEnded("endEvent_campaignDiscussionStopped");
    assertThat(runs.find(firing.id()).state()).isEqualTo(FiringState.STOPPED);
    assertThat(standing(firing)).isEqualTo(StartedStanding.OVER);
  }

  @Test
  void aDiscussionCannotBeHeldAndSaysSo() throws Exception {
    var firing = fire(started("discussion"));
    run("serviceTask_startCampaignWork");

    assertThatThrownBy(() -> desk().pause(firing.id(), "yunying"))
        .isInstanceOf(CampaignRefusedException.class)
        .hasMessageContaining("不能暂停");
    assertThat(engine.getTaskService().createTaskQuery().count()).isEqualTo(1);
  }

  @Test
  void stoppingAPublicClassGivesUpItsPlanOrCallsItOff() throws Exception {
    var drafted = publicClass(ClassState.PLANNED);
    when(classes.draft(any())).thenReturn(drafted);
    var firing = fire(started("public_class").with("offering", "winter"));
    run("serviceTask_startCampaignWork");

    desk().stop(firing.id(), "yunying");
    verify(changes).giveUp(5);

    publicClass(ClassState.OPEN);
    desk().stop(firing.id(), "yunying");
    verify(changes).callOff(5);
    assertThat(runs.find(firing.id()).state()).isEqualTo(FiringState.STOPPED);

    world.clock.advance(Duration.ofDays(4));
    assertThat(standing(firing).can()).as("it has begun").isEmpty();
    assertThat(standing(firing).goesOn().orElseThrow().toString()).contains("不能再叫停");
    publicClass(ClassState.CALLED_OFF);
    assertThat(standing(firing)).isEqualTo(StartedStanding.OVER);
  }

  @Test
  void whyAClassCannotBeStoppedIsSaidAndNothingIsWrittenDown() throws Exception {
    var drafted = publicClass(ClassState.OPEN);
    when(classes.draft(any())).thenReturn(drafted);
    doThrow(new ClassBusyException()).when(changes).callOff(5);
    var firing = fire(started("public_class").with("offering", "winter"));
    run("serviceTask_startCampaignWork");

    assertThatThrownBy(() -> desk().stop(firing.id(), "yunying"))
        .isInstanceOf(CampaignRefusedException.class);
    assertThat(runs.find(firing.id()).state()).isEqualTo(FiringState.DONE);
  }

  @Test
  void stoppingAFunnelEndsThatOneUnlessMembersWerePromisedSomething() throws Exception {
    var firing = fire(started("funnel").with("offering", "winter"));
    run("serviceTask_startCampaignWork");
    when(funnels.standing("funnel-1"))
        .thenReturn(new FunnelStanding(true, Optional.of(Wording.of("正在拼团", "A group"))));
    assertThat(standing(firing).can()).isEmpty();
    assertThat(standing(firing).goesOn().orElseThrow().toString()).contains("正在拼团");

    when(funnels.standing("funnel-1")).thenReturn(new FunnelStanding(true, Optional.empty()));
    desk().stop(firing.id(), "yunying");

    verify(funnels).stop("funnel-1", "yunying");
  }

  @Test
  void laterMessagesOfAWaveKeepToTheCampaignsQuietHours() throws Exception {
    members(3);
    fire(
        wave(
                new Step(null, null, said("你好"), null, null, null),
                new Step(0, 3, said("还有"), null, null, null))
            .with("quietFrom", "12:00")
            .with("quietUntil", "14:00"));
    run("serviceTask_startCampaignWork");
    runJobs();
    long wave = world.sql.queryForObject("SELECT MAX(id) FROM wave", Long.class);
    assertThat(queued(wave, "message1", "A")).isEqualTo(3);
    var due = engine.getManagementService().createJobQuery().timers().activityId("event_waveDue");
    assertThat(due.singleResult().getDuedate().toInstant())
        .as("not at one, but at two")
        .isEqualTo("2026-11-24T06:00:00Z");

    later(Duration.ofHours(3));
    assertThat(queued(wave, "message2", "A")).as("it is quiet").isZero();

    later(Duration.ofHours(1));
    assertThat(queued(wave, "message2", "A")).isEqualTo(3);
  }

  @Test
  void laterMessagesOfAWaveWaitForTheNextWorkingDay() throws Exception {
    members(3);
    world
        .get(WorkCalendars.class)
        .set(new WorkDay(LocalDate.of(2026, 11, 25), DayKind.HOLIDAY, "公司日", "通知", false), "paiqi");
    fire(
        wave(
                new Step(null, null, said("你好"), null, null, null),
                new Step(1, 0, said("还有"), null, null, null))
            .with("holidays", "move"));
    run("serviceTask_startCampaignWork");
    runJobs();
    long wave = world.sql.queryForObject("SELECT MAX(id) FROM wave", Long.class);

    later(Duration.ofDays(1));
    assertThat(queued(wave, "message2", "A")).as("a day off").isZero();
    later(Duration.ofDays(1));
    assertThat(queued(wave, "message2", "A")).isEqualTo(3);
  }

  @Test
  void whomAWaveReachedBeforeItWasStoppedCountsAsReached() throws Exception {
    members(2);
    var given =
        wave(
                new Step(null, null, said("你好"), null, null, null),
                new Step(2, null, said("还有"), null, null, null))
            .with("capTimes", 1)
            .with("capDays", 7);
    var first = fire(given);
    run("serviceTask_startCampaignWork");
    runJobs();
    world.sql.update("UPDATE message SET state = 'S', settled_at_ms = created_at_ms");
    desk().stop(first.id(), "yunying");
    runJobs();
    world.member("新人");

    var dry = world.get(DryRuns.class).run(campaigns.find(first.campaign()));

    assertThat(dry.audience()).isEqualTo(3);
    assertThat(dry.capped()).as("they have got a message of it").isEqualTo(2);
    world.sql.update("UPDATE message SET state = 'F', reason = 'no_address'");
    assertThat(world.get(DryRuns.class).run(campaigns.find(first.campaign())).capped())
        .as("nothing has reached them")
        .isZero();
  }

  /** By the proxies that roll back on what they throw, as in the running product. */
  @Test
  void whatAStarterRefusesIsWrittenDownAlsoWhereItsServiceRollsBack() throws Exception {
    when(classes.draft(any())).thenThrow(new UnknownCommunityException("tea"));
    assertRefusedWhenStarted(started("public_class").with("offering", "winter"));
  }

  @Test
  void whatAFunnelRefusesIsWrittenDownAlsoWhereItsServiceRollsBack() throws Exception {
    when(funnels.start(TEA, "winter")).thenThrow(new FunnelRunningException("冬茶"));
    assertRefusedWhenStarted(started("funnel").with("offering", "winter"));
  }

  private void assertRefusedWhenStarted(Given given) throws Exception {
    var firing = fire(given);

    run("serviceTask_startCampaignWork");

    assertThat(runs.find(firing.id()).state()).isEqualTo(FiringState.FAILED);
    assertThat(runs.find(firing.id()).reason()).contains(FiringReason.NOT_NOW);
    var mend = engine.getTaskService().createTaskQuery().singleResult();
    assertThat(mend.getTaskDefinitionKey()).isEqualTo("userTask_mendCampaign");
  }

  @Test
  void aDiscussionBeginsWithATaskAndItsTopicAndEndsWithItsCommunity() throws Exception {
    var firing = fire(started("discussion").with("topic", "冬茶怎么存"));

    run("serviceTask_startCampaignWork");

    var task = engine.getTaskService().createTaskQuery().singleResult();
    assertThat(task.getTaskDefinitionKey()).isEqualTo("userTask_planDiscussion");
    assertThat(engine.getTaskService().getVariables(task.getId()))
        .containsEntry("discussionTopic", "冬茶怎么存")
        .containsEntry("cycle", 3)
        .containsEntry("communityName", "茶友会");
    assertThat(runs.find(firing.id()).state()).isEqualTo(FiringState.DONE);
    Starters.of(engine).tell("communityRetired", TaskVariables.COMMUNITY_KEY, TEA.value());
    runJobs();
    assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
    assertEnded("endEvent_campaignRetired");
  }

  @Test
  void whileTheLastDiscussionIsNotOverAPersonIsTold() throws Exception {
    var first = fire(started("discussion"));
    run("serviceTask_startCampaignWork");
    world.clock.set(campaigns.find(first.campaign()).next().orElseThrow());
    assertThat(world.get(DryRuns.class).run(campaigns.find(first.campaign())).hindrance())
        .isPresent();
    world.tick();

    run("serviceTask_startCampaignWork");

    var second = runs.find(world.launched.get(1).id());
    assertThat(second.state()).isEqualTo(FiringState.FAILED);
    assertThat(second.reason()).contains(FiringReason.NOT_NOW);
    assertThat(
            engine
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("userTask_mendCampaign")
                .count())
        .isEqualTo(1);
  }

  @Test
  void aPublicClassIsDraftedAndItsProcessStarted() throws Exception {
    var drafted = mock(PublicClass.class);
    when(drafted.id()).thenReturn(5L);
    when(classes.draft(any())).thenReturn(drafted);
    var firing = fire(started("public_class").with("offering", "winter"));

    run("serviceTask_startCampaignWork");

    verify(classes).draft(new NewClass(TEA, 7L, "", null, null, "", true, "paiqi"));
    verify(classProcess).start(drafted);
    assertThat(runs.find(firing.id()).page()).contains("/communities/tea/classes/5");
    assertEnded("endEvent_campaignStarted");
  }

  @Test
  void aFunnelBeginsUnlessItRuns() throws Exception {
    var firing = fire(started("funnel").with("offering", "winter"));
    run("serviceTask_startCampaignWork");
    verify(funnels).start(TEA, "winter");
    assertEnded("endEvent_campaignStarted");

    when(funnels.isRunning(eq(TEA), eq("winter"))).thenReturn(true);
    world.clock.set(campaigns.find(firing.campaign()).next().orElseThrow());
    world.tick();
    run("serviceTask_startCampaignWork");

    var second = runs.find(world.launched.get(1).id());
    assertThat(second.reason()).contains(FiringReason.NOT_NOW);
    assertThat(engine.getTaskService().createTaskQuery().count()).isEqualTo(1);
  }

  @Test
  void aDryRunSaysWhoGetsTheTask() throws Exception {
    long id = campaigns.create(TEA, started("discussion").document(), "paiqi");

    var dry = world.get(DryRuns.class).run(campaigns.find(id));

    assertThat(dry.audience()).isZero();
    assertThat(dry.outlook()).singleElement().asString().contains("约一场讨论");
    verify(funnels, never()).start(any(), any());
  }

  @Test
  void whatCannotBeStartedIsRefusedWhenSaved() {
    assertRefused(started("award"), "awards", "评哪些奖");
    assertRefused(awards().with("awards", List.of("lucky")), "awards", "lucky");
    assertRefused(awards().with("awardDays", 91), "awardDays", "90");
    assertRefused(awards().with("awardMost", 21), "awardMost", "20");
    assertRefused(awards().with("channel", "inbox"), "channel", "群里");
    assertRefused(awards().with("segment", 3L), "segment", "不按分组");
    assertRefused(started("funnel"), "offering", "卖什么");
    assertRefused(started("funnel").with("offering", "gone"), "offering", "gone");
    assertRefused(started("public_class").with("offering", "gone"), "offering", "gone");
    assertRefused(started("discussion").with("segment", 3L), "segment", "不按分组");
    when(lifecycles.find(TEA)).thenReturn(Optional.empty());
    assertRefused(started("discussion"), "what", "运营流程");
  }

  @Test
  void aWaveNamesEachWrongMessage() {
    assertRefused(wave(), "steps", "1 到 20");
    assertRefused(wave(new Step(1, null, said("你好"), null, null, null)), "steps.1.days", "第一条");
    assertRefused(
        wave(new Step(null, null, said("你好"), 50, null, null)), "steps.1.others.zh.body", "不能为空");
    assertRefused(
        wave(new Step(null, null, said("{{nickame}}"), null, null, null)),
        "steps.1.texts.zh.body",
        "nickame");
    assertRefused(wave(new Step(null, null, said("你好"), null, 99L, null)), "steps.1.segment", "");
  }

  private void assertRefused(Given given, String field, String why) {
    assertThatThrownBy(() -> campaigns.create(TEA, given.document(), "paiqi"))
        .isInstanceOfSatisfying(
            InvalidCampaignException.class,
            refused -> {
              assertThat(refused.errors()).containsKey(field);
              assertThat(refused.errors().get(field).toString()).contains(why);
            });
  }

  private static Given started(String what) {
    return Given.notice()
        .with("what", what)
        .with("messageKind", null)
        .with("channel", null)
        .with("toGroups", null)
        .with("texts", null);
  }

  private static Given awards() {
    return started("award").with("awards", List.of("most_active"));
  }

  private static Given wave(Step... steps) {
    return Given.notice().with("what", "wave").with("texts", null).with("steps", List.of(steps));
  }

  private static Map<String, Words> said(String body) {
    return Map.of("zh", new CampaignDocument.Words("", body));
  }

  private CampaignFiring fire(Given given) throws Exception {
    long id = world.on(given.document());
    world.clock.set(campaigns.find(id).next().orElseThrow());
    assertThat(world.tick()).isEqualTo(1);
    return world.launched.get(0);
  }

  private PublicClass publicClass(ClassState state) throws Exception {
    var found = mock(PublicClass.class);
    when(found.id()).thenReturn(5L);
    when(found.state()).thenReturn(state);
    when(found.startsAt()).thenReturn(world.clock.instant().plus(Duration.ofDays(3)));
    when(known.find(5)).thenReturn(found);
    return found;
  }

  private CampaignDesk desk() {
    return world.get(CampaignDesk.class);
  }

  private StartedStanding standing(CampaignFiring firing) throws Exception {
    return desk().standing(runs.find(firing.id()));
  }

  private Waves waves() {
    return world.get(Waves.class);
  }

  private void members(int count) {
    for (int i = 0; i < count; i++) {
      world.member("茶友" + i);
    }
  }

  private void joined(MemberId member, String at) {
    world.sql.update(
        "UPDATE member SET created_at_ms = ? WHERE id = ?",
        Instant.parse(at).toEpochMilli(),
        member.value());
  }

  /** What was queued is sent, and who waited is due. */
  private void later(Duration time) {
    world.sql.update("UPDATE message SET state = 'S' WHERE state = 'Q'");
    nothingLeavesFor(time);
  }

  /** Who waited is due, what was queued is still queued. */
  private void nothingLeavesFor(Duration time) {
    world.clock.advance(time);
    var due =
        engine.getManagementService().createJobQuery().timers().activityId("event_waveDue").list();
    due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
    runJobs();
  }

  private int queued(long wave, String step, String variant) {
    return world.count(
        "message_delivery WHERE order_key = 'wave:%d:%s:%s' AND state <> 'X'"
            .formatted(wave, step, variant));
  }

  private List<Long> receivers(long wave, String variant) {
    return world.sql.queryForList(
        "SELECT member_id FROM message_delivery WHERE order_key = ? ORDER BY member_id",
        Long.class,
        "wave:%d:message1:%s".formatted(wave, variant));
  }

  private void run(String activity) {
    var job = engine.getManagementService().createJobQuery().activityId(activity).singleResult();
    assertThat(job).as(activity).isNotNull();
    engine.getManagementService().executeJob(job.getId());
  }

  private void runJobs() {
    var messages = engine.getManagementService().createJobQuery().messages();
    while (messages.count() > 0) {
      messages.list().forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }
  }

  private void assertEnded(String end) {
    assertThat(
            engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityId(end)
                .finished()
                .count())
        .as(end)
        .isEqualTo(1);
  }
}
