package io.qunflow.process.questionnaire;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processEngine;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.CommunityType;
import io.qunflow.community.MemberSelect;
import io.qunflow.lifecycle.questionnaire.QualityWords;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.QuestionnaireProperties;
import io.qunflow.lifecycle.questionnaire.QuestionnaireVersion;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.round.CloseReason;
import io.qunflow.lifecycle.questionnaire.round.EarlierAnswers;
import io.qunflow.lifecycle.questionnaire.round.Round;
import io.qunflow.lifecycle.questionnaire.round.RoundCounts;
import io.qunflow.lifecycle.questionnaire.round.RoundFacts;
import io.qunflow.lifecycle.questionnaire.round.RoundProgress;
import io.qunflow.lifecycle.questionnaire.round.RoundState;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.lifecycle.questionnaire.round.StandingRounds;
import io.qunflow.process.engine.CheckedForms;
import io.qunflow.process.engine.Rows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.Mocks;

/** A round as its processes see it, with a clock that is moved by hand. */
final class RoundScene {

  static final CommunityKey TEA = new CommunityKey("tea");
  static final Instant SENT_AT = Instant.parse("2026-11-22T04:00:00Z");
  static final Instant ENDS_AT = Instant.parse("2026-11-29T16:00:00Z");
  static final MemberSelect EVERYBODY = new MemberSelect("SELECT 1", Map.of());
  static final MemberSelect SILENT = new MemberSelect("SELECT 2", Map.of());
  static final MemberSelect GONE = new MemberSelect("SELECT 3", Map.of());

  static final Questionnaire FIT =
      new Questionnaire(
          "茶友信息",
          "zh",
          "",
          "",
          7,
          List.of(
              Question.of("visits", QuestionKind.NUMBER, "上周来了几次？")
                  .withGuidance("写整数")
                  .withUse("定约局的时间", "")));

  static final Questionnaire UNFIT =
      new Questionnaire(
          "茶友信息", "zh", "", "", 7, List.of(Question.of("q", QuestionKind.NUMBER, "上周来了几次？")));

  final Rounds rounds = mock(Rounds.class);
  final StandingRounds standing = mock(StandingRounds.class);
  final RoundProgress progress = mock(RoundProgress.class);
  final EarlierAnswers earlier = mock(EarlierAnswers.class);
  final Questionnaires questionnaires = mock(Questionnaires.class);
  final RoundChoices choices = mock(RoundChoices.class);
  final RoundMessages messages = mock(RoundMessages.class);
  final RoundFacts facts = mock(RoundFacts.class);
  final AnswerSegments segments = mock(AnswerSegments.class);
  final CommunityService communities = mock(CommunityService.class);
  final RoundProperties properties =
      new RoundProperties(
          List.of(Duration.ofDays(3), Duration.ofDays(1)),
          3,
          Duration.ofDays(60),
          5,
          Duration.ofDays(30),
          Duration.ofDays(7));

  Questionnaire asked = FIT;
  int version = 1;
  Instant now = SENT_AT;
  Instant endsAt = ENDS_AT;
  RoundState state = RoundState.PREPARED;
  int reminders;

  /** Whether the round has all the answers it needs when it is sent. */
  boolean closedAtOnce;

  RoundScene() throws Exception {
    when(communities.find(TEA))
        .thenReturn(
            new Community(
                TEA,
                "tea",
                "茶友会",
                CommunityType.INTEREST,
                "Asia/Shanghai",
                CommunityState.OPEN,
                Instant.EPOCH));
    when(rounds.find(17)).thenAnswer(i -> round());
    when(rounds.hold(17)).thenAnswer(i -> round());
    when(rounds.notOpened(17)).thenReturn(EVERYBODY);
    when(rounds.notAnswered(17)).thenReturn(SILENT);
    when(rounds.noLongerAsked(17)).thenReturn(GONE);
    when(rounds.beginReminder(17)).thenAnswer(i -> ++reminders);
    when(rounds.send(eq(17L), any()))
        .thenAnswer(
            i -> {
              state = closedAtOnce ? RoundState.CLOSED : RoundState.OPEN;
              return 3;
            });
    when(rounds.close(eq(17L), any(), anyString()))
        .thenAnswer(
            i -> {
              state = RoundState.CLOSED;
              return true;
            });
    when(progress.count(17)).thenReturn(new RoundCounts(0, 0, 0, 1, 0, 0, 2, 0, 0, 0, true));
    when(questionnaires.find(anyLong())).thenAnswer(i -> asked());
    when(questionnaires.find(anyLong(), anyInt())).thenAnswer(i -> asked());
    when(choices.segments(TEA))
        .thenReturn(
            new Rows(
                List.of(
                    Map.of("label", "全部成员（3 人）", "value", "all"),
                    Map.of("label", "老茶友", "value", "4"))));
    when(choices.select(any())).thenReturn(EVERYBODY);
    when(choices.count(any())).thenReturn(3);
    when(choices.name(any())).thenReturn("全部成员");
    var clock = new TestClock();
    var days = new RoundDays(communities, clock);
    var words =
        new QuestionnaireProperties(
            3,
            Duration.ofDays(1),
            new QualityWords(List.of("觉得"), List.of("满意"), List.of("以及"), List.of("无")));
    Mocks.register(
        "measureRoundDelegate",
        new MeasureRoundDelegate(rounds, questionnaires, choices, days, words));
    Mocks.register(
        "sendRoundDelegate",
        new SendRoundDelegate(rounds, choices, earlier, messages, properties, clock));
    Mocks.register("dropRoundDelegate", new DropRoundDelegate(rounds));
    Mocks.register("changeRoundDelegate", new ChangeRoundDelegate(rounds, questionnaires, days));
    Mocks.register(
        "recordFactsDelegate", new RecordFactsDelegate(rounds, progress, facts, segments));
    Mocks.register("recordUsesDelegate", new RecordUsesDelegate(rounds));
    Mocks.register(
        "planCollectionDelegate", new PlanCollectionDelegate(rounds, messages, properties, clock));
    Mocks.register("closeRoundDelegate", new CloseRoundDelegate(rounds, messages));
    Mocks.register("remindMembersDelegate", new RemindMembersDelegate(rounds, choices, messages));
    Mocks.register(
        "sendToNewcomersDelegate",
        new SendToNewcomersDelegate(rounds, earlier, messages, properties, clock));
    Mocks.register("orderRoundDelegate", new OrderRoundDelegate(rounds, questionnaires, days));
    Mocks.register(
        "recallQuestionnaireDelegate", new RecallQuestionnaireDelegate(questionnaires, choices));
  }

  Round round() {
    return new Round(
        17,
        TEA,
        5,
        version,
        Optional.empty(),
        "inbox",
        false,
        false,
        state,
        Optional.of(endsAt),
        Optional.empty(),
        reminders,
        "yunying",
        SENT_AT,
        Optional.of(SENT_AT),
        Optional.empty(),
        state == RoundState.CLOSED ? Optional.of(CloseReason.DEADLINE) : Optional.empty(),
        Set.of(),
        "");
  }

  private QuestionnaireVersion asked() {
    return new QuestionnaireVersion(5, version, TEA, asked, "yunying", SENT_AT);
  }

  static void complete(String key, Map<String, Object> values) {
    new CheckedForms(processEngine()).complete(task(key), values);
  }

  static Task task(String key) {
    return taskService().createTaskQuery().taskDefinitionKey(key).singleResult();
  }

  static Job timer(String event) {
    return managementService().createJobQuery().timers().activityId(event).singleResult();
  }

  static void runJob() {
    managementService()
        .executeJob(managementService().createJobQuery().messages().singleResult().getId());
  }

  static void send(String message) {
    runtimeService()
        .createMessageCorrelation(message)
        .processInstanceBusinessKey("round-17")
        .correlate();
  }

  static long passed(String activity) {
    return historyService()
        .createHistoricActivityInstanceQuery()
        .activityId(activity)
        .finished()
        .count();
  }

  private final class TestClock extends Clock {

    @Override
    public ZoneId getZone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
