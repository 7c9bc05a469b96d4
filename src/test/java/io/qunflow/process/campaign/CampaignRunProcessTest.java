package io.qunflow.process.campaign;

import static io.qunflow.support.CampaignWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.qunflow.community.CommunityService;
import io.qunflow.lifecycle.questionnaire.QuestionnaireVersion;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.UnknownQuestionnaireException;
import io.qunflow.lifecycle.questionnaire.round.RoundDesk;
import io.qunflow.lifecycle.questionnaire.round.RoundOrderRefusedException;
import io.qunflow.membership.segment.SegmentRule;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.campaign.CampaignDesk;
import io.qunflow.operations.campaign.CampaignFiring;
import io.qunflow.operations.campaign.CampaignRuns;
import io.qunflow.operations.campaign.Campaigns;
import io.qunflow.operations.campaign.FiringCount;
import io.qunflow.operations.campaign.FiringReason;
import io.qunflow.operations.campaign.FiringResults;
import io.qunflow.operations.campaign.FiringState;
import io.qunflow.operations.campaign.Given;
import io.qunflow.operations.campaign.StartAttempts;
import io.qunflow.operations.campaign.WaveTurn;
import io.qunflow.process.engine.CheckedForms;
import io.qunflow.process.engine.Starters;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.process.questionnaire.RoundStops;
import io.qunflow.shared.Wording;
import io.qunflow.support.CampaignWorld;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every path of a firing, on real tables (C1, C3). */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {"processes/operations/campaign-run.bpmn", "forms/operations/mend-campaign.form"})
class CampaignRunProcessTest {

  private ProcessEngine engine;
  private CampaignWorld world;
  private Campaigns campaigns;
  private CampaignRuns runs;
  private CampaignDesk desk;
  private Questionnaires questionnaires;
  private RoundDesk rounds;

  @BeforeEach
  void aCommunity(ProcessEngine running) throws Exception {
    engine = running;
    world = openWorld();
    campaigns = world.get(Campaigns.class);
    runs = world.get(CampaignRuns.class);
    desk = world.get(CampaignDesk.class);
    questionnaires = mock(Questionnaires.class);
    rounds = mock(RoundDesk.class);
    var asked = mock(QuestionnaireVersion.class);
    when(asked.community()).thenReturn(TEA);
    when(asked.version()).thenReturn(2);
    when(questionnaires.find(4)).thenReturn(asked);
    when(rounds.order(any())).thenReturn(17L);
    var stops = mock(RoundStops.class);
    var opening =
        new CampaignRounds(
            runs,
            world.get(FiringResults.class),
            world.get(StartAttempts.class),
            questionnaires,
            Proxies.transactional(world, rounds),
            stops,
            world.clock);
    world.with(
        new CampaignProcesses(
            Starters.of(engine), world.get(CommunityService.class), opening, java.util.List.of()));
    Mocks.register("freezeCampaignAudienceDelegate", new FreezeCampaignAudienceDelegate(runs));
    Mocks.register("queueCampaignMessagesDelegate", new QueueCampaignMessagesDelegate(runs));
    Mocks.register(
        "recordCampaignResultDelegate",
        new RecordCampaignResultDelegate(world.get(FiringResults.class)));
    Mocks.register("postCampaignDelegate", new PostCampaignDelegate(runs));
    Mocks.register(
        "stopRetiredCampaignDelegate",
        new StopRetiredCampaignDelegate(world.get(FiringResults.class)));
    Mocks.register("openCampaignRoundDelegate", new OpenCampaignRoundDelegate(opening));
    world.member("安娜😀");
    world.member("博");
  }

  CampaignWorld openWorld() {
    return CampaignWorld.onH2();
  }

  @AfterEach
  void close() {
    engine.getIdentityService().clearAuthentication();
    Mocks.reset();
    world.close();
  }

  @Test
  void sendsToTheMembersOfTheMomentAndRecordsWhatCameOfIt() throws Exception {
    var firing = fire(Given.notice());
    assertThat(variables(firing))
        .containsEntry("campaignName", "每天提醒")
        .containsEntry("communityKey", "tea")
        .containsEntry("campaignWork", "message");

    run("serviceTask_freezeCampaignAudience");
    run("serviceTask_queueCampaignMessages");
    assertThat(world.count("message WHERE state = 'Q'")).isEqualTo(2);
    assertThat(runs.find(firing.id()).state()).isEqualTo(FiringState.RUNNING);
    sent();

    assertEnded("endEvent_campaignDone");
    assertThat(runs.find(firing.id()).state()).isEqualTo(FiringState.DONE);
    assertThat(runs.find(firing.id()).count()).isEqualTo(new FiringCount(2, 2, 0, 0));
  }

  @Test
  void takesAnotherTurnWhileMoreIsDue() throws Exception {
    var later = Instant.parse("2026-11-24T03:00:00Z");
    var turns = mock(CampaignRuns.class);
    when(turns.work(anyLong()))
        .thenReturn(
            new WaveTurn(WaveTurn.Next.MORE, later), new WaveTurn(WaveTurn.Next.DONE, later));
    Mocks.register("queueCampaignMessagesDelegate", new QueueCampaignMessagesDelegate(turns));
    fire(Given.notice());
    run("serviceTask_freezeCampaignAudience");

    run("serviceTask_queueCampaignMessages");
    run("serviceTask_queueCampaignMessages");

    assertEnded("endEvent_campaignDone");
  }

  @Test
  void heldItWaitsUntilAPersonGoesOn() throws Exception {
    var firing = fire(Given.notice());
    run("serviceTask_freezeCampaignAudience");
    desk.pause(firing.id(), "yunying");
    run("serviceTask_queueCampaignMessages");
    assertThat(timer("event_campaignDue")).isEqualTo(1);
    assertThat(world.count("message")).isZero();

    desk.goOn(firing.id(), "yunying");
    assertThat(timer("event_campaignDue")).isZero();
    run("serviceTask_queueCampaignMessages");
    assertThat(world.count("message WHERE state = 'Q'")).isEqualTo(2);
    sent();

    assertEnded("endEvent_campaignDone");
  }

  @Test
  void stoppedAfterQueueingItEndsAndTellsWhoHasIt() throws Exception {
    var firing = fire(Given.notice());
    run("serviceTask_freezeCampaignAudience");
    run("serviceTask_queueCampaignMessages");
    world.sql.update("UPDATE message SET state = 'S', settled_at_ms = 1 ORDER BY id LIMIT 1");

    desk.stop(firing.id(), "yunying");
    run("serviceTask_queueCampaignMessages");

    assertEnded("endEvent_campaignDone");
    assertThat(runs.find(firing.id()).state()).isEqualTo(FiringState.STOPPED);
    assertThat(runs.find(firing.id()).count()).isEqualTo(new FiringCount(2, 1, 1, 0));
    assertThat(world.count("message WHERE state = 'Q'")).isZero();
  }

  @Test
  void inQuietHoursItWaitsForTheirEnd() throws Exception {
    var firing = fire(Given.notice());
    run("serviceTask_freezeCampaignAudience");
    world.at("2026-11-24T15:00:00Z");
    run("serviceTask_queueCampaignMessages");
    var due =
        engine
            .getManagementService()
            .createJobQuery()
            .timers()
            .activityId("event_campaignDue")
            .singleResult();
    assertThat(due.getDuedate()).isEqualTo(Instant.parse("2026-11-25T00:00:00Z"));

    world.at("2026-11-25T00:00:00Z");
    engine.getManagementService().executeJob(due.getId());
    run("serviceTask_queueCampaignMessages");
    sent();

    assertEnded("endEvent_campaignDone");
    assertThat(runs.find(firing.id()).count().done()).isEqualTo(2);
  }

  @Test
  void stoppedInTheMiddleItEndsAndSendsNothingMore() throws Exception {
    var firing = fire(Given.notice());
    run("serviceTask_freezeCampaignAudience");
    desk.pause(firing.id(), "yunying");
    run("serviceTask_queueCampaignMessages");

    desk.stop(firing.id(), "yunying");
    run("serviceTask_queueCampaignMessages");

    assertEnded("endEvent_campaignDone");
    assertThat(runs.find(firing.id()).state()).isEqualTo(FiringState.STOPPED);
    assertThat(runs.find(firing.id()).count()).isEqualTo(new FiringCount(2, 0, 2, 0));
    assertThat(world.count("message")).isZero();
  }

  @Test
  void postsIntoTheGroups() throws Exception {
    var firing = fire(Given.notice().with("channel", "manual").with("toGroups", true));

    run("serviceTask_postCampaign");

    assertEnded("endEvent_campaignPosted");
    assertThat(world.count("message WHERE group_id IS NOT NULL")).isEqualTo(1);
    assertThat(runs.find(firing.id()).state()).isEqualTo(FiringState.DONE);
  }

  @Test
  void opensARoundOfTheLatestVersion() throws Exception {
    var firing = fire(questionnaire());

    run("serviceTask_openCampaignRound");

    assertEnded("endEvent_campaignRoundOpened");
    assertThat(runs.find(firing.id()).round()).contains(17L);
    var order =
        org.mockito.ArgumentCaptor.forClass(
            io.qunflow.lifecycle.questionnaire.round.RoundOrder.class);
    org.mockito.Mockito.verify(rounds).order(order.capture());
    assertThat(order.getValue().version()).isEqualTo(2);
    assertThat(order.getValue().deadline()).isEqualTo("2026-11-30T16:00:00Z");
  }

  @Test
  void aRoundThatCannotBeOpenedIsATaskForAPerson() throws Exception {
    var firing = fire(questionnaire());
    when(questionnaires.find(4)).thenThrow(new UnknownQuestionnaireException(4));

    run("serviceTask_openCampaignRound");

    assertThat(runs.find(firing.id()).reason()).contains(FiringReason.NO_QUESTIONNAIRE);
    mend("问卷");
  }

  /** The job has a transaction, and the service that refuses rolls back. */
  @Test
  void aRoundThatIsRefusedIsATaskForAPersonToo() throws Exception {
    var firing = fire(questionnaire());
    when(rounds.order(any()))
        .thenThrow(new RoundOrderRefusedException(Wording.of("问卷的截止时间已经过了", "Too late")));

    new TransactionTemplate(world.get(PlatformTransactionManager.class))
        .executeWithoutResult(status -> run("serviceTask_openCampaignRound"));

    assertThat(runs.find(firing.id()).state()).isEqualTo(FiringState.FAILED);
    assertThat(runs.find(firing.id()).reason()).contains(FiringReason.REFUSED);
    mend("截止时间");
  }

  @Test
  void anAudienceThatIsGoneIsATaskForAPerson() throws Exception {
    long segment = world.get(Segments.class).save(TEA, "老朋友", SegmentRule.everybody(), "yunying");
    var firing = fire(Given.notice().with("segment", segment));
    world.get(Segments.class).retire(segment, "yunying");

    run("serviceTask_freezeCampaignAudience");

    assertThat(runs.find(firing.id()).state()).isEqualTo(FiringState.FAILED);
    mend("分组");
  }

  @Test
  void changedIntoAnotherKindWhileItRunsItGoesOnAsItWas() throws Exception {
    var firing = fire(Given.notice());
    run("serviceTask_freezeCampaignAudience");

    world.change(firing.campaign(), questionnaire().document(), "paiqi");
    run("serviceTask_queueCampaignMessages");
    assertThat(world.count("message WHERE state = 'Q'")).isEqualTo(2);
    sent();

    assertEnded("endEvent_campaignDone");
    world.clock.set(campaigns.find(firing.campaign()).next().orElseThrow());
    world.tick();
    run("serviceTask_openCampaignRound");
    assertThat(runs.find(world.launched.get(1).id()).round()).contains(17L);
  }

  @Test
  void changedIntoAMessageWhileItOpensARoundItOpensTheRound() throws Exception {
    var firing = fire(questionnaire());

    world.change(firing.campaign(), Given.notice().document(), "paiqi");
    run("serviceTask_openCampaignRound");

    assertThat(runs.find(firing.id()).round()).contains(17L);
  }

  @Test
  void endsWithItsCommunity() throws Exception {
    var firing = fire(Given.notice());
    run("serviceTask_freezeCampaignAudience");
    world.at("2026-11-24T15:00:00Z");
    run("serviceTask_queueCampaignMessages");
    assertThat(timer("event_campaignDue")).isEqualTo(1);

    retire();

    assertEnded("endEvent_campaignRetired");
    assertThat(runs.find(firing.id()).state()).isEqualTo(FiringState.STOPPED);
    assertThat(runs.find(firing.id()).reason()).contains(FiringReason.RETIRED);
    assertThat(runs.find(firing.id()).count()).isEqualTo(new FiringCount(2, 0, 2, 0));
  }

  @Test
  void theTaskToMendItEndsWithItsCommunity() throws Exception {
    long segment = world.get(Segments.class).save(TEA, "老朋友", SegmentRule.everybody(), "yunying");
    var firing = fire(Given.notice().with("segment", segment));
    world.get(Segments.class).retire(segment, "yunying");
    run("serviceTask_freezeCampaignAudience");
    assertThat(engine.getTaskService().createTaskQuery().count()).isEqualTo(1);

    retire();

    assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
    assertEnded("endEvent_campaignRetired");
    assertThat(runs.find(firing.id()).state()).as("as it was").isEqualTo(FiringState.FAILED);
  }

  private void retire() {
    Starters.of(engine).tell("communityRetired", TaskVariables.COMMUNITY_KEY, TEA.value());
    run("serviceTask_stopRetiredCampaign");
  }

  private static Given questionnaire() {
    return Given.notice()
        .with("what", "questionnaire")
        .with("questionnaire", 4)
        .with("answerDays", 7)
        .with("texts", null);
  }

  private CampaignFiring fire(Given given) throws Exception {
    long id = world.on(given.document());
    world.clock.set(campaigns.find(id).next().orElseThrow());
    assertThat(world.tick()).isEqualTo(1);
    assertThat(world.tick()).as("it starts once").isZero();
    return world.launched.get(0);
  }

  private void mend(String why) {
    var task =
        engine
            .getTaskService()
            .createTaskQuery()
            .taskDefinitionKey("userTask_mendCampaign")
            .singleResult();
    var variables = engine.getTaskService().getVariables(task.getId());
    assertThat((String) variables.get("firingRefusal")).contains(why);
    assertThat((String) variables.get("consolePage")).startsWith("/campaigns/");
    engine.getIdentityService().setAuthenticatedUserId("yunying");
    new CheckedForms(engine).complete(task, Map.of());
    assertEnded("endEvent_campaignFailed");
  }

  private Map<String, Object> variables(CampaignFiring firing) {
    var instance =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(firing.businessKey())
            .singleResult();
    return engine.getRuntimeService().getVariables(instance.getId());
  }

  private void run(String activity) {
    var job = engine.getManagementService().createJobQuery().activityId(activity).singleResult();
    assertThat(job).as(activity).isNotNull();
    engine.getManagementService().executeJob(job.getId());
  }

  /** Everybody has it, and the firing looks again. */
  private void sent() {
    world.sql.update("UPDATE message SET state = 'S', settled_at_ms = 1 WHERE state = 'Q'");
    var look =
        engine
            .getManagementService()
            .createJobQuery()
            .timers()
            .activityId("event_campaignDue")
            .singleResult();
    engine.getManagementService().executeJob(look.getId());
    run("serviceTask_queueCampaignMessages");
  }

  private long timer(String event) {
    return engine.getManagementService().createJobQuery().timers().activityId(event).count();
  }

  private void assertEnded(String end) {
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    assertThat(
            engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityId(end)
                .count())
        .isEqualTo(1);
  }
}
