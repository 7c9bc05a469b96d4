package io.qunflow.process.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processEngine;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.CommunityType;
import io.qunflow.community.MemberService;
import io.qunflow.lifecycle.content.ContentItem;
import io.qunflow.lifecycle.content.ContentService;
import io.qunflow.lifecycle.content.ContentSource;
import io.qunflow.lifecycle.content.CreditMissingException;
import io.qunflow.lifecycle.content.Medium;
import io.qunflow.lifecycle.content.Topic;
import io.qunflow.lifecycle.content.TopicIdea;
import io.qunflow.lifecycle.content.TopicKind;
import io.qunflow.lifecycle.content.TopicRefusedException;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.cycle.LifecycleStep;
import io.qunflow.lifecycle.direction.BusinessPhase;
import io.qunflow.lifecycle.direction.BusinessPosition;
import io.qunflow.lifecycle.direction.CarrierKind;
import io.qunflow.lifecycle.direction.ConversionEnd;
import io.qunflow.lifecycle.direction.Direction;
import io.qunflow.lifecycle.direction.DirectionService;
import io.qunflow.lifecycle.direction.Purpose;
import io.qunflow.lifecycle.direction.ValuePath;
import io.qunflow.lifecycle.questionnaire.InformationTemplate;
import io.qunflow.process.engine.CheckedForms;
import io.qunflow.process.lifecycle.SkipStepDelegate;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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
      "processes/lifecycle/3-content/content-plan.bpmn",
      "processes/lifecycle/3-content/topic-kind.dmn",
      "forms/lifecycle/3-content/choose-topics.form",
      "forms/lifecycle/3-content/plan-content.form"
    })
class ContentPlanProcessTest {

  static final CommunityKey COMMUNITY = new CommunityKey("tea");
  static final Topic SPRING =
      new Topic("春茶怎么存😀", TopicKind.UNIVERSAL, ContentSource.UGC, LocalDate.of(2026, 11, 25));

  final MemberService members = mock(MemberService.class);
  final DirectionService directions = mock(DirectionService.class);
  final ContentService contents = mock(ContentService.class);
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
    when(directions.findDirection(COMMUNITY)).thenReturn(Optional.empty());
    var clock = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneOffset.UTC);
    Mocks.register(
        "measureProfileDelegate", new MeasureProfileDelegate(members, directions, contents));
    Mocks.register("recordTopicsDelegate", new RecordTopicsDelegate(contents));
    Mocks.register("recordContentPlanDelegate", new RecordContentPlanDelegate(contents));
    Mocks.register("skipStepDelegate", new SkipStepDelegate(lifecycles, communities, clock));
  }

  @AfterEach
  void forgetDelegates() {
    Mocks.reset();
  }

  @Test
  void plansTopicsAndTheContentForThem() throws Exception {
    when(contents.recordTopics(eq(COMMUNITY), eq(1), any(), any())).thenReturn(4);
    when(contents.findLastTopics(COMMUNITY)).thenReturn(List.of(), List.of(SPRING));
    var process = start(31, 0.5);
    assertThat(process)
        .isWaitingAt("userTask_chooseTopics")
        .variables()
        .doesNotContainKey("lastTopics");

    complete(topics("universal"));
    assertThat(process)
        .isWaitingAt("userTask_planContent")
        .variables()
        .containsEntry("topicsSummary", "2026-11-25 春茶怎么存😀（万能，成员）");
    complete(content("安娜😀"));

    assertThat(process).isEnded().hasPassed("endEvent_contentPlanned");
    verify(contents)
        .recordTopics(
            COMMUNITY,
            1,
            TopicKind.PERSONAL,
            List.of(new TopicIdea("春茶怎么存😀", TopicKind.UNIVERSAL, ContentSource.UGC, "周三")));
    verify(contents)
        .recordContent(
            COMMUNITY,
            4,
            List.of(new ContentItem("存茶十问", Medium.ARTICLE, ContentSource.UGC, "上月的问答", "安娜😀")));
  }

  @ParameterizedTest
  @CsvSource({
    "0,   0,     false, universal,    '成员 0 人，资料过半的 0 人（0.0%）。行业还不知道。'",
    "300, 0.1,   true,  professional, '成员 300 人，资料过半的 30 人（10.0%）。业务：品鉴课；目的：找到种子用户。'",
    "18,  0.5,   true,  professional, '成员 18 人，资料过半的 9 人（50.0%）。业务：品鉴课；目的：找到种子用户。'",
    "20,  0.5,   false, personal,     '成员 20 人，资料过半的 10 人（50.0%）。行业还不知道。'",
    "2001, 0.49975, false, universal, '成员 2001 人，资料过半的 1000 人（49.9%）。行业还不知道。'"
  })
  void measuresWhatIsKnownAndOffersAKind(
      int all, double coverage, boolean trade, String kind, String summary) {
    if (trade) {
      when(directions.findDirection(COMMUNITY)).thenReturn(Optional.of(direction()));
    }

    var process = start(all, coverage);

    assertThat(process)
        .variables()
        .containsEntry("topicKind", kind)
        .containsEntry("profileSummary", summary);
  }

  @Test
  void sendsTopicsBackWithTheReason() throws Exception {
    when(contents.recordTopics(eq(COMMUNITY), anyInt(), eq(TopicKind.UNIVERSAL), any()))
        .thenThrow(new TopicRefusedException(Wording.same("“春茶怎么存”是个性话题。")))
        .thenReturn(1);
    when(contents.findLastTopics(COMMUNITY)).thenReturn(List.of(SPRING));
    var process = start(3, 0.1);
    assertThat(process).variables().containsEntry("lastTopics", "2026-11-25 春茶怎么存😀（万能，成员）");

    complete(topics("personal"));
    assertThat(process)
        .isWaitingAt("userTask_chooseTopics")
        .hasPassed("event_topicRefused")
        .variables()
        .containsEntry("topicRefusal", "“春茶怎么存”是个性话题。");
    complete(topics("universal"));

    assertThat(process)
        .isWaitingAt("userTask_planContent")
        .variables()
        .doesNotContainKey("topicRefusal");
  }

  @Test
  void sendsContentBackThatNamesNoMember() throws Exception {
    when(contents.recordTopics(eq(COMMUNITY), anyInt(), any(), any())).thenReturn(1);
    doThrow(new CreditMissingException("存茶十问"))
        .doNothing()
        .when(contents)
        .recordContent(any(), anyInt(), any());
    var process = start(3, 0.1);
    complete(topics("universal"));

    complete(content(""));
    assertThat(process).isWaitingAt("userTask_planContent").hasPassed("event_creditMissing");
    assertThat((String) runtimeService().getVariable(process.getId(), "contentRefusal"))
        .contains("存茶十问")
        .contains("L3.3");
    complete(content("安娜"));

    assertThat(process).isEnded().hasPassed("endEvent_contentPlanned");
  }

  @Test
  void isSkippedForAWeek() {
    var process = start(3, 0.1);

    complete(Map.of("skipThisWeek", true));

    assertThat(process).isEnded().hasPassed("endEvent_contentSkipped");
    verify(lifecycles)
        .skipStep(eq(COMMUNITY), eq(LifecycleStep.L3), eq(LocalDate.of(2026, 11, 30)), any());
  }

  @Test
  void refusesAListWithoutTopicsAndADayThatIsNone() {
    start(3, 0.1);

    assertThatThrownBy(() -> complete(Map.of("skipThisWeek", false)))
        .hasMessageContaining("“话题”至少要有 1 行");
    assertThatThrownBy(
            () ->
                complete(
                    Map.of(
                        "topics",
                        Spin.JSON(
                            List.of(
                                Map.of(
                                    "title",
                                    "茶",
                                    "kind",
                                    "universal",
                                    "source",
                                    "ugc",
                                    "plannedDay",
                                    "下次"))))))
        .hasMessageContaining("“哪天聊？”的格式不对");
    verifyNoInteractions(lifecycles);
  }

  private ProcessInstance start(int all, double coverage) {
    when(members.countMembers(COMMUNITY)).thenReturn(all);
    when(members.factCoverage(COMMUNITY, InformationTemplate.FACT_KEYS)).thenReturn(coverage);
    return runtimeService()
        .startProcessInstanceByKey(
            ContentPlan.KEY, COMMUNITY.value(), Map.of("cycle", 1, "communityName", "茶友会"));
  }

  private static void complete(Map<String, Object> values) {
    new CheckedForms(processEngine())
        .complete(taskService().createTaskQuery().singleResult(), values);
  }

  private static Map<String, Object> topics(String kind) {
    return Map.of(
        "skipThisWeek",
        false,
        "topics",
        Spin.JSON(
            List.of(
                Map.of("title", "春茶怎么存😀 ", "kind", kind, "source", "ugc", "plannedDay", "周三"))));
  }

  private static Map<String, Object> content(String creditTo) {
    return Map.of(
        "contentItems",
        Spin.JSON(
            List.of(
                Map.of(
                    "title",
                    "存茶十问",
                    "medium",
                    "article",
                    "source",
                    "ugc",
                    "wayIn",
                    "上月的问答",
                    "creditTo",
                    creditTo))),
        "harvestRuleAgreed",
        true);
  }

  private static Direction direction() {
    return new Direction(
        BusinessPosition.CORE,
        BusinessPhase.values()[0],
        new ValuePath(CarrierKind.values()[0], "品鉴课", "报名试听", ConversionEnd.values()[0], "试听后买年课"),
        Optional.of(Purpose.untilReached("找到种子用户", "满 100 人")));
  }
}
