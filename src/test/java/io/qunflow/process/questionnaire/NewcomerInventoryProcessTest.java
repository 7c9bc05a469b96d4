package io.qunflow.process.questionnaire;

import static io.qunflow.process.questionnaire.RoundScene.TEA;
import static io.qunflow.process.questionnaire.RoundScene.complete;
import static io.qunflow.process.questionnaire.RoundScene.passed;
import static io.qunflow.process.questionnaire.RoundScene.task;
import static io.qunflow.process.questionnaire.RoundScene.timer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.CommunityType;
import io.qunflow.community.Member;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.lifecycle.duty.DutyService;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.lifecycle.questionnaire.round.StandingRounds;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.link.GroupLink;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** L2.4: collecting from newcomers is the duty admin's. */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/lifecycle/2-questionnaire/newcomer-inventory.bpmn",
      "forms/lifecycle/2-questionnaire/ask-newcomers.form"
    })
class NewcomerInventoryProcessTest {

  static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  static final MemberSelect EVERYBODY = new MemberSelect("SELECT 1", Map.of());
  static final MemberSelect SILENT = new MemberSelect("SELECT 2", Map.of());

  final CommunityService communities = mock(CommunityService.class);
  final Rounds rounds = mock(Rounds.class);
  final StandingRounds standing = mock(StandingRounds.class);
  final Segments segments = mock(Segments.class);
  final GroupLinks links = mock(GroupLinks.class);
  final DutyService duties = mock(DutyService.class);

  @BeforeEach
  void registerDelegates() throws Exception {
    community(CommunityState.OPEN);
    when(standing.find(TEA)).thenReturn(Optional.of(9L));
    when(rounds.notAnswered(9)).thenReturn(SILENT);
    when(segments.selectAll(TEA)).thenReturn(EVERYBODY);
    when(segments.count(SILENT)).thenReturn(2);
    when(segments.sample(eq(SILENT), anyInt()))
        .thenReturn(List.of(member(1, "小明😀"), member(2, "𠮷")));
    when(links.open(eq(TEA), eq(GroupLinkPurpose.QUESTIONNAIRE), eq(9L), any()))
        .thenReturn(
            new GroupLink(
                "abc",
                TEA,
                GroupLinkPurpose.QUESTIONNAIRE,
                9,
                NOW,
                URI.create("https://tea.example/g/abc")));
    when(duties.findOnDuty(TEA)).thenReturn(Optional.of(new MemberId(71)));
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var properties =
        new RoundProperties(
            List.of(), 3, Duration.ofDays(60), 5, Duration.ofDays(30), Duration.ofDays(7));
    Mocks.register("planNewcomerWeekDelegate", new PlanNewcomerWeekDelegate(properties, clock));
    Mocks.register(
        "findNewcomersDelegate",
        new FindNewcomersDelegate(
            communities, rounds, standing, segments, links, duties, properties, clock));
  }

  @AfterEach
  void forgetDelegates() {
    Mocks.reset();
  }

  @Test
  void asksTheDutyAdminOfTheWeekToCollectFromNewcomers() throws Exception {
    var process = start();
    assertThat(timer("event_newcomerWeek").getDuedate())
        .isEqualTo(Date.from(NOW.plus(Duration.ofDays(7))));

    execute(timer("event_newcomerWeek"));

    verify(standing).addNewcomers(9, EVERYBODY);
    var asked = task("userTask_askNewcomers");
    assertThat(taskService().getVariables(asked.getId()))
        .containsEntry("newcomersList", "小明😀\n𠮷")
        .containsEntry("newcomersLink", "https://tea.example/g/abc");
    assertThat(taskService().getVariableLocal(asked.getId(), "memberTask")).isNull();
    assertThat(
            runtimeService()
                .createVariableInstanceQuery()
                .variableName("memberTask")
                .singleResult()
                .getValue())
        .isEqualTo("71");
    complete("userTask_askNewcomers", Map.of("newcomersAsked", true));

    assertThat(process).isWaitingAt("event_newcomerWeek");
  }

  @Test
  void comesAgainNextWeekWhereNobodyDidIt() {
    var process = start();
    execute(timer("event_newcomerWeek"));

    execute(timer("event_newcomersOver"));

    assertThat(process).isWaitingAt("event_newcomerWeek");
    assertThat(task("userTask_askNewcomers")).isNull();
    assertThat(passed("event_newcomersOver")).isOne();
  }

  @Test
  void asksNobodyWhereAllHaveAnswered() {
    when(segments.count(SILENT)).thenReturn(0);
    var process = start();

    execute(timer("event_newcomerWeek"));

    assertThat(process).isWaitingAt("event_newcomerWeek");
    assertThat(task("userTask_askNewcomers")).isNull();
  }

  @Test
  void isLeftToOperatorsWhereNoMemberServes() throws Exception {
    when(duties.findOnDuty(TEA)).thenReturn(Optional.empty());
    start();

    execute(timer("event_newcomerWeek"));

    assertThat(task("userTask_askNewcomers")).isNotNull();
  }

  @Test
  void endsAtOnceWhenTheCommunityIsRetiredWhateverItWaitsFor() {
    var process = start();
    execute(timer("event_newcomerWeek"));
    assertThat(task("userTask_askNewcomers")).isNotNull();

    runtimeService()
        .createMessageCorrelation("communityRetired")
        .processInstanceId(process.getId())
        .correlate();

    assertThat(process).isEnded().hasPassed("endEvent_newcomersEnded");
  }

  @Test
  void endsWithTheCommunity() throws Exception {
    var process = start();
    community(CommunityState.RETIRED);

    execute(timer("event_newcomerWeek"));

    assertThat(process).isEnded().hasPassed("endEvent_newcomersOff");
  }

  private void community(CommunityState state) throws Exception {
    when(communities.find(TEA))
        .thenReturn(
            new Community(
                TEA, "tea", "茶友会", CommunityType.INTEREST, "Asia/Shanghai", state, Instant.EPOCH));
  }

  private static Member member(long id, String nickname) {
    return new Member(new MemberId(id), TEA, nickname, false, List.of(), Map.of(), Set.of());
  }

  private static ProcessInstance start() {
    return runtimeService()
        .startProcessInstanceByKey(
            NewcomerInventory.KEY, TEA.value(), Map.of("communityName", "茶友会"));
  }
}
