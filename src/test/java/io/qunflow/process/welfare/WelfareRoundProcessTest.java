package io.qunflow.process.welfare;

import static io.qunflow.support.CampaignWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.qunflow.activity.figure.CommunityFigures;
import io.qunflow.honour.welfare.NewWelfare;
import io.qunflow.honour.welfare.NotTaken;
import io.qunflow.honour.welfare.Receiver;
import io.qunflow.honour.welfare.WelfareChoice;
import io.qunflow.honour.welfare.WelfareCounts;
import io.qunflow.honour.welfare.WelfareDesk;
import io.qunflow.honour.welfare.WelfareProcess;
import io.qunflow.honour.welfare.WelfareRound;
import io.qunflow.honour.welfare.WelfareRounds;
import io.qunflow.honour.welfare.WelfareState;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.process.engine.Starters;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.support.CampaignWorld;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A welfare round by each of its paths (L8.2, H7), on the real tables. */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {"processes/honour/welfare-round.bpmn", "forms/honour/hand-out-prizes.form"})
class WelfareRoundProcessTest {

  private ProcessEngine engine;
  private CampaignWorld world;
  private WelfareRounds rounds;
  private WelfareProcess process;
  private CommunityFigures figures;

  @BeforeEach
  void aCommunity(ProcessEngine running) {
    engine = running;
    world = openWorld();
    rounds = world.get(WelfareRounds.class);
    figures = mock(CommunityFigures.class);
    process = WelfareDelegates.register(world, Starters.of(engine), figures);
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
  void enoughForEverybody() throws Exception {
    members(4);
    var round = begin(6);
    var running = running(round);
    assertThat(running).isWaitingAt("serviceTask_chooseReceivers");
    step();
    step();

    assertThat(running).isWaitingAtExactly("userTask_handOutPrizes");
    assertThat(running).task().hasCandidateGroup("event");
    assertThat(task(running).getDueDate()).isNotNull();
    assertThat(running)
        .variables()
        .containsEntry("consolePage", "/communities/tea/welfare/" + round.id())
        .containsEntry("welfareReceivers", 4)
        .containsEntry("welfareItem", "茶杯");
    assertThat(world.count("message")).isEqualTo(4);
    verify(figures).find(TEA, null); // who came and went is known before anybody is chosen
    done(Map.of("welfareRest", "handed"));

    assertThat(running).isWaitingAtExactly("event_welfareMeasureDue");
    assertThat(engine.getManagementService().createJobQuery().singleResult().getDuedate())
        .isEqualTo(Date.from(world.clock.instant().plus(Duration.ofDays(7))));
    world.clock.advance(Duration.ofDays(7));
    step();
    assertThat(running)
        .isEnded()
        .hasPassed("serviceTask_measureWelfare", "endEvent_welfareMeasured");
    assertThat(counts(round)).isEqualTo(new WelfareCounts(6, 4, 4, 0, 4, 0, 0));
    assertThat(rounds.find(round.id()).effect().orElseThrow().receivers().members()).isEqualTo(4);
  }

  @Test
  void tooFewPiecesGoToSomeAndWhatIsNotTickedIsReleased() throws Exception {
    members(9);
    var round = begin(3);
    var running = running(round);
    step();
    step();
    var receivers =
        rounds.findReceivers(round, Optional.empty(), false, 0, 9).stream()
            .map(Receiver::member)
            .toList();
    assertThat(receivers).hasSize(3);
    var desk = world.get(WelfareDesk.class);
    desk.handOut(round.id(), receivers.subList(0, 1), "yunying");
    desk.notTaken(round.id(), receivers.subList(1, 2), NotTaken.UNREACHABLE, "", "yunying");

    done(Map.of("welfareRest", "released"));

    assertThat(running).isWaitingAtExactly("event_welfareMeasureDue");
    assertThat(counts(round)).isEqualTo(new WelfareCounts(3, 9, 3, 0, 1, 1, 1));
    world.clock.advance(Duration.ofDays(7));
    step();
    assertThat(rounds.find(round.id()).effect().orElseThrow().rest().members()).isEqualTo(8);
  }

  @Test
  void nobodyThereIsNothingToHandOut() throws Exception {
    var round = begin(3);
    step();

    assertThat(running(round))
        .isEnded()
        .hasPassed("endEvent_nothingHandedOut")
        .hasNotPassed("serviceTask_tellReceivers", "userTask_handOutPrizes");
    assertThat(counts(round).spare()).isEqualTo(3);
    assertThat(rounds.find(round.id()).state()).isEqualTo(WelfareState.DONE);
  }

  @Test
  void nothingHandedOutIsNotMeasured() throws Exception {
    members(2);
    var round = begin(2);
    step();
    step();

    done(Map.of("welfareRest", "released"));

    assertThat(running(round))
        .isEnded()
        .hasPassed("endEvent_nothingHandedOut")
        .hasNotPassed("event_welfareMeasureDue");
    assertThat(counts(round).released()).isEqualTo(2);
  }

  @Test
  void stoppedItReleasesWhatIsDue() throws Exception {
    members(3);
    var round = begin(3);
    step();
    step();
    var first = rounds.findReceivers(round, Optional.empty(), false, 0, 1).get(0).member();
    world.get(WelfareDesk.class).handOut(round.id(), List.of(first), "yunying");

    world.get(WelfareDesk.class).stop(round.id(), "yunying");

    assertThat(running(round)).isEnded().hasPassed("endEvent_welfareStopped");
    assertThat(counts(round)).isEqualTo(new WelfareCounts(3, 3, 3, 0, 1, 0, 2));
    assertThat(world.count("message WHERE state = 'X' AND reason = 'withdrawn'")).isEqualTo(3);
  }

  @Test
  void stoppedBeforeAnybodyIsChosenNobodyGetsOne() throws Exception {
    members(3);
    var round = begin(3);

    world.get(WelfareDesk.class).stop(round.id(), "yunying");

    assertThat(running(round)).isEnded().hasPassed("endEvent_welfareStopped");
    assertThat(counts(round)).isEqualTo(new WelfareCounts(3, 3, 0, 0, 0, 0, 0));
    assertThat(world.count("message")).isZero();
  }

  @Test
  void itEndsWithItsCommunity() throws Exception {
    members(3);
    var round = begin(3);
    step();
    step();

    Starters.of(engine).tell("communityRetired", TaskVariables.COMMUNITY_KEY, TEA.value());

    assertThat(running(round)).isEnded().hasPassed("endEvent_welfareRetired");
    assertThat(counts(round).released()).isEqualTo(3);
    assertThat(rounds.find(round.id()).state()).isEqualTo(WelfareState.STOPPED);
  }

  private WelfareRound begin(int pieces) {
    var round =
        rounds.open(
            new NewWelfare(
                "k",
                TEA,
                Optional.empty(),
                "campaign:1",
                "发茶杯",
                "茶杯",
                Optional.empty(),
                pieces,
                WelfareChoice.DRAW,
                7,
                false,
                Optional.empty(),
                MessageKind.NOTICE,
                "inbox",
                Map.of("zh", new MessageText("", "你得到{{item}}")),
                "yunying"),
            world.get(Segments.class).selectAll(TEA));
    process.start(round);
    return round;
  }

  private ProcessInstance running(WelfareRound round) {
    var found =
        runtimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(round.businessKey())
            .singleResult();
    return found == null ? ended(round) : found;
  }

  /** Of one that is over its history is asked, by its id. */
  private ProcessInstance ended(WelfareRound round) {
    var past =
        engine
            .getHistoryService()
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(round.businessKey())
            .singleResult();
    var instance = mock(ProcessInstance.class);
    when(instance.getId()).thenReturn(past.getId());
    when(instance.getProcessInstanceId()).thenReturn(past.getId());
    when(instance.getProcessDefinitionId()).thenReturn(past.getProcessDefinitionId());
    return instance;
  }

  private WelfareCounts counts(WelfareRound round) throws Exception {
    return rounds.count(rounds.find(round.id()));
  }

  /** Runs what is to run next: a job, or the timer. */
  private void step() {
    var job = engine.getManagementService().createJobQuery().singleResult();
    engine.getManagementService().executeJob(job.getId());
  }

  private void done(Map<String, Object> answers) {
    var task = engine.getTaskService().createTaskQuery().singleResult();
    engine.getTaskService().complete(task.getId(), answers);
  }

  private void members(int count) {
    for (int i = 0; i < count; i++) {
      world.member("茶友" + i);
    }
  }
}
