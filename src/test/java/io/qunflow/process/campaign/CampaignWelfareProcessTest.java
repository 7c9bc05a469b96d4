package io.qunflow.process.campaign;

import static io.qunflow.support.CampaignWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberSelect;
import io.qunflow.honour.welfare.Receiver;
import io.qunflow.honour.welfare.WelfareDesk;
import io.qunflow.honour.welfare.WelfareRound;
import io.qunflow.honour.welfare.WelfareRounds;
import io.qunflow.honour.welfare.WelfareSettled;
import io.qunflow.honour.welfare.WelfareState;
import io.qunflow.operations.campaign.CampaignDesk;
import io.qunflow.operations.campaign.CampaignDocument;
import io.qunflow.operations.campaign.CampaignDocuments;
import io.qunflow.operations.campaign.CampaignFiring;
import io.qunflow.operations.campaign.CampaignRefusedException;
import io.qunflow.operations.campaign.CampaignRuns;
import io.qunflow.operations.campaign.CampaignStarter;
import io.qunflow.operations.campaign.CampaignWorks;
import io.qunflow.operations.campaign.Campaigns;
import io.qunflow.operations.campaign.DryRuns;
import io.qunflow.operations.campaign.FiringCount;
import io.qunflow.operations.campaign.FiringDeed;
import io.qunflow.operations.campaign.FiringReason;
import io.qunflow.operations.campaign.FiringResults;
import io.qunflow.operations.campaign.FiringState;
import io.qunflow.operations.campaign.Given;
import io.qunflow.operations.campaign.InvalidCampaignException;
import io.qunflow.process.engine.Starters;
import io.qunflow.process.welfare.WelfareDelegates;
import io.qunflow.support.CampaignWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A campaign hands out welfare (C1, L8.2): from the firing to the campaign's history. */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/operations/campaign-run.bpmn",
      "forms/operations/mend-campaign.form",
      "processes/honour/welfare-round.bpmn",
      "forms/honour/hand-out-prizes.form"
    })
class CampaignWelfareProcessTest {

  private ProcessEngine engine;
  private CampaignWorld world;
  private Campaigns campaigns;
  private CampaignRuns runs;
  private WelfareRounds rounds;
  private CampaignWelfare welfare;

  @BeforeEach
  void aCommunity(ProcessEngine running) {
    engine = running;
    world = openWorld();
    campaigns = world.get(Campaigns.class);
    runs = world.get(CampaignRuns.class);
    rounds = world.get(WelfareRounds.class);
    var processes = Starters.of(engine);
    welfare =
        new CampaignWelfare(
            rounds,
            world.get(WelfareDesk.class),
            WelfareDelegates.register(world, processes),
            world.get(FiringResults.class));
    world.with((CampaignStarter) welfare);
    world.modules.listen(WelfareSettled.class, welfare::on);
    world.with(
        new CampaignProcesses(
            processes,
            world.get(CommunityService.class),
            mock(CampaignRounds.class),
            List.of(welfare)));
    Mocks.register(
        "startCampaignWorkDelegate",
        new StartCampaignWorkDelegate(
            world.get(CampaignWorks.class), runs, mock(CampaignDiscussions.class)));
    Mocks.register(
        "stopRetiredCampaignDelegate",
        new StopRetiredCampaignDelegate(world.get(FiringResults.class)));
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
  void aFiringChoosesTellsHandsOutMeasuresAndSaysSoInItsHistory() throws Exception {
    members(5);
    var firing = fire(cups(3));
    runJobs();

    var round = rounds.findOfFiring(firing.id()).orElseThrow();
    assertThat(runs.find(firing.id()).state()).isEqualTo(FiringState.DONE);
    assertThat(runs.find(firing.id()).page()).contains("/communities/tea/welfare/" + round.id());
    assertThat(round.title()).isEqualTo("每天提醒 2026-11-24 10:00");
    assertThat(round.audience()).isEqualTo(5);
    assertThat(round.receivers()).isEqualTo(3);
    assertThat(world.count("message_delivery WHERE order_key = '%s'".formatted(round.orderKey())))
        .isEqualTo(3);
    var two = receivers(round).subList(0, 2).stream().map(Receiver::member).toList();
    world.get(WelfareDesk.class).handOut(round.id(), two, "yunying");
    engine.getTaskService().complete(task(), Map.of("welfareRest", "released"));
    assertThat(runs.find(firing.id()).count()).isEqualTo(new FiringCount(3, 2, 0, 1));

    assertThat(world.get(CampaignDesk.class).standing(runs.find(firing.id())).can()).isEmpty();

    world.clock.advance(Duration.ofDays(7));
    var timer = engine.getManagementService().createJobQuery().timers().singleResult();
    engine.getManagementService().executeJob(timer.getId());

    var measured = rounds.find(round.id());
    assertThat(measured.state()).isEqualTo(WelfareState.DONE);
    assertThat(measured.effect().orElseThrow().rest().members()).isEqualTo(3);
    assertThat(runs.find(firing.id()).state()).isEqualTo(FiringState.DONE);
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
  }

  @Test
  void aFiringThatIsStartedAgainOpensNoSecondRound() throws Exception {
    members(2);
    var firing = fire(cups(1));
    runJobs();

    world.get(CampaignWorks.class).start(firing.id());
    welfare.start(campaigns.find(firing.campaign()), firing, new MemberSelect("-", Map.of()));

    assertThat(
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("welfareRound")
                .count())
        .isEqualTo(1);
    assertThat(world.count("welfare")).isEqualTo(1);
    assertThat(world.count("welfare_receiver")).isEqualTo(1);
  }

  @Test
  void aFiringIsStoppedInTheMiddle() throws Exception {
    members(4);
    var firing = fire(cups(4));
    runJobs();
    var round = rounds.findOfFiring(firing.id()).orElseThrow();
    world
        .get(WelfareDesk.class)
        .handOut(round.id(), List.of(receivers(round).get(0).member()), "yunying");

    assertThat(world.get(CampaignDesk.class).standing(runs.find(firing.id())).can())
        .containsExactly(FiringDeed.STOP);

    world.get(CampaignDesk.class).stop(firing.id(), "paiqi");

    assertThat(rounds.find(round.id()).stoppedBy()).contains("paiqi");
    assertThat(runs.find(firing.id()).state()).isEqualTo(FiringState.STOPPED);
    assertThat(runs.find(firing.id()).count()).isEqualTo(new FiringCount(4, 1, 0, 3));
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    assertThatThrownBy(() -> world.get(CampaignDesk.class).stop(firing.id(), "paiqi"))
        .isInstanceOf(CampaignRefusedException.class);
  }

  @Test
  void nobodyInTheAudienceIsSaidInTheHistory() throws Exception {
    var firing = fire(cups(4));
    runJobs();

    assertThat(runs.find(firing.id()).state()).isEqualTo(FiringState.DONE);
    assertThat(runs.find(firing.id()).reason()).contains(FiringReason.NOBODY);
  }

  @Test
  void whoGotAsManyPiecesAsAllowedIsLeftOutOfTheNext() throws Exception {
    members(3);
    var first = fire(cups(1).with("capTimes", 1).with("capDays", 30));
    runJobs();
    var winner = receivers(rounds.findOfFiring(first.id()).orElseThrow()).get(0).member();
    world.clock.set(campaigns.find(first.campaign()).next().orElseThrow());

    var dry = world.get(DryRuns.class).run(campaigns.find(first.campaign()));
    world.tick();
    runJobs();

    assertThat(dry.audience()).isEqualTo(3);
    assertThat(dry.capped()).isEqualTo(1);
    var second = rounds.findOfFiring(world.launched.get(1).id()).orElseThrow();
    assertThat(second.audience()).isEqualTo(2);
    assertThat(receivers(second)).extracting(Receiver::member).doesNotContain(winner);
  }

  @Test
  void aDryRunSaysHowManyPiecesThereAreForHowMany() throws Exception {
    members(5);
    var few = campaigns.find(campaigns.create(TEA, cups(2).document(), "paiqi"));
    var many = campaigns.find(campaigns.create(TEA, cups(9).document(), "paiqi"));

    var dry = world.get(DryRuns.class).run(few);

    assertThat(dry.audience()).isEqualTo(5);
    assertThat(dry.messages().sent()).isEqualTo(2);
    assertThat(dry.outlook()).singleElement().asString().contains("“茶杯”2 件", "5 人", "抽签", "发放福利");
    assertThat(world.get(DryRuns.class).run(many).outlook())
        .singleElement()
        .asString()
        .contains("“茶杯”9 件", "余 4 件");
    assertThat(world.count("welfare")).isZero();
  }

  @Test
  void eachWrongFieldIsNamed() {
    assertRefused(cups(1).with("welfare", null), "welfare.item", "发什么");
    assertRefused(cups(0), "welfare.pieces", "1 到 20000");
    assertRefused(cups(20_001), "welfare.pieces", "1 到 20000");
    assertRefused(
        cups(1).with("welfare", welfare("茶".repeat(101), 1, "draw", null)), "welfare.item", "100");
    assertRefused(
        cups(1).with("welfare", welfare("茶杯", 1, "friends", null)), "welfare.choice", "friends");
    assertRefused(
        cups(1).with("welfare", welfare("茶杯", 1, "draw", 0)), "welfare.measureDays", "1 到 90");
    assertRefused(
        cups(1).with("texts", Map.of("zh", new CampaignDocument.Words("", "{{title}}"))),
        "texts.zh.body",
        "{{item}}");
    assertRefused(cups(1).with("channel", "manual").with("toGroups", true), "channel", "成员");
  }

  @Test
  void theDocumentComesBackAsItWasWritten() throws Exception {
    var given =
        cups(3)
            .with("welfare", new CampaignDocument.Welfare("茶杯😀", "山里茶厂", 3, "longest", 14))
            .document();

    long id = campaigns.create(TEA, given, "paiqi");

    var kept = campaigns.find(id).document();
    assertThat(kept).isEqualTo(given);
    assertThat(CampaignDocuments.read(CampaignDocuments.write(kept))).isEqualTo(given);
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

  private static Given cups(int pieces) {
    return Given.notice()
        .with("what", "welfare")
        .with("texts", Map.of("zh", new CampaignDocument.Words("恭喜", "{{nickname}}，你得到{{item}}")))
        .with("welfare", welfare("茶杯", pieces, "draw", null));
  }

  private static CampaignDocument.Welfare welfare(
      String item, int pieces, String choice, Integer days) {
    return new CampaignDocument.Welfare(item, null, pieces, choice, days);
  }

  private CampaignFiring fire(Given given) {
    try {
      long id = world.on(given.document());
      world.clock.set(campaigns.find(id).next().orElseThrow());
    } catch (io.qunflow.shared.BusinessException e) {
      throw new IllegalStateException(e);
    }
    assertThat(world.tick()).isEqualTo(1);
    return world.launched.get(0);
  }

  private List<Receiver> receivers(WelfareRound round) {
    return rounds.findReceivers(round, Optional.empty(), false, 0, 100);
  }

  private String task() {
    var task = engine.getTaskService().createTaskQuery().singleResult();
    assertThat(task.getTaskDefinitionKey()).isEqualTo("userTask_handOutPrizes");
    return task.getId();
  }

  private void members(int count) {
    for (int i = 0; i < count; i++) {
      world.member("茶友" + i);
    }
  }

  private void runJobs() {
    var messages = engine.getManagementService().createJobQuery().messages();
    while (messages.count() > 0) {
      messages.list().forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }
  }
}
