package io.qunflow.process.direction;

import static io.qunflow.process.direction.DirectionAnswers.admission;
import static io.qunflow.process.direction.DirectionAnswers.audiences;
import static io.qunflow.process.direction.DirectionAnswers.direction;
import static io.qunflow.process.direction.DirectionAnswers.identity;
import static io.qunflow.process.direction.DirectionAnswers.move;
import static io.qunflow.process.direction.DirectionAnswers.ownBusiness;
import static io.qunflow.process.direction.DirectionAnswers.structure;
import static io.qunflow.process.direction.DirectionAnswers.untilDay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processEngine;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.NewCommunity;
import io.qunflow.lifecycle.direction.Audience;
import io.qunflow.lifecycle.direction.AudienceService;
import io.qunflow.lifecycle.direction.BusinessPosition;
import io.qunflow.lifecycle.direction.CoreBusiness;
import io.qunflow.lifecycle.direction.DesignService;
import io.qunflow.lifecycle.direction.DirectionService;
import io.qunflow.lifecycle.direction.Party;
import io.qunflow.lifecycle.direction.Purpose;
import io.qunflow.lifecycle.direction.Threshold;
import io.qunflow.lifecycle.direction.TransactionStructureService;
import io.qunflow.process.engine.CheckedForms;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Step 1 with its forms, its decision, its services and their tables. */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/lifecycle/1-direction/settle-direction.bpmn",
      "processes/lifecycle/1-direction/design-community.bpmn",
      "processes/lifecycle/1-direction/audience-conflict.dmn",
      "forms/lifecycle/1-direction/write-transaction-structure.form",
      "forms/lifecycle/1-direction/write-direction.form",
      "forms/lifecycle/1-direction/name-audiences.form",
      "forms/lifecycle/1-direction/split-audiences.form",
      "forms/lifecycle/1-direction/state-purpose.form",
      "forms/lifecycle/1-direction/write-identity.form",
      "forms/lifecycle/1-direction/write-admission.form"
    })
class SettleDirectionProcessTest {

  private static TestDatabase database;
  private static Modules modules;

  final CommunityService communities = modules.get(CommunityService.class);
  final DirectionService directions = modules.get(DirectionService.class);
  final AudienceService audiences = modules.get(AudienceService.class);
  final TransactionStructureService structures = modules.get(TransactionStructureService.class);
  final CommunityKey community = new CommunityKey("c-" + UUID.randomUUID());

  @BeforeAll
  static void start() {
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.fixed(Instant.parse("2026-03-01T17:00:00Z"), ZoneOffset.UTC),
            "io.qunflow.community",
            "io.qunflow.lifecycle.direction");
  }

  @AfterAll
  static void stop() {
    modules.close();
    database.close();
  }

  @BeforeEach
  void registerDelegates() throws Exception {
    var designs = modules.get(DesignService.class);
    Mocks.register(
        "recallDirectionDelegate", new RecallDirectionDelegate(structures, directions, audiences));
    Mocks.register(
        "recordTransactionStructureDelegate", new RecordTransactionStructureDelegate(structures));
    Mocks.register("recordDirectionDelegate", new RecordDirectionDelegate(directions));
    Mocks.register("recordAudiencesDelegate", new RecordAudiencesDelegate(audiences));
    Mocks.register("splitCommunityDelegate", new SplitCommunityDelegate(audiences));
    Mocks.register("recordPurposeDelegate", new RecordPurposeDelegate(directions));
    Mocks.register("recallDesignDelegate", new RecallDesignDelegate(directions));
    Mocks.register("recordDesignDelegate", new RecordDesignDelegate(designs));
    communities.create(
        new NewCommunity(community.value(), "备考群", "knowledge", "Asia/Shanghai", ""));
  }

  @AfterEach
  void forgetDelegates() {
    Mocks.reset();
  }

  @Test
  void settlesTheDirectionAndDesignsTheCommunity() throws Exception {
    var process = start(community, 1);

    complete("userTask_writeTransactionStructure", structure("学员😀"));
    complete("userTask_writeDirection", direction("7 天入门课"));
    complete("userTask_nameAudiences", audiences(false, "consumer", "company"));
    complete("userTask_statePurpose", untilDay("2026-06-30"));
    complete("userTask_writeIdentity", identity());
    complete("userTask_writeAdmission", admission("price_yearly", "action_questionnaire"));

    assertThat(process).isEnded().hasPassed("endEvent_directionSettled");
    assertThat(structures.findInherited(community).orElseThrow().parties())
        .extracting(Party::name)
        .containsExactly("学员😀", "𠮷课堂");
    var settled = directions.findDirection(community).orElseThrow();
    assertThat(settled.position()).isEqualTo(BusinessPosition.TRAFFIC);
    assertThat(settled.path().carrier()).isEqualTo("7 天入门课");
    assertThat(settled.purpose())
        .contains(Purpose.untilDay("找到 100 个种子用户", LocalDate.of(2026, 6, 30)));
    assertThat(audiences.findAudiences(community))
        .containsExactly(
            new Audience("人群1", CoreBusiness.CONSUMER), new Audience("人群2", CoreBusiness.COMPANY));
    var design = directions.findDesign(community).orElseThrow();
    assertThat(design.slogan()).isEqualTo("一起上岸");
    assertThat(design.thresholds())
        .containsExactlyInAnyOrder(Threshold.PRICE_YEARLY, Threshold.ACTION_QUESTIONNAIRE);
    assertThat(communities.find(community).state()).isEqualTo(CommunityState.DESIGNED);
  }

  @Test
  void inheritsTheTransactionStructureOfTheBusinessLine() throws Exception {
    start(community, 1);
    complete("userTask_writeTransactionStructure", structure("学员😀"));
    var sibling = new CommunityKey("sibling-" + UUID.randomUUID());
    communities.create(
        new NewCommunity(sibling.value(), "二群", "knowledge", "Asia/Shanghai", community.value()));

    var process = start(sibling, 1);

    assertThat(process)
        .isWaitingAt("userTask_writeDirection")
        .hasNotPassed("userTask_writeTransactionStructure")
        .variables()
        .hasEntrySatisfying(
            "structureSummary",
            summary ->
                assertThat(summary)
                    .isEqualTo(
                        """
                        学员😀（外部，备考）、𠮷课堂（内部，办班）
                        学员😀 → 𠮷课堂：钱（学费）
                        𠮷课堂 → 学员😀：服务"""));
  }

  @Test
  void sendsBackAStructureThatNamesAnUnknownParty() throws Exception {
    var process = start(community, 1);

    complete("userTask_writeTransactionStructure", structure("家长"));

    assertThat(process)
        .hasPassed("event_structureInconsistent")
        .variables()
        .hasEntrySatisfying(
            "structureProblem", p -> assertThat(p.toString()).contains("家长", "学员😀、𠮷课堂"))
        .containsKey("parties");
    assertThat(structures.findInherited(community)).isEmpty();
    complete("userTask_writeTransactionStructure", structure("学员😀"));
    assertThat(process)
        .isWaitingAt("userTask_writeDirection")
        .variables()
        .doesNotContainKey("structureProblem");
  }

  @Test
  void goesBackToAStructureThatHasChanged() throws Exception {
    var process = startAt("userTask_writeDirection");

    complete("userTask_writeDirection", Map.of("structureChanged", true));
    complete("userTask_writeTransactionStructure", structure("学员😀"));

    assertThat(process)
        .isWaitingAt("userTask_writeDirection")
        .variables()
        .contains(entry("structureChanged", false));
    assertThat(directions.findDirection(community)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"一起成长", "大家共同进步", "暂无"})
  void letsNothingGoOnWithoutAValueCarrier(String carrier) throws Exception {
    var process = startAt("userTask_writeDirection");

    complete("userTask_writeDirection", direction(carrier));

    assertThat(process)
        .isWaitingAt("userTask_writeDirection")
        .hasNotPassed("userTask_nameAudiences")
        .variables()
        .hasEntrySatisfying("directionGap", gap -> assertThat(gap.toString()).contains("口号"));
    assertThat(directions.findDirection(community)).isEmpty();
    complete("userTask_writeDirection", direction("7 天入门课"));
    assertThat(process)
        .isWaitingAt("userTask_nameAudiences")
        .variables()
        .doesNotContainKey("directionGap");
  }

  @Test
  void takesAnHonestNoneAndAsksAgain() throws Exception {
    var process = startAt("userTask_writeDirection");

    complete("userTask_writeDirection", Map.of("position", "core", "carrierKind", "none"));

    assertThat(process)
        .isWaitingAt("userTask_writeDirection")
        .variables()
        .hasEntrySatisfying("directionGap", gap -> assertThat(gap.toString()).contains("一起成长"));
  }

  @Test
  void refusesAFormWithoutTheValueCarrier() throws Exception {
    startAt("userTask_writeDirection");

    assertThatThrownBy(() -> complete("userTask_writeDirection", direction("  ")))
        .hasMessageContaining("价值载体叫什么");
  }

  @Test
  void splitsAudiencesThatConflictAndChecksTheRestAgain() throws Exception {
    var process = startAt("userTask_nameAudiences");
    complete("userTask_nameAudiences", audiences(false, "fundraiser", "bank", "internet_finance"));
    assertThat(process)
        .isWaitingAt("userTask_splitAudiences")
        .variables()
        .contains(entry("audienceConflict", "all_finance"));
    var banks = "banks-" + UUID.randomUUID();

    complete("userTask_splitAudiences", move("人群2", banks, "银行群"));

    assertThat(process)
        .isWaitingAt("userTask_splitAudiences")
        .variables()
        .contains(entry("audienceConflict", "fundraisers_internet_finance"))
        .doesNotContainKey("moves");
    complete("userTask_splitAudiences", move("人群3", "p2p-" + UUID.randomUUID(), "网贷群"));
    assertThat(process).isWaitingAt("userTask_statePurpose");
    assertThat(audiences.findAudiences(community))
        .containsExactly(new Audience("人群1", CoreBusiness.FUNDRAISER));
    assertThat(communities.find(new CommunityKey(banks)).line()).isEqualTo(community.value());
    assertThat(audiences.findAudiences(new CommunityKey(banks)))
        .containsExactly(new Audience("人群2", CoreBusiness.BANK));
  }

  @Test
  void keepsTheFormOfASplitWhoseKeyIsTaken() throws Exception {
    var process = startAt("userTask_nameAudiences");
    complete("userTask_nameAudiences", audiences(false, "fundraiser", "bank"));

    complete("userTask_splitAudiences", move("人群2", community.value(), "银行群"));

    assertThat(process)
        .hasPassed("event_splitRefused")
        .isWaitingAt("userTask_splitAudiences")
        .variables()
        .hasEntrySatisfying(
            "splitProblem", p -> assertThat(p.toString()).contains(community.value(), "换一个标识"))
        .containsKey("moves");
    assertThat(audiences.findAudiences(community)).hasSize(2);
  }

  @Test
  void offersOnlyTheCommunitysAudiencesToASplit() throws Exception {
    startAt("userTask_nameAudiences");
    complete("userTask_nameAudiences", audiences(false, "fundraiser", "bank"));

    assertThatThrownBy(() -> complete("userTask_splitAudiences", move("人群9", "x", "别的群")))
        .hasMessageContaining("人群9");
  }

  @Test
  void asksForASplitOfAConflictTheOperatorStates() throws Exception {
    var process = startAt("userTask_nameAudiences");

    complete("userTask_nameAudiences", audiences(true, "company", "consumer"));

    assertThat(process)
        .isWaitingAt("userTask_splitAudiences")
        .variables()
        .contains(entry("audienceConflict", "stated"));
    complete("userTask_splitAudiences", move("人群2", "rest-" + UUID.randomUUID(), "消费者群"));
    assertThat(process).isWaitingAt("userTask_statePurpose");
  }

  @Test
  void seesNoConflictWithinASingleAudience() throws Exception {
    var process = startAt("userTask_nameAudiences");

    complete("userTask_nameAudiences", audiences(true, "bank"));

    assertThat(process).isWaitingAt("userTask_statePurpose");
  }

  @Test
  void goesBackToAudiencesThatWereWrittenWrongly() throws Exception {
    var process = startAt("userTask_nameAudiences");
    complete("userTask_nameAudiences", audiences(false, "fundraiser", "bank"));

    complete("userTask_splitAudiences", Map.of("rewriteAudiences", true));
    complete("userTask_nameAudiences", audiences(false, "fundraiser", "company"));

    assertThat(process)
        .isWaitingAt("userTask_statePurpose")
        .variables()
        .contains(entry("rewriteAudiences", false));
    assertThat(audiences.findAudiences(community))
        .extracting(Audience::coreBusiness)
        .containsExactly(CoreBusiness.FUNDRAISER, CoreBusiness.COMPANY);
  }

  @Test
  void sendsBackAudiencesOfOneName() throws Exception {
    var process = startAt("userTask_nameAudiences");
    var row = Map.of("name", "读者", "coreBusiness", "consumer");

    complete("userTask_nameAudiences", Map.of("audiences", Spin.JSON(List.of(row, row))));

    assertThat(process)
        .hasPassed("event_audienceDuplicate")
        .isWaitingAt("userTask_nameAudiences")
        .variables()
        .hasEntrySatisfying("audienceProblem", p -> assertThat(p.toString()).contains("读者"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-02", "2026-03-01", "2020-01-01"})
  void sendsBackAnEndThatHasPassed(String day) throws Exception {
    var process = startAt("userTask_statePurpose");

    complete("userTask_statePurpose", untilDay(day));

    assertThat(process)
        .hasPassed("event_purposeOver")
        .isWaitingAt("userTask_statePurpose")
        .variables()
        .hasEntrySatisfying("purposeProblem", p -> assertThat(p.toString()).contains(day));
    complete("userTask_statePurpose", untilDay("2026-03-03"));
    assertThat(process).isWaitingAt("callActivity_designCommunity");
    assertThat(directions.findPurposeEnd(community)).contains(LocalDate.of(2026, 3, 3));
  }

  @Test
  void takesAPurposeThatEndsByACondition() throws Exception {
    startAt("userTask_statePurpose");

    complete(
        "userTask_statePurpose",
        Map.of(
            "purposeKind", "link",
            "purposeRole", "内测",
            "endKind", "condition",
            "endCondition", "满 100 个种子用户"));

    assertThat(directions.findPurposeEnd(community)).isEmpty();
    assertThat(directions.findDirection(community).orElseThrow().purpose())
        .contains(Purpose.untilReached("内测", "满 100 个种子用户"));
  }

  @Test
  void refusesADesignWithoutAThreshold() throws Exception {
    startAt("callActivity_designCommunity");
    complete("userTask_writeIdentity", identity());

    assertThatThrownBy(() -> complete("userTask_writeAdmission", admission()))
        .hasMessageContaining("门槛");
    assertThat(communities.find(community).state()).isEqualTo(CommunityState.IMPORTED);
  }

  @Test
  void prefillsTheNextCycleSoThatNothingNewIsOneClickAForm() throws Exception {
    startAt("callActivity_designCommunity");
    complete("userTask_writeIdentity", identity());
    complete("userTask_writeAdmission", admission("identity_alumni"));
    var before = directions.findDirection(community);

    var second = start(community, 2);
    complete("userTask_writeDirection", Map.of());
    complete("userTask_nameAudiences", Map.of());
    complete("userTask_statePurpose", Map.of());
    complete("userTask_writeIdentity", Map.of());
    complete("userTask_writeAdmission", Map.of());

    assertThat(second).isEnded();
    assertThat(directions.findDirection(community)).isEqualTo(before);
    assertThat(directions.findDesign(community).orElseThrow().thresholds())
        .containsExactly(Threshold.IDENTITY_ALUMNI);
  }

  private ProcessInstance startAt(String activity) throws Exception {
    var process = start(community, 1);
    complete("userTask_writeTransactionStructure", structure("学员😀"));
    if (!active(process).contains(activity)) {
      complete("userTask_writeDirection", direction("7 天入门课"));
    }
    if (!active(process).contains(activity)) {
      complete("userTask_nameAudiences", audiences(false, "consumer"));
    }
    if (!active(process).contains(activity)) {
      complete("userTask_statePurpose", ownBusiness());
    }
    assertThat(process).isWaitingAt(activity);
    return process;
  }

  private static List<String> active(ProcessInstance process) {
    return runtimeService().getActiveActivityIds(process.getId());
  }

  private ProcessInstance start(CommunityKey key, int cycle) {
    return runtimeService()
        .startProcessInstanceByKey(
            SettleDirection.KEY, key.value(), Map.of("cycle", cycle, "communityName", "备考群"));
  }

  /** As the product does: the form's own check comes first. */
  private void complete(String definition, Map<String, Object> values) {
    Task open =
        taskService()
            .createTaskQuery()
            .processInstanceBusinessKey(community.value())
            .singleResult();
    assertThat(open.getTaskDefinitionKey()).isEqualTo(definition);
    assertThat(open.getDueDate()).isNotNull();
    new CheckedForms(processEngine()).complete(open, values);
  }
}
