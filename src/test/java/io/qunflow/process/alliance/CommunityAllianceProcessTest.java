package io.qunflow.process.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processEngine;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
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
import io.qunflow.lifecycle.alliance.AgreedSwap;
import io.qunflow.lifecycle.alliance.AllianceFigures;
import io.qunflow.lifecycle.alliance.AllianceService;
import io.qunflow.lifecycle.alliance.Participation;
import io.qunflow.lifecycle.alliance.Partner;
import io.qunflow.lifecycle.alliance.PartnerRelation;
import io.qunflow.lifecycle.alliance.Swap;
import io.qunflow.lifecycle.alliance.SwapItem;
import io.qunflow.lifecycle.alliance.SwapRefusedException;
import io.qunflow.lifecycle.alliance.WelfareItem;
import io.qunflow.lifecycle.alliance.WelfareRefusedException;
import io.qunflow.lifecycle.alliance.WelfareRound;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.cycle.LifecycleStep;
import io.qunflow.process.engine.CheckedForms;
import io.qunflow.process.lifecycle.SkipStepDelegate;
import io.qunflow.shared.Money;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/lifecycle/8-alliance/community-alliance.bpmn",
      "processes/lifecycle/8-alliance/alliance-readiness.dmn",
      "processes/lifecycle/8-alliance/alliance-next-look.dmn",
      "forms/lifecycle/8-alliance/choose-partner.form",
      "forms/lifecycle/8-alliance/agree-swap.form",
      "forms/lifecycle/8-alliance/hand-out-welfare.form"
    })
class CommunityAllianceProcessTest {

  static final CommunityKey COMMUNITY = new CommunityKey("tea");
  static final Partner BAKERY = new Partner("麦香面包", "烘焙", PartnerRelation.COMPLEMENTARY, "王店长");
  static final SwapItem EXPOSURE = new SwapItem("exposure", "群公告置顶三天", new Money(200_000, "CNY"));
  static final SwapItem BREAD = new SwapItem("goods", "面包券 50 张", new Money(99_950, "CNY"));

  final AllianceService alliances = mock(AllianceService.class);
  final AllianceFigures figures = mock(AllianceFigures.class);
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
    when(alliances.findLastSwap(COMMUNITY)).thenReturn(Optional.empty());
    var clock = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneOffset.UTC);
    Mocks.register("measureCommunityDelegate", new MeasureCommunityDelegate(figures));
    Mocks.register("setAllianceLookDelegate", new SetAllianceLookDelegate(communities, clock));
    Mocks.register("recallAllianceDelegate", new RecallAllianceDelegate(alliances));
    Mocks.register("refusePartnerDelegate", new RefusePartnerDelegate(alliances));
    Mocks.register("recordPartnerDelegate", new RecordPartnerDelegate(alliances));
    Mocks.register("recordSwapDelegate", new RecordSwapDelegate(alliances));
    Mocks.register("recordWelfareDelegate", new RecordWelfareDelegate(alliances));
    Mocks.register("skipStepDelegate", new SkipStepDelegate(lifecycles, communities, clock));
  }

  @AfterEach
  void forgetDelegates() {
    Mocks.reset();
  }

  @Test
  void handsThePartnersGoodsToMembers() throws Exception {
    var process = start(new Participation(230, 31, 900));
    assertThat(process)
        .isWaitingAt("userTask_choosePartner")
        .variables()
        .containsEntry("allianceSummary", "成员 230 人，近四周发过言的 31 人（13.4%），消息 900 条");

    fill(partner("complementary"));
    assertThat(process).isWaitingAt("userTask_agreeSwap");
    fill(swap(0));
    assertThat(process)
        .isWaitingAt("userTask_handOutWelfare")
        .variables()
        .containsEntry("swapSummary", "麦香面包 给：面包券 50 张（999.50 元）\n我们给：群公告置顶三天（2000.00 元）");
    fill(welfare());

    assertThat(process).isEnded().hasPassed("endEvent_welfareHandedOut");
    verify(alliances).recordPartner(COMMUNITY, 1, BAKERY);
    verify(alliances)
        .recordSwap(
            COMMUNITY,
            1,
            "麦香面包",
            new Swap(
                List.of(EXPOSURE),
                List.of(BREAD),
                new Money(0, "CNY"),
                LocalDate.of(2026, 12, 31)));
    verify(alliances)
        .recordWelfare(
            COMMUNITY,
            1,
            new WelfareRound(
                List.of(new WelfareItem("面包券", 50)), LocalDate.of(2026, 11, 22), 50, ""));
    assertThat(nextLookOn(process)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"150, 14, 2026-12-23", "60, 5, 2027-01-22", "12, 12, 2027-02-21"})
  void looksAgainLaterWhenTheCommunityIsTooSmall(int members, int active, LocalDate nextLook) {
    var process = start(new Participation(members, active, 40));

    assertThat(process).isEnded().hasPassed("endEvent_allianceLater");
    assertThat(process).hasNotPassed("serviceTask_recallAlliance");
    verify(lifecycles)
        .skipStep(
            COMMUNITY,
            LifecycleStep.L8,
            nextLook,
            "规模未到：成员 %d 人，近四周发过言的 %d 人（%s%%），消息 40 条"
                .formatted(
                    members,
                    active,
                    new Participation(members, active, 40).activePercent().toPlainString()));
    assertThat(nextLookOn(process)).isEqualTo(nextLook.toString());
  }

  @Test
  void looksAgainInAWeekWhenSkipped() throws Exception {
    var process = start(new Participation(200, 0, 0));

    fill(Map.of("skipThisWeek", true));

    assertThat(process).isEnded().hasPassed("endEvent_allianceLater");
    verify(lifecycles).skipStep(COMMUNITY, LifecycleStep.L8, LocalDate.of(2026, 11, 30), "本周跳过");
    assertThat(nextLookOn(process)).isEqualTo("2026-11-30");
    verify(alliances, never()).recordPartner(any(), anyInt(), any());
  }

  @Test
  void sendsACompetitorBackWithTheReason() {
    var process = start(new Participation(200, 0, 0));

    fill(partner("competitor"));

    assertThat(process)
        .isWaitingAt("userTask_choosePartner")
        .variables()
        .containsEntry("partnerRefusal", "麦香面包 和我们是同业竞争（烘焙）。联盟只找互补的伙伴，请换一家。");
    verify(alliances)
        .recordPartner(COMMUNITY, 1, new Partner("麦香面包", "烘焙", PartnerRelation.COMPETITOR, "王店长"));
    fill(partner("complementary"));
    assertThat(process).isWaitingAt("userTask_agreeSwap");
  }

  @Test
  void sendsASwapWithCashBackWithTheReason() throws Exception {
    doThrow(new SwapRefusedException(Wording.same("现金必须是 0")))
        .doReturn(1)
        .when(alliances)
        .recordSwap(any(), anyInt(), any(), any());
    var process = start(new Participation(200, 0, 0));
    fill(partner("complementary"));

    fill(swap(10.5));

    assertThat(process)
        .hasPassed("event_swapRefused")
        .isWaitingAt("userTask_agreeSwap")
        .variables()
        .containsEntry("swapRefusal", "现金必须是 0");
    fill(swap(0));
    assertThat(process).isWaitingAt("userTask_handOutWelfare");
  }

  @Test
  void sendsAWelfareRoundStillToComeBackWithTheReason() throws Exception {
    doThrow(new WelfareRefusedException(Wording.same("发放日还没有到")))
        .doReturn(1)
        .when(alliances)
        .recordWelfare(any(), anyInt(), any());
    var process = start(new Participation(200, 0, 0));
    fill(partner("complementary"));
    fill(swap(0));

    fill(welfare());

    assertThat(process)
        .hasPassed("event_welfareRefused")
        .isWaitingAt("userTask_handOutWelfare")
        .variables()
        .containsEntry("welfareRefusal", "发放日还没有到");
    fill(welfare());
    assertThat(process).isEnded().hasPassed("endEvent_welfareHandedOut");
  }

  @Test
  void theFormsRefuseWhatHasNoValueOrIsLeftOut() {
    start(new Participation(200, 0, 0));

    assertThatThrownBy(() -> fill(Map.of("partnerName", "麦香面包")))
        .hasMessageContaining("它的核心业务是什么？”必须填写")
        .hasMessageContaining("联系人是谁，怎么联系？”必须填写");
    fill(partner("complementary"));
    var worthless = new HashMap<>(swap(0));
    worthless.put(
        "theyGive",
        Spin.JSON(List.of(Map.of("kind", "goods", "description", "旧海报", "valueYuan", 0))));
    worthless.put("weGive", Spin.JSON(List.of()));
    assertThatThrownBy(() -> fill(worthless))
        .hasMessageContaining("“我们给什么”至少要有 1 行")
        .hasMessageContaining("“对方给什么”第 1 行：“按市价值多少元？”不能小于 0.01");
  }

  @Test
  void fillsInWhatWasAgreedLastTime() {
    when(alliances.findLastSwap(COMMUNITY))
        .thenReturn(
            Optional.of(new AgreedSwap(BAKERY, List.of(EXPOSURE), List.of(BREAD, EXPOSURE))));

    var process = start(new Participation(200, 0, 0));

    assertThat(process)
        .variables()
        .containsEntry("partnerName", "麦香面包")
        .containsEntry("partnerBusiness", "烘焙")
        .containsEntry("partnerRelation", "complementary")
        .containsEntry("partnerContact", "王店长");
    var theirs = (SpinJsonNode) taskService().getVariable(task().getId(), "theyGive");
    assertThat(theirs.<List<Object>>mapTo("java.util.ArrayList<java.lang.Object>"))
        .containsExactly(
            Map.of("kind", "goods", "description", "面包券 50 张", "valueYuan", 999.5),
            Map.of("kind", "exposure", "description", "群公告置顶三天", "valueYuan", 2000.0));
  }

  private ProcessInstance start(Participation now) {
    when(figures.measureNow(COMMUNITY)).thenReturn(now);
    var process =
        runtimeService()
            .startProcessInstanceByKey(
                CommunityAlliance.KEY,
                COMMUNITY.value(),
                Map.of("cycle", 1, "communityName", "茶友会"));
    assertThat(process).hasPassed("businessRuleTask_allianceReadiness");
    return process;
  }

  private static Object nextLookOn(ProcessInstance process) {
    var variable =
        historyService()
            .createHistoricVariableInstanceQuery()
            .processInstanceId(process.getId())
            .variableName("nextLookOn")
            .singleResult();
    return variable == null ? null : variable.getValue();
  }

  private static Map<String, Object> partner(String relation) {
    assertThat(task().getDueDate()).isNotNull();
    return Map.of(
        "skipThisWeek",
        false,
        "partnerName",
        "麦香面包",
        "partnerBusiness",
        "烘焙",
        "partnerRelation",
        relation,
        "partnerContact",
        "王店长");
  }

  private static Map<String, Object> swap(double cash) {
    return Map.of(
        "weGive",
        Spin.JSON(List.of(Map.of("kind", "exposure", "description", "群公告置顶三天", "valueYuan", 2000))),
        "theyGive",
        Spin.JSON(List.of(Map.of("kind", "goods", "description", "面包券 50 张", "valueYuan", 999.5))),
        "cashYuan",
        cash,
        "swapEndsOn",
        "2026-12-31");
  }

  private static Map<String, Object> welfare() {
    return Map.of(
        "welfareItems",
        Spin.JSON(List.of(Map.of("item", "面包券", "quantity", 50))),
        "welfareOn",
        "2026-11-22",
        "welfareMembers",
        50);
  }

  /** As the product does: what the form refuses is refused. */
  private static void fill(Map<String, Object> values) {
    new CheckedForms(processEngine()).complete(task(), values);
  }
}
