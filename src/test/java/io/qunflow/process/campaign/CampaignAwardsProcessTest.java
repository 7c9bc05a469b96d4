package io.qunflow.process.campaign;

import static io.qunflow.support.CampaignWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.qunflow.community.CommunityService;
import io.qunflow.honour.award.AwardDesk;
import io.qunflow.honour.award.AwardMeasuring;
import io.qunflow.honour.award.AwardRounds;
import io.qunflow.honour.award.AwardState;
import io.qunflow.honour.award.AwardWinner;
import io.qunflow.membership.role.RoleWorld;
import io.qunflow.operations.campaign.CampaignDesk;
import io.qunflow.operations.campaign.CampaignDocuments;
import io.qunflow.operations.campaign.CampaignFiring;
import io.qunflow.operations.campaign.CampaignHistory;
import io.qunflow.operations.campaign.CampaignRefusedException;
import io.qunflow.operations.campaign.CampaignRuns;
import io.qunflow.operations.campaign.CampaignWork;
import io.qunflow.operations.campaign.CampaignWorks;
import io.qunflow.operations.campaign.Campaigns;
import io.qunflow.operations.campaign.DryRuns;
import io.qunflow.operations.campaign.FiringCount;
import io.qunflow.operations.campaign.FiringReason;
import io.qunflow.operations.campaign.FiringResults;
import io.qunflow.operations.campaign.FiringState;
import io.qunflow.operations.campaign.Given;
import io.qunflow.process.award.AwardDelegates;
import io.qunflow.process.engine.CheckedForms;
import io.qunflow.process.engine.Starters;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.support.CampaignWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the firing of a campaign to the round, the post and the campaign's history (C1, H2). */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/operations/campaign-run.bpmn",
      "forms/operations/mend-campaign.form",
      "processes/honour/award-round.bpmn",
      "forms/honour/choose-winners.form"
    })
class CampaignAwardsProcessTest {

  private ProcessEngine engine;
  private CampaignWorld world;
  private Campaigns campaigns;
  private CampaignHistory history;
  private AwardRounds rounds;
  private AwardDesk desk;

  @BeforeEach
  void aCommunity(ProcessEngine running) {
    engine = running;
    world = openWorld();
    campaigns = world.get(Campaigns.class);
    history = world.get(CampaignHistory.class);
    rounds = world.get(AwardRounds.class);
    desk = world.get(AwardDesk.class);
    var processes = Starters.of(engine);
    world.with(AwardDelegates.register(world.modules, processes));
    var results = world.get(FiringResults.class);
    var starter = new CampaignAwards(rounds, world.get(AwardMeasuring.class), desk, results);
    world.with(starter);
    world.modules.listen(io.qunflow.honour.award.AwardsSettled.class, starter::on);
    world.modules.listen(io.qunflow.honour.award.AwardsEnded.class, starter::on);
    world.with(
        new CampaignProcesses(
            processes,
            world.get(CommunityService.class),
            mock(CampaignRounds.class),
            List.of(starter)));
    var runs = world.get(CampaignRuns.class);
    Mocks.register(
        "startCampaignWorkDelegate",
        new StartCampaignWorkDelegate(
            world.get(CampaignWorks.class), runs, mock(CampaignDiscussions.class)));
    Mocks.register("stopRetiredCampaignDelegate", new StopRetiredCampaignDelegate(results));
    var people = new RoleWorld(world.modules.get(javax.sql.DataSource.class), TEA);
    var yesterday = CampaignWorld.TEN.minus(Duration.ofDays(1));
    Map.of("阿明", 9, "小雨😀", 6, "老王", 3, "小安", 2)
        .forEach(
            (name, messages) -> {
              for (int i = 0; i < messages; i++) {
                people.says(name, yesterday.plusSeconds(i));
              }
            });
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
  void aFiringHoldsARoundWhoseResultIsInTheHistory() throws Exception {
    var firing = fire();

    assertThat(firing.state()).isEqualTo(FiringState.DONE);
    var round = rounds.findByOrigin(firing.businessKey()).orElseThrow();
    assertThat(firing.page()).contains(round.page());
    assertThat(world.get(CampaignDesk.class).standing(firing).goesOn()).isPresent();
    new CheckedForms(engine)
        .complete(
            engine.getTaskService().createTaskQuery().singleResult(),
            Map.of("awardDecision", "by_figures"));
    runJobs();

    assertThat(desk.findWinners(round.id()))
        .extracting(AwardWinner::nickname)
        .containsExactly("阿明", "小雨😀");
    assertThat(world.count("message WHERE channel = 'manual'")).isPositive();
    assertThat(world.count("message WHERE channel = 'inbox'")).isEqualTo(2);
    assertThat(history.find(firing.id()).count()).isEqualTo(new FiringCount(4, 2, 0, 0));
    assertThat(world.get(CampaignDesk.class).standing(firing).goesOn()).isEmpty();
  }

  @Test
  void whileTheLastRoundIsNotOverAPersonIsTold() throws Exception {
    var first = fire();
    world.clock.set(campaigns.find(first.campaign()).next().orElseThrow());
    assertThat(world.get(DryRuns.class).run(campaigns.find(first.campaign())).hindrance())
        .isPresent();
    world.tick();

    runJobs();

    var second = history.find(world.launched.get(1).id());
    assertThat(second.state()).isEqualTo(FiringState.FAILED);
    assertThat(second.reason()).contains(FiringReason.NOT_NOW);
    assertThat(world.count("award_round")).isEqualTo(1);
  }

  @Test
  void stoppingTheFiringEndsTheRound() throws Exception {
    var firing = fire();

    world.get(CampaignDesk.class).stop(firing.id(), "paiqi");

    assertThat(history.find(firing.id()).state()).isEqualTo(FiringState.STOPPED);
    assertThat(rounds.findByOrigin(firing.businessKey()).orElseThrow().state())
        .isEqualTo(AwardState.STOPPED);
    assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
    assertThatThrownBy(() -> world.get(CampaignDesk.class).stop(firing.id(), "paiqi"))
        .isInstanceOf(CampaignRefusedException.class);
  }

  @Test
  void aRoundStoppedOnItsOwnPageIsStoppedInTheHistory() throws Exception {
    var firing = fire();

    desk.stop(rounds.findByOrigin(firing.businessKey()).orElseThrow().id(), "yunying");

    assertThat(history.find(firing.id()).state()).isEqualTo(FiringState.STOPPED);
    assertThat(history.find(firing.id()).count()).isEqualTo(new FiringCount(4, 0, 0, 0));
  }

  @Test
  void theRoundEndsWithItsCommunity() throws Exception {
    var firing = fire();

    Starters.of(engine).tell("communityRetired", TaskVariables.COMMUNITY_KEY, TEA.value());
    runJobs();

    assertThat(rounds.findByOrigin(firing.businessKey()).orElseThrow().state())
        .isEqualTo(AwardState.RETIRED);
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
  }

  @Test
  void aDryRunSaysHowTheCandidatesStandWithoutNames() throws Exception {
    long id = campaigns.create(TEA, awards().document(), "paiqi");

    var dry = world.get(DryRuns.class).run(campaigns.find(id));

    assertThat(dry.outlook()).hasSize(2);
    assertThat(dry.outlook().get(1).chinese())
        .contains("最活跃：前几位 9 条、6 条、3 条")
        .contains("最佳回答：数据里没有人选")
        .doesNotContain("阿明");
    assertThat(world.count("award_round")).isZero();
  }

  @Test
  void whatIsExportedIsReadBackAsTheSame() throws Exception {
    var written = awards().with("awardMost", null).document();

    var read = CampaignDocuments.read(CampaignDocuments.write(written));

    assertThat(read).isEqualTo(written);
    assertThat(campaigns.read(TEA, read).work())
        .isEqualTo(
            new CampaignWork.AwardRound(
                List.of("most_active", "best_answer"), java.util.Optional.of(7), 3, "manual"));
  }

  private static Given awards() {
    return Given.notice()
        .with("what", "award")
        .with("messageKind", null)
        .with("channel", null)
        .with("toGroups", null)
        .with("texts", null)
        .with("awards", List.of("most_active", "best_answer"))
        .with("awardDays", 7)
        .with("awardMost", 2);
  }

  /** Up to the task of its round. */
  private CampaignFiring fire() throws Exception {
    long id = world.on(awards().document());
    world.clock.set(campaigns.find(id).next().orElseThrow());
    world.tick();
    runJobs();
    return history.find(world.launched.get(0).id());
  }

  private void runJobs() {
    var messages = engine.getManagementService().createJobQuery().messages();
    while (messages.count() > 0) {
      messages.list().forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }
  }
}
