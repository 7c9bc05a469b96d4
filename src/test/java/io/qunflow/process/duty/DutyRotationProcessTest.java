package io.qunflow.process.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processEngine;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.CommunityType;
import io.qunflow.community.MemberId;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.cycle.LifecycleStep;
import io.qunflow.lifecycle.duty.DutyChoice;
import io.qunflow.lifecycle.duty.DutyReport;
import io.qunflow.lifecycle.duty.DutyRule;
import io.qunflow.lifecycle.duty.DutyRuleService;
import io.qunflow.lifecycle.duty.DutyService;
import io.qunflow.lifecycle.duty.DutyShift;
import io.qunflow.lifecycle.duty.InvitationOutcome;
import io.qunflow.lifecycle.duty.MemberChoice;
import io.qunflow.lifecycle.duty.RewardSource;
import io.qunflow.lifecycle.duty.UnknownDutyMemberException;
import io.qunflow.membership.kind.MemberKinds;
import io.qunflow.process.engine.CheckedForms;
import io.qunflow.process.lifecycle.SkipStepDelegate;
import io.qunflow.shared.Money;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/lifecycle/5-duty/duty-rotation.bpmn",
      "processes/lifecycle/5-duty/duty-invitation.bpmn",
      "processes/lifecycle/5-duty/duty-reward.dmn",
      "forms/lifecycle/5-duty/agree-duty-rule.form",
      "forms/lifecycle/5-duty/invite-duty-admin.form",
      "forms/lifecycle/5-duty/name-duty-staff.form",
      "forms/lifecycle/5-duty/report-duty-week.form"
    })
class DutyRotationProcessTest {

  static final CommunityKey COMMUNITY = new CommunityKey("tea");
  static final LocalDate WEEK = LocalDate.of(2026, 11, 23);
  static final MemberId ANNA = new MemberId(11);
  static final MemberId BEN = new MemberId(12);
  static final DutyRule RULE =
      new DutyRule(true, RewardSource.FEE_SHARE, 10, new Money(30050, "CNY"), DayOfWeek.FRIDAY, 2);

  final DutyService duties = mock(DutyService.class);
  final DutyRuleService rules = mock(DutyRuleService.class);
  final MemberKinds kinds = mock(MemberKinds.class);
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
    when(duties.currentWeek(COMMUNITY)).thenReturn(WEEK);
    when(kinds.findAskedFirst(COMMUNITY)).thenReturn(List.of(BEN));
    when(rules.findMemberChoices(COMMUNITY))
        .thenReturn(
            List.of(new MemberChoice(ANNA, "安娜😀", true), new MemberChoice(BEN, "本", false)));
    var clock = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneOffset.UTC);
    Mocks.register("recallDutyRuleDelegate", new RecallDutyRuleDelegate(rules));
    Mocks.register("recordDutyRuleDelegate", new RecordDutyRuleDelegate(rules));
    Mocks.register("chooseDutyAdminDelegate", new ChooseDutyAdminDelegate(duties, kinds));
    Mocks.register("recordInvitationAnswerDelegate", new RecordInvitationAnswerDelegate(duties));
    Mocks.register("recordInvitationSilenceDelegate", new RecordInvitationSilenceDelegate(duties));
    Mocks.register("recordShiftDelegate", new RecordShiftDelegate(duties));
    Mocks.register("recordDutyReportDelegate", new RecordDutyReportDelegate(duties));
    Mocks.register("skipStepDelegate", new SkipStepDelegate(lifecycles, communities, clock));
  }

  @AfterEach
  void forgetDelegates() {
    Mocks.reset();
  }

  @Test
  void servesAWeekWithTheMemberWhoAccepted() throws Exception {
    candidates(choice(ANNA, "安娜😀", false));
    var process = start();

    complete(task("userTask_agreeDutyRule"), rule());
    var invitation = task("userTask_inviteDutyAdmin");
    assertThat(invitation.getDueDate()).isNotNull();
    assertThat(taskService().getVariables(invitation.getId()))
        .containsEntry("candidateName", "安娜😀")
        .containsEntry("dutyWeek", "2026-11-23")
        .containsEntry("pairDuty", false);
    complete(invitation, Map.of("invitationAnswer", "accepted"));
    assertThat(process)
        .isWaitingAt("userTask_reportDutyWeek")
        .variables()
        .containsEntry("dutyHolder", "安娜😀")
        .containsEntry("rewardDue", "300.50 元，来自会员费的一部分");
    complete(
        task("userTask_reportDutyWeek"),
        Map.of(
            "dutiesDone",
            Spin.JSON(List.of("welcome", "ads")),
            "dutyReport",
            "来了三位新人",
            "rewardHandedOut",
            "yes",
            "rewardPaidFrom",
            "company"));

    assertThat(process).isEnded().hasPassed("endEvent_dutyServed");
    var shift = new DutyShift(COMMUNITY, WEEK, ANNA, null);
    verify(rules).agree(COMMUNITY, 1, RULE, List.of("11", "本"));
    verify(duties).recordAnswer(COMMUNITY, WEEK, ANNA, InvitationOutcome.ACCEPTED);
    verify(duties).recordShift(shift, 1);
    verify(duties)
        .recordReport(
            shift,
            new DutyReport(true, false, false, true, "来了三位新人", true, RewardSource.COMPANY, null));
  }

  @Test
  void asksTheNextInLineAfterADeclineAndAfterSilence() throws Exception {
    candidates(choice(ANNA, "安娜😀", false), choice(BEN, "本", false), choice(ANNA, "安娜😀", false));
    var process = start();
    complete(task("userTask_agreeDutyRule"), rule());

    complete(task("userTask_inviteDutyAdmin"), Map.of("invitationAnswer", "declined"));
    verify(duties).recordAnswer(COMMUNITY, WEEK, ANNA, InvitationOutcome.DECLINED);
    var second = task("userTask_inviteDutyAdmin");
    assertThat(taskService().getVariables(second.getId()))
        .containsEntry("candidateName", "本")
        .doesNotContainKey("invitationAnswer");
    execute(timer("event_answerOverdue"));
    verify(duties).recordAnswer(COMMUNITY, WEEK, BEN, InvitationOutcome.SILENT);

    assertThat(task("userTask_inviteDutyAdmin").getId()).isNotEqualTo(second.getId());
    assertThat(process).isWaitingAt("callActivity_dutyInvitation");
  }

  @Test
  void countsSilenceReportedByAPersonAsSilence() throws Exception {
    candidates(choice(ANNA, "安娜😀", false));
    var process = start();
    complete(task("userTask_agreeDutyRule"), rule());

    complete(task("userTask_inviteDutyAdmin"), Map.of("invitationAnswer", "silent"));

    verify(duties).recordAnswer(COMMUNITY, WEEK, ANNA, InvitationOutcome.SILENT);
    assertThat(process).isWaitingAt("userTask_nameDutyStaff");
  }

  @Test
  void hasStaffServeWhenNobodyIsLeft() throws Exception {
    candidates();
    var process = start();
    complete(task("userTask_agreeDutyRule"), rule());

    assertThat(process)
        .isWaitingAt("userTask_nameDutyStaff")
        .variables()
        .containsEntry("dutyWeek", "2026-11-23");
    complete(task("userTask_nameDutyStaff"), Map.of("dutyStaff", "李雷"));
    assertThat(process)
        .isWaitingAt("userTask_reportDutyWeek")
        .variables()
        .containsEntry("dutyHolder", "李雷（自己人）")
        .doesNotContainKey("rewardDue");
    complete(task("userTask_reportDutyWeek"), Map.of("dutyReport", "平稳"));

    assertThat(process).isEnded().hasPassed("endEvent_dutyServed");
    var shift = new DutyShift(COMMUNITY, WEEK, null, "李雷");
    verify(duties).recordShift(shift, 1);
    verify(duties)
        .recordReport(shift, new DutyReport(false, false, false, false, "平稳", null, null, null));
  }

  @Test
  void runsAsAPairAndKeepsWhyTheRewardIsStillOpen() throws Exception {
    candidates(choice(ANNA, "安娜😀", true));
    var process = start();
    complete(task("userTask_agreeDutyRule"), rule());

    complete(
        task("userTask_inviteDutyAdmin"),
        Map.of("invitationAnswer", "accepted", "dutyStaff", "李雷"));
    assertThat(process).variables().containsEntry("dutyHolder", "安娜😀，搭档 李雷（自己人）");
    complete(
        task("userTask_reportDutyWeek"),
        Map.of("dutyReport", "好", "rewardHandedOut", "no", "rewardOpenReason", "周三发"));

    assertThat(process).isEnded();
    verify(duties)
        .recordReport(
            new DutyShift(COMMUNITY, WEEK, ANNA, "李雷"),
            new DutyReport(false, false, false, false, "好", false, null, "周三发"));
  }

  @Test
  void theInvitedAndLaterTheAdminHaveTheTaskOnAPageOfTheirOwn() throws Exception {
    candidates(choice(ANNA, "安娜", false));
    start();

    complete(task("userTask_agreeDutyRule"), rule());
    assertThat(memberOf(task("userTask_inviteDutyAdmin"))).isEqualTo("11");
    complete(task("userTask_inviteDutyAdmin"), Map.of("invitationAnswer", "accepted"));

    assertThat(memberOf(task("userTask_reportDutyWeek"))).isEqualTo("11");
  }

  @Test
  void aPersonInvitesWhereAPartnerHasToBeFound() throws Exception {
    candidates(choice(ANNA, "安娜", true));
    start();

    complete(task("userTask_agreeDutyRule"), rule());

    assertThat(memberOf(task("userTask_inviteDutyAdmin"))).isEqualTo("");
  }

  private static Object memberOf(Task task) {
    return taskService().getVariable(task.getId(), "memberTask");
  }

  @Test
  void asksForThePartnerOfAPair() throws Exception {
    candidates(choice(ANNA, "安娜😀", true));
    start();
    complete(task("userTask_agreeDutyRule"), rule());

    assertThatThrownBy(
            () ->
                complete(task("userTask_inviteDutyAdmin"), Map.of("invitationAnswer", "accepted")))
        .hasMessageContaining("搭档的自己人是谁");
  }

  @Test
  void asksForTheShareOfTheFeesAndOffersMembersOnly() {
    start();
    var sent = rule();
    sent.remove("feeSharePercent");
    sent.put("agreedMembers", Spin.JSON(List.of("99")));

    assertThatThrownBy(() -> complete(task("userTask_agreeDutyRule"), sent))
        .hasMessageContaining("会员费的百分之几")
        .hasMessageContaining("谁同意值周");
  }

  @ParameterizedTest
  @ValueSource(strings = {"certificate", "promise", "none"})
  void doesNotStartWithoutARealReward(String source) throws Exception {
    var process = start();

    var sent = rule();
    sent.put("rewardSource", source);
    complete(task("userTask_agreeDutyRule"), sent);

    assertThat(process).isWaitingAt("userTask_agreeDutyRule");
    assertThat((String) runtimeService().getVariable(process.getId(), "dutyRuleRefusal"))
        .contains("L5.3");
    verify(rules, never()).agree(any(), anyInt(), any(), any());
  }

  @Test
  void sendsTheListBackWhenSomeoneOnItIsUnknown() throws Exception {
    var unknown = mock(UnknownDutyMemberException.class);
    when(unknown.code()).thenReturn(UnknownDutyMemberException.CODE);
    when(unknown.getMessage()).thenReturn("社群里没有叫“谁”的成员。");
    doThrow(unknown).when(rules).agree(any(), anyInt(), any(), any());
    var process = start();

    complete(task("userTask_agreeDutyRule"), rule());

    assertThat(process)
        .isWaitingAt("userTask_agreeDutyRule")
        .hasPassed("event_memberUnknown")
        .variables()
        .containsEntry("dutyRuleRefusal", "社群里没有叫“谁”的成员。");
  }

  @Test
  void fillsTheFormWithWhatWasAgreedLast() {
    when(rules.findLatest(COMMUNITY)).thenReturn(Optional.of(RULE));

    var process = start();

    assertThat(process)
        .variables()
        .containsEntry("membersPayFee", true)
        .containsEntry("rewardSource", "fee_share")
        .containsEntry("feeSharePercent", 10)
        .containsEntry("rewardYuan", 300.5)
        .containsEntry("handoverOn", "FRIDAY")
        .containsEntry("answerWithinDays", 2);
    assertThat(runtimeService().getVariable(process.getId(), "agreedMembers"))
        .hasToString("[\"11\"]");
    assertThat(runtimeService().getVariable(process.getId(), "memberChoices").toString())
        .contains("安娜😀")
        .contains("\"12\"");
  }

  @Test
  void isSkippedForAWeek() {
    var process = start();

    complete(task("userTask_agreeDutyRule"), Map.of("skipThisWeek", true));

    assertThat(process).isEnded().hasPassed("endEvent_dutySkipped");
    verify(lifecycles)
        .skipStep(eq(COMMUNITY), eq(LifecycleStep.L5), eq(LocalDate.of(2026, 11, 30)), any());
  }

  private ProcessInstance start() {
    return runtimeService()
        .startProcessInstanceByKey(
            DutyRotation.KEY, COMMUNITY.value(), Map.of("cycle", 1, "communityName", "茶友会"));
  }

  /** Offered one after the other, then nobody. */
  private void candidates(DutyChoice... choices) throws Exception {
    var stub = when(duties.chooseNext(COMMUNITY, List.of(BEN)));
    for (var choice : choices) {
      stub = stub.thenReturn(Optional.of(choice));
    }
    stub.thenReturn(Optional.empty());
  }

  private static DutyChoice choice(MemberId member, String nickname, boolean pair) {
    return new DutyChoice(WEEK, member, nickname, pair);
  }

  /** As the product does: what the form refuses is refused. */
  private static void complete(Task task, Map<String, Object> values) {
    new CheckedForms(processEngine()).complete(task, values);
  }

  private static Task task(String key) {
    return taskService().createTaskQuery().taskDefinitionKey(key).singleResult();
  }

  private static org.camunda.bpm.engine.runtime.Job timer(String event) {
    return managementService().createJobQuery().timers().activityId(event).singleResult();
  }

  private static Map<String, Object> rule() {
    return new HashMap<>(
        Map.of(
            "skipThisWeek",
            false,
            "membersPayFee",
            true,
            "rewardSource",
            "fee_share",
            "feeSharePercent",
            10,
            "rewardYuan",
            300.5,
            "handoverOn",
            "FRIDAY",
            "answerWithinDays",
            2,
            "agreedMembers",
            Spin.JSON(List.of("11")),
            "otherAgreedMembers",
            " 本 \n\n"));
  }
}
