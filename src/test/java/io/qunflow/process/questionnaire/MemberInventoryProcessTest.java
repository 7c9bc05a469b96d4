package io.qunflow.process.questionnaire;

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
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.CommunityType;
import io.qunflow.community.MemberService;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.cycle.LifecycleStep;
import io.qunflow.lifecycle.questionnaire.AnswerUse;
import io.qunflow.lifecycle.questionnaire.ApprovedQuestion;
import io.qunflow.lifecycle.questionnaire.ApprovedQuestionKind;
import io.qunflow.lifecycle.questionnaire.ApprovedQuestionnaire;
import io.qunflow.lifecycle.questionnaire.OpenRound;
import io.qunflow.lifecycle.questionnaire.QualityWords;
import io.qunflow.lifecycle.questionnaire.QuestionnaireProperties;
import io.qunflow.lifecycle.questionnaire.QuestionnaireService;
import io.qunflow.lifecycle.questionnaire.RoundResult;
import io.qunflow.lifecycle.questionnaire.RoundResultRefusedException;
import io.qunflow.lifecycle.questionnaire.RoundService;
import io.qunflow.lifecycle.questionnaire.Sending;
import io.qunflow.lifecycle.questionnaire.SendingRefusedException;
import io.qunflow.process.engine.CheckedForms;
import io.qunflow.process.lifecycle.SkipStepDelegate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
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
      "processes/lifecycle/2-questionnaire/member-inventory.bpmn",
      "processes/lifecycle/2-questionnaire/questionnaire-round.bpmn",
      "processes/lifecycle/2-questionnaire/questionnaire-quality.dmn",
      "forms/lifecycle/2-questionnaire/edit-questionnaire.form",
      "forms/lifecycle/2-questionnaire/send-questionnaire.form",
      "forms/lifecycle/2-questionnaire/collect-answers.form",
      "forms/lifecycle/2-questionnaire/remind-members.form"
    })
class MemberInventoryProcessTest {

  static final CommunityKey COMMUNITY = new CommunityKey("tea");
  static final ApprovedQuestion VISITS =
      new ApprovedQuestion(
          "上周来了几次？", ApprovedQuestionKind.NUMBER, "写整数", "定约局的时间", "time_and_attention");
  static final ApprovedQuestionnaire LAST = new ApprovedQuestionnaire("茶友信息", 7, List.of(VISITS));
  static final Instant REMIND_AT = Instant.parse("2026-11-27T16:00:00Z");
  static final Instant ENDS_AT = Instant.parse("2026-11-29T16:00:00Z");

  final MemberService members = mock(MemberService.class);
  final QuestionnaireService questionnaires = mock(QuestionnaireService.class);
  final RoundService rounds = mock(RoundService.class);
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
    when(members.countMembers(COMMUNITY)).thenReturn(3);
    when(questionnaires.propose(COMMUNITY)).thenReturn(LAST);
    when(questionnaires.recordApproved(any(), anyInt(), any())).thenReturn(5);
    when(rounds.open(any(), anyInt(), anyInt(), any(), any()))
        .thenReturn(new OpenRound(2, REMIND_AT, ENDS_AT));
    var properties =
        new QuestionnaireProperties(
            3,
            Duration.ofDays(1),
            Duration.ofDays(2),
            new QualityWords(List.of("觉得"), List.of(), List.of(), List.of()));
    var clock = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneOffset.UTC);
    Mocks.register("measureMembersDelegate", new MeasureMembersDelegate(members, properties));
    Mocks.register("recallQuestionnaireDelegate", new RecallQuestionnaireDelegate(questionnaires));
    Mocks.register("measureQualityDelegate", new MeasureQualityDelegate(properties));
    Mocks.register("recordQuestionnaireDelegate", new RecordQuestionnaireDelegate(questionnaires));
    Mocks.register("recordSendingDelegate", new RecordSendingDelegate(rounds, properties));
    Mocks.register("recordReminderDelegate", new RecordReminderDelegate(rounds));
    Mocks.register("recordRoundDelegate", new RecordRoundDelegate(rounds));
    Mocks.register("skipStepDelegate", new SkipStepDelegate(lifecycles, communities, clock));
  }

  @AfterEach
  void forgetDelegates() {
    Mocks.reset();
  }

  @Test
  void takesStockWithTheQuestionnaireOfLastTimeUnchanged() throws Exception {
    var process = start();

    complete("userTask_editQuestionnaire", Map.of());
    var sending = task("userTask_sendQuestionnaire");
    assertThat(taskService().getVariables(sending.getId()))
        .containsEntry("questionnaireTitle", "茶友信息")
        .containsEntry("questionsSummary", "1. 上周来了几次？（数字。写整数）");
    complete("userTask_sendQuestionnaire", sent());
    assertThat(task("userTask_collectAnswers").getDueDate()).isEqualTo(Date.from(ENDS_AT));
    assertThat(timer("event_reminderDue").getDuedate()).isEqualTo(Date.from(REMIND_AT));
    complete("userTask_collectAnswers", result(3, 3));

    assertThat(process).isEnded().hasPassed("endEvent_inventoryDone");
    assertThat(timer("event_reminderDue")).isNull();
    verify(questionnaires).recordApproved(COMMUNITY, 1, LAST);
    verify(rounds)
        .open(
            COMMUNITY,
            1,
            5,
            new Sending(LocalDate.of(2026, 11, 22), "品鉴一群", "问卷星"),
            Duration.ofDays(2));
    verify(rounds)
        .close(
            COMMUNITY,
            2,
            new RoundResult(3, 3, Set.of(AnswerUse.FACTS, AnswerUse.TOPICS), "小明😀 记进资料"));
    verifyNoInteractions(lifecycles);
  }

  @Test
  void waitsForTheFirstMembers() {
    when(members.countMembers(COMMUNITY)).thenReturn(0, 2, 3);
    var process = start();
    assertThat(process).isWaitingAt("event_membersAwaited");
    assertThat(process).variables().containsEntry("lookAgainAfter", "PT24H");

    execute(timer("event_membersAwaited"));
    assertThat(process).isWaitingAt("event_membersAwaited");
    execute(timer("event_membersAwaited"));

    assertThat(process).isWaitingAt("userTask_editQuestionnaire");
  }

  @ParameterizedTest
  @CsvSource({
    "上周来了几次？, number, 写整数, '',   没有人用的答案,  没有写答案用在哪里：第 1 题",
    "您觉得好吗？,   single, 选一项, 改课, 问的是看法,      问的是看法：第 1 题",
    "上周来了几次？, number, '',     改课, 没有说明怎么填,  没有说明怎么填：第 1 题",
    "公司的全名？,   text,   写全名, 登记, 文字题超过四成,  要写文字（占 100.0%）：第 1 题"
  })
  void goesBackWithTheReasonsUntilItIsFit(
      String question, String kind, String guidance, String use, String reason, String finding) {
    var process = start();

    complete("userTask_editQuestionnaire", edited(question, kind, guidance, use));
    assertThat(process)
        .isWaitingAt("userTask_editQuestionnaire")
        .variables()
        .containsEntry("qualityFindings", finding);
    assertThat((String) runtimeService().getVariable(process.getId(), "questionnaireRefusal"))
        .contains(reason);
    verify(questionnaires, never()).recordApproved(any(), anyInt(), any());
    complete("userTask_editQuestionnaire", edited("上周来了几次？", "number", "写整数", "改课"));

    assertThat(process).isWaitingAt("callActivity_questionnaireRound");
    verify(questionnaires)
        .recordApproved(
            COMMUNITY,
            1,
            new ApprovedQuestionnaire(
                "新问卷",
                3,
                List.of(
                    new ApprovedQuestion(
                        "上周来了几次？", ApprovedQuestionKind.NUMBER, "写整数", "改课", ""))));
  }

  @Test
  void isSkippedForAWeekWhenItIsNotSent() throws Exception {
    var process = start();
    complete("userTask_editQuestionnaire", Map.of());

    complete("userTask_sendQuestionnaire", Map.of("skipThisWeek", true));

    assertThat(process).isEnded().hasPassed("endEvent_inventorySkipped");
    assertThat(passed("endEvent_notSent")).isOne();
    verify(lifecycles)
        .skipStep(eq(COMMUNITY), eq(LifecycleStep.L2), eq(LocalDate.of(2026, 11, 30)), any());
    verifyNoInteractions(rounds);
  }

  @Test
  void sendsADayStillToComeBack() throws Exception {
    doThrow(new SendingRefusedException(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 23)))
        .doReturn(new OpenRound(2, REMIND_AT, ENDS_AT))
        .when(rounds)
        .open(any(), anyInt(), anyInt(), any(), any());
    start();
    complete("userTask_editQuestionnaire", Map.of());

    complete("userTask_sendQuestionnaire", sent());
    assertThat(passed("event_sendingRefused")).isOne();
    assertThat(
            taskService()
                .getVariable(task("userTask_sendQuestionnaire").getId(), "sendingRefusal")
                .toString())
        .contains("2026-11-24");
    complete("userTask_sendQuestionnaire", sent());

    assertThat(task("userTask_collectAnswers")).isNotNull();
  }

  @Test
  void remindsOnceAndGoesOnCollecting() {
    var process = collecting();

    execute(timer("event_reminderDue"));
    assertThat(task("userTask_collectAnswers")).isNotNull();
    complete("userTask_remindMembers", Map.of("remindedMembers", 2));

    verify(rounds).recordReminder(COMMUNITY, 2, 2);
    assertThat(passed("endEvent_membersReminded")).isOne();
    assertThat(process).isNotEnded();
    complete("userTask_collectAnswers", result(3, 1));
    assertThat(process).isEnded().hasPassed("endEvent_inventoryDone");
  }

  @Test
  void withdrawsAReminderThatIsStillOpenAtTheEnd() throws Exception {
    var process = collecting();
    execute(timer("event_reminderDue"));
    assertThat(task("userTask_remindMembers")).isNotNull();

    complete("userTask_collectAnswers", result(3, 1));

    assertThat(process).isEnded().hasPassed("endEvent_inventoryDone");
    assertThat(taskService().createTaskQuery().count()).isZero();
    assertThat(runtimeService().createProcessInstanceQuery().count()).isZero();
    verify(rounds, never()).recordReminder(any(), anyInt(), anyInt());
  }

  @Test
  void sendsAResultThatCannotBeBackAndRemindsNoSecondTime() throws Exception {
    doThrow(new RoundResultRefusedException("请了 3 位，却有 4 位填写。"))
        .doNothing()
        .when(rounds)
        .close(any(), anyInt(), any());
    var process = collecting();
    execute(timer("event_reminderDue"));

    complete("userTask_collectAnswers", result(3, 4));
    var again = task("userTask_collectAnswers");
    assertThat(passed("event_resultRefused")).isOne();
    assertThat(taskService().getVariable(again.getId(), "resultRefusal"))
        .isEqualTo("请了 3 位，却有 4 位填写。");
    assertThat(timer("event_reminderDue")).isNull();
    complete("userTask_collectAnswers", result(3, 3));

    assertThat(process).isEnded();
  }

  @Test
  void asksForAUseOfTheAnswers() {
    collecting();

    assertThatThrownBy(
            () ->
                complete(
                    "userTask_collectAnswers",
                    Map.of(
                        "invitedMembers",
                        3,
                        "answeredMembers",
                        3,
                        "answerUses",
                        Spin.JSON(List.of()),
                        "answerUseNote",
                        "记")))
        .hasMessageContaining("“答案用在哪里？”必须填写");
  }

  private ProcessInstance collecting() {
    var process = start();
    complete("userTask_editQuestionnaire", Map.of());
    complete("userTask_sendQuestionnaire", sent());
    return process;
  }

  private ProcessInstance start() {
    return runtimeService()
        .startProcessInstanceByKey(
            MemberInventory.KEY, COMMUNITY.value(), Map.of("cycle", 1, "communityName", "茶友会"));
  }

  private static void complete(String key, Map<String, Object> values) {
    new CheckedForms(processEngine()).complete(task(key), values);
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

  private static Map<String, Object> edited(
      String question, String kind, String guidance, String use) {
    return Map.of(
        "questionnaireTitle",
        "新问卷",
        "roundDays",
        3,
        "questions",
        Spin.JSON(
            List.of(
                Map.of(
                    "question", question, "kind", kind, "guidance", guidance, "answerUse", use))));
  }

  private static Map<String, Object> sent() {
    return Map.of(
        "skipThisWeek", false, "sentTo", "品鉴一群", "surveyTool", "问卷星", "sentOn", "2026-11-22");
  }

  private static Map<String, Object> result(int invited, int answered) {
    return Map.of(
        "invitedMembers",
        invited,
        "answeredMembers",
        answered,
        "answerUses",
        Spin.JSON(List.of("facts", "topics")),
        "answerUseNote",
        "小明😀 记进资料");
  }
}
