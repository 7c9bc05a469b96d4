package io.qunflow.process.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processEngine;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.CommunityType;
import io.qunflow.community.Group;
import io.qunflow.community.GroupLayer;
import io.qunflow.community.GroupService;
import io.qunflow.community.Member;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.Platform;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.cycle.LifecycleStep;
import io.qunflow.lifecycle.discussion.DiscussionFormat;
import io.qunflow.lifecycle.discussion.DiscussionPlan;
import io.qunflow.lifecycle.discussion.DiscussionPlanService;
import io.qunflow.lifecycle.discussion.DiscussionRef;
import io.qunflow.lifecycle.discussion.DiscussionService;
import io.qunflow.lifecycle.discussion.DiscussionSummary;
import io.qunflow.lifecycle.discussion.Exchange;
import io.qunflow.lifecycle.discussion.HostService;
import io.qunflow.lifecycle.discussion.PlanCheck;
import io.qunflow.lifecycle.discussion.PlannedDiscussion;
import io.qunflow.lifecycle.discussion.TalkResult;
import io.qunflow.lifecycle.discussion.WayOut;
import io.qunflow.membership.kind.MemberKinds;
import io.qunflow.membership.moderation.CaseKind;
import io.qunflow.membership.moderation.ModerationCases;
import io.qunflow.membership.moderation.NewCase;
import io.qunflow.process.engine.CheckedForms;
import io.qunflow.process.lifecycle.SkipStepDelegate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.runtime.Job;
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
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/lifecycle/4-discussion/discussion-round.bpmn",
      "processes/lifecycle/4-discussion/discussion-hosting.bpmn",
      "processes/lifecycle/4-discussion/discussion-fit.dmn",
      "forms/lifecycle/4-discussion/plan-discussion.form",
      "forms/lifecycle/4-discussion/confirm-guests.form",
      "forms/lifecycle/4-discussion/send-warm-up.form",
      "forms/lifecycle/4-discussion/open-discussion.form",
      "forms/lifecycle/4-discussion/run-discussion.form",
      "forms/lifecycle/4-discussion/record-casual-talk.form",
      "forms/lifecycle/4-discussion/publish-summary.form",
      "forms/lifecycle/4-discussion/choose-way-out.form"
    })
class DiscussionRoundProcessTest {

  static final CommunityKey COMMUNITY = new CommunityKey("tea");
  static final DiscussionRef REF = new DiscussionRef(COMMUNITY, 7);
  static final MemberId ANNA = new MemberId(11);
  static final MemberId BEN = new MemberId(12);
  static final MemberId ROSE = new MemberId(13);
  static final Instant START = Instant.parse("2099-11-24T12:00:00Z");
  static final Instant CONFIRM_BY = Instant.parse("2099-11-23T12:00:00Z");
  static final PlanCheck FITS = new PlanCheck(false, false, false, false);
  static final DiscussionPlan PLAN =
      new DiscussionPlan("春茶", DiscussionFormat.FORMAL, "安娜", START, "main", List.of("小明😀", "𠮷"));
  static final TalkResult RESULT =
      new TalkResult(12, List.of(new Exchange("怎么选茶？", "小明😀", "看季节", "𠮷")), "怎么选茶？", "", 90);

  final DiscussionPlanService plans = mock(DiscussionPlanService.class);
  final DiscussionService discussions = mock(DiscussionService.class);
  final HostService hosts = mock(HostService.class);
  final GroupService groups = mock(GroupService.class);
  final LifecycleService lifecycles = mock(LifecycleService.class);
  final CommunityService communities = mock(CommunityService.class);
  final MemberService members = mock(MemberService.class);
  final MemberKinds kinds = mock(MemberKinds.class);
  final ModerationCases cases = mock(ModerationCases.class);

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
    when(groups.findAll(COMMUNITY))
        .thenReturn(
            List.of(
                new Group(
                    1,
                    COMMUNITY,
                    "main",
                    "1群",
                    Platform.OTHER,
                    GroupLayer.BASE,
                    null,
                    null,
                    Instant.EPOCH)));
    when(hosts.advice(COMMUNITY)).thenReturn("不再邀请：本");
    when(hosts.isBarred(COMMUNITY, "本")).thenReturn(true);
    when(kinds.findAskedFirst(COMMUNITY)).thenReturn(List.of(BEN, ROSE));
    when(members.findAll(List.of(BEN, ROSE)))
        .thenReturn(List.of(member(BEN, "本"), member(ROSE, "小红")));
    when(discussions.findHost(REF)).thenReturn(Optional.of("安娜"));
    when(members.findByNickname(COMMUNITY, "安娜")).thenReturn(Optional.of(ANNA));
    when(hosts.findShareWarning(COMMUNITY)).thenReturn(Optional.of("安娜主持得太多"));
    when(plans.record(any(), anyInt(), any())).thenReturn(planned(FITS));
    when(plans.change(any(), any())).thenReturn(planned(FITS));
    when(discussions.recordConfirmation(any(), anyBoolean(), anyInt())).thenReturn(true);
    var clock = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneOffset.UTC);
    Mocks.register(
        "prepareDiscussionDelegate",
        new PrepareDiscussionDelegate(groups, hosts, new HostIdeas(kinds, members, hosts)));
    Mocks.register(
        "recordDiscussionPlanDelegate",
        new RecordDiscussionPlanDelegate(plans, communities, members));
    Mocks.register("recordWayOutDelegate", new RecordWayOutDelegate(plans));
    Mocks.register("recordCasualTalkDelegate", new RecordCasualTalkDelegate(discussions));
    Mocks.register(
        "recordSummaryDelegate",
        new RecordSummaryDelegate(discussions, new PoachingHosts(discussions, members, cases)));
    Mocks.register("recordConfirmationDelegate", new RecordConfirmationDelegate(discussions));
    Mocks.register(
        "recordConfirmationSilenceDelegate", new RecordConfirmationSilenceDelegate(discussions));
    Mocks.register("recordWarmUpDelegate", new RecordWarmUpDelegate(discussions));
    Mocks.register("recordOpeningDelegate", new RecordOpeningDelegate(discussions));
    Mocks.register(
        "recordDiscussionResultDelegate", new RecordDiscussionResultDelegate(discussions, hosts));
    Mocks.register("skipStepDelegate", new SkipStepDelegate(lifecycles, communities, clock));
  }

  @AfterEach
  void forgetDelegates() {
    processEngine().getIdentityService().clearAuthentication();
    Mocks.reset();
  }

  @Test
  void runsAFormalDiscussionFromPlanToSummary() throws Exception {
    var process = start();
    assertThat(process)
        .variables()
        .containsEntry("hostAdvice", "先问来找伴的：小红\n不再邀请：本")
        .containsEntry("discussionGroup", "main");

    complete(task("userTask_planDiscussion"), plan("formal"));
    var confirming = task("userTask_confirmGuests");
    assertThat(confirming.getDueDate()).isEqualTo(Date.from(CONFIRM_BY));
    assertThat(taskService().getVariables(confirming.getId()))
        .containsEntry("guestNames", "小明😀、𠮷")
        .containsEntry("discussionWhen", "2099年11月24日 20:00（周二）");
    complete(confirming, Map.of("hostConfirmed", "yes", "confirmedCount", 5));
    complete(task("userTask_sendWarmUp"), Map.of("warmUpNotice", "周二晚八点聊春茶"));
    complete(task("userTask_openDiscussion"), Map.of("openingNote", "提前五分钟"));
    complete(task("userTask_runDiscussion"), result("came"));
    assertThat(process)
        .isWaitingAt("userTask_publishSummary")
        .variables()
        .containsEntry("hostShareWarning", "安娜主持得太多");
    processEngine().getIdentityService().setAuthenticatedUserId("yunying");
    complete(
        task("userTask_publishSummary"),
        Map.of(
            "discussionSummary",
            "看季节选茶",
            "publishedWhere",
            "1群公告",
            "hostRating",
            "4",
            "hostPulledAway",
            true));

    assertThat(process).isEnded().hasPassed("endEvent_summaryPublished");
    verify(plans).record(COMMUNITY, 1, PLAN);
    verify(discussions).recordConfirmation(REF, true, 5);
    verify(discussions).recordWarmUp(REF, "周二晚八点聊春茶");
    verify(discussions).recordOpening(REF, "提前五分钟");
    verify(discussions).recordHeld(REF, "", RESULT);
    verify(discussions).recordSummary(REF, new DiscussionSummary("看季节选茶", "1群公告", 4, true));
    verify(cases)
        .open(
            new NewCase(COMMUNITY, ANNA, CaseKind.POACHING, "主持第 7 场讨论“春茶”时把成员往别处拉。", false),
            "yunying");
  }

  @Test
  void onlyRecordsACasualTalk() throws Exception {
    when(plans.record(any(), anyInt(), any())).thenReturn(new PlannedDiscussion(REF, FITS, null));
    var process = start();

    complete(
        task("userTask_planDiscussion"),
        Map.of("skipThisWeek", false, "discussionTopic", "茶具", "discussionFormat", "casual"));
    complete(task("userTask_recordCasualTalk"), talk());

    assertThat(process).isEnded().hasPassed("endEvent_casualRecorded");
    verify(plans)
        .record(
            COMMUNITY,
            1,
            new DiscussionPlan("茶具", DiscussionFormat.CASUAL, null, null, "main", List.of()));
    verify(discussions).recordCasual(REF, RESULT);
  }

  @ParameterizedTest
  @CsvSource({
    "true,  false, false, false, 不再邀请",
    "false, true,  false, false, 离开始太近",
    "false, false, true,  false, 免打扰",
    "false, false, false, true,  另一场"
  })
  void sendsAPlanBackWithTheReason(
      boolean barred, boolean tooShort, boolean quiet, boolean clash, String reason)
      throws Exception {
    when(plans.record(any(), anyInt(), any()))
        .thenReturn(planned(new PlanCheck(barred, tooShort, quiet, clash)));
    var process = start();

    complete(task("userTask_planDiscussion"), plan("formal"));
    assertThat(process).isWaitingAt("userTask_planDiscussion");
    assertThat((String) runtimeService().getVariable(process.getId(), "planRefusal"))
        .contains(reason);
    complete(task("userTask_planDiscussion"), plan("formal"));

    assertThat(task("userTask_confirmGuests")).isNotNull();
    verify(plans).change(REF, PLAN);
  }

  @Test
  void asksAFormalDiscussionForHostAndStart() throws Exception {
    start();
    var sent = plan("formal");
    sent.remove("discussionHost");
    sent.put("startsAt", "周二晚上");

    assertThatThrownBy(() -> complete(task("userTask_planDiscussion"), sent))
        .hasMessageContaining("谁来主持")
        .hasMessageContaining("哪天开始");
  }

  @Test
  void asksWhenAPostponedDiscussionStarts() {
    var process = planFormal();
    runtimeService().setVariable(process.getId(), "newStartsAt", null);
    execute(timer("event_confirmationOverdue"));

    assertThatThrownBy(
            () ->
                complete(
                    task("userTask_chooseWayOut"),
                    Map.of("wayOut", "postpone", "wayOutReason", "改期")))
        .hasMessageContaining("改到什么时候");
  }

  @Test
  void readsATimeWithoutOffsetAsTheCommunitys() throws Exception {
    start();
    var sent = plan("formal");
    sent.put("startsAt", "2099-11-24T20:00");

    complete(task("userTask_planDiscussion"), sent);

    verify(plans).record(COMMUNITY, 1, PLAN);
  }

  @Test
  void postponesWhenTooFewConfirmed() throws Exception {
    when(discussions.recordConfirmation(any(), anyBoolean(), anyInt())).thenReturn(false);
    var process = planFormal();

    complete(task("userTask_confirmGuests"), Map.of("hostConfirmed", "yes", "confirmedCount", 1));
    assertThat(process)
        .isWaitingAt("userTask_chooseWayOut")
        .variables()
        .containsEntry("roundProblem", "确认的人不够：只有 1 人")
        .containsEntry("newStartsAt", "2099-11-24T20:00+08:00");
    complete(
        task("userTask_chooseWayOut"),
        Map.of(
            "wayOut",
            "postpone",
            "newStartsAt",
            "2099-11-26T20:00+08:00",
            "wayOutReason",
            "人不够，改到周四"));

    assertThat(task("userTask_confirmGuests")).isNotNull();
    verify(plans).recordWayOut(REF, "确认的人不够：只有 1 人", WayOut.POSTPONE, "人不够，改到周四");
    verify(plans)
        .change(
            REF,
            new DiscussionPlan(
                "春茶",
                DiscussionFormat.FORMAL,
                "安娜",
                Instant.parse("2099-11-26T12:00:00Z"),
                "main",
                List.of("小明😀", "𠮷")));
  }

  @Test
  void replacesAHostWhoCannotCome() throws Exception {
    when(discussions.recordConfirmation(any(), anyBoolean(), anyInt())).thenReturn(false);
    var process = planFormal();
    complete(task("userTask_confirmGuests"), Map.of("hostConfirmed", "no", "confirmedCount", 9));
    assertThat(process).variables().containsEntry("roundProblem", "主持人来不了，确认参加的有 9 人");

    complete(
        task("userTask_chooseWayOut"),
        Map.of(
            "wayOut",
            "replace_host",
            "newHost",
            "卡罗",
            "newStartsAt",
            "2099-11-24T20:00+08:00",
            "wayOutReason",
            "换卡罗主持"));

    assertThat(taskService().getVariables(task("userTask_confirmGuests").getId()))
        .containsEntry("discussionHost", "卡罗");
    verify(plans)
        .change(
            REF,
            new DiscussionPlan(
                "春茶", DiscussionFormat.FORMAL, "卡罗", START, "main", List.of("小明😀", "𠮷")));
  }

  @Test
  void asksForAWayOutWhenNobodyConfirmedInTime() throws Exception {
    var process = planFormal();

    execute(timer("event_confirmationOverdue"));

    assertThat(process)
        .isWaitingAt("userTask_chooseWayOut")
        .variables()
        .containsEntry("roundProblem", "到时还没有确认主持人和嘉宾");
    verify(discussions).recordSilence(REF);
  }

  @Test
  void opensByItselfAtTheStart() throws Exception {
    planFormal();
    confirmAndWarmUp();
    assertThat(timer("event_openingTime").getDuedate()).isEqualTo(Date.from(START));

    execute(timer("event_openingTime"));

    assertThat(task("userTask_runDiscussion")).isNotNull();
    verify(discussions).recordOpening(REF, "");
  }

  @Test
  void cancelsWhenTheHostDidNotCome() throws Exception {
    var process = planFormal();
    confirmAndWarmUp();
    complete(task("userTask_openDiscussion"), Map.of());

    complete(task("userTask_runDiscussion"), Map.of("hostAttendance", "no_show"));
    complete(task("userTask_chooseWayOut"), Map.of("wayOut", "cancel", "wayOutReason", "下月再约"));

    assertThat(process).isEnded().hasPassed("endEvent_discussionCancelled");
    assertThat(passed("endEvent_hostMissing")).isOne();
    verify(discussions).recordNoShow(REF);
    verify(plans).recordWayOut(REF, "主持人没有来：安娜", WayOut.CANCEL, "下月再约");
    verify(discussions, never()).recordHeld(any(), any(), any());
  }

  @Test
  void turnsIntoACasualTalkWhenTheHostDidNotCome() throws Exception {
    var process = planFormal();
    confirmAndWarmUp();
    complete(task("userTask_openDiscussion"), Map.of());
    complete(task("userTask_runDiscussion"), Map.of("hostAttendance", "no_show"));

    complete(task("userTask_chooseWayOut"), Map.of("wayOut", "casual", "wayOutReason", "大家自己聊"));
    complete(task("userTask_recordCasualTalk"), talk());

    assertThat(process).isEnded().hasPassed("endEvent_casualRecorded");
    verify(discussions).recordCasual(REF, RESULT);
  }

  @Test
  void holdsItWithWhoeverStoodIn() throws Exception {
    var process = planFormal();
    confirmAndWarmUp();
    complete(task("userTask_openDiscussion"), Map.of());
    var sent = result("stand_in");
    sent.put("standInHost", "卡罗");

    complete(task("userTask_runDiscussion"), sent);

    assertThat(process).isWaitingAt("userTask_publishSummary");
    verify(discussions).recordHeld(REF, "卡罗", RESULT);
  }

  @Test
  void isSkippedForAWeek() throws Exception {
    var process = start();

    complete(task("userTask_planDiscussion"), Map.of("skipThisWeek", true));

    assertThat(process).isEnded().hasPassed("endEvent_discussionSkipped");
    verify(lifecycles)
        .skipStep(eq(COMMUNITY), eq(LifecycleStep.L4), eq(LocalDate.of(2026, 11, 30)), any());
    verify(plans, never()).record(any(), anyInt(), any());
  }

  private static Member member(MemberId id, String nickname) {
    return new Member(id, COMMUNITY, nickname, false, List.of(), Map.of(), Set.of());
  }

  private ProcessInstance start() {
    return runtimeService()
        .startProcessInstanceByKey(
            DiscussionRound.KEY, COMMUNITY.value(), Map.of("cycle", 1, "communityName", "茶友会"));
  }

  private ProcessInstance planFormal() {
    var process = start();
    complete(task("userTask_planDiscussion"), plan("formal"));
    return process;
  }

  private void confirmAndWarmUp() {
    complete(task("userTask_confirmGuests"), Map.of("hostConfirmed", "yes", "confirmedCount", 5));
    complete(task("userTask_sendWarmUp"), Map.of("warmUpNotice", "周二晚八点聊春茶"));
  }

  private static PlannedDiscussion planned(PlanCheck check) {
    return new PlannedDiscussion(REF, check, CONFIRM_BY);
  }

  private static Map<String, Object> plan(String format) {
    return new HashMap<>(
        Map.of(
            "skipThisWeek",
            false,
            "discussionTopic",
            "春茶",
            "discussionFormat",
            format,
            "discussionHost",
            "安娜",
            "startsAt",
            "2099-11-24T20:00+08:00",
            "discussionGroup",
            "main",
            "guests",
            Spin.JSON(
                List.of(
                    Map.of("guestName", "小明😀"),
                    Map.of("guestName", " "),
                    Map.of("guestName", "𠮷")))));
  }

  private static Map<String, Object> talk() {
    return new HashMap<>(
        Map.of(
            "participants",
            12,
            "questions",
            Spin.JSON(
                List.of(
                    Map.of("question", "怎么选茶？", "asker", "小明😀", "answer", "看季节", "answerer", "𠮷"),
                    Map.of())),
            "bestQuestion",
            "怎么选茶？",
            "staffHours",
            1.5));
  }

  private static Map<String, Object> result(String attendance) {
    var sent = talk();
    sent.put("hostAttendance", attendance);
    return sent;
  }

  /** As the product does: what the form refuses is refused. */
  private static void complete(Task task, Map<String, Object> values) {
    new CheckedForms(processEngine()).complete(task, values);
  }

  private static Task task(String key) {
    return taskService().createTaskQuery().taskDefinitionKey(key).singleResult();
  }

  private static Job timer(String event) {
    return managementService().createJobQuery().timers().activityId(event).singleResult();
  }

  private static long passed(String activity) {
    return historyService()
        .createHistoricActivityInstanceQuery()
        .activityId(activity)
        .finished()
        .count();
  }
}
