package io.qunflow.process.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.funnel.value.ValueCards;
import io.qunflow.funnel.value.ValueVerdict;
import io.qunflow.lifecycle.direction.BusinessPhase;
import io.qunflow.lifecycle.direction.BusinessPosition;
import io.qunflow.lifecycle.direction.CarrierKind;
import io.qunflow.lifecycle.direction.ConversionEnd;
import io.qunflow.lifecycle.direction.Direction;
import io.qunflow.lifecycle.direction.DirectionService;
import io.qunflow.lifecycle.direction.ValuePath;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/funnel/1-value/establish-value.bpmn",
      "processes/funnel/1-value/value-card.dmn",
      "forms/funnel/1-value/write-value-card.form",
      "forms/funnel/1-value/decide-one-sided.form"
    })
class EstablishValueProcessTest {

  static final CommunityKey TEA = new CommunityKey("tea");
  static final String MEMBERS = "每周两次答疑，3 天改好一份方案";
  static final String COMMUNITY = "每月 30 条使用反馈";

  private TestDatabase database;
  private Modules modules;
  private ValueCards cards;
  private DirectionService directions;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void aCommunityWithACarrier() throws Exception {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            new SteppedClock(Instant.parse("2026-11-22T04:00:00Z")),
            "io.qunflow.community",
            "io.qunflow.lifecycle.direction",
            "io.qunflow.funnel.value");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    cards = modules.get(ValueCards.class);
    directions = modules.get(DirectionService.class);
    Mocks.register("recallValueCardDelegate", new RecallValueCardDelegate(directions, cards));
    Mocks.register("recordValueCardDelegate", new RecordValueCardDelegate(directions, cards));
    Mocks.register("recordValueVerdictDelegate", new RecordValueVerdictDelegate(cards));
    Mocks.register("recordOneSidedDelegate", new RecordOneSidedDelegate(cards));
  }

  @AfterEach
  void stop() {
    Mocks.reset();
    modules.close();
    database.close();
  }

  private void aCarrier() {
    directions.recordDirection(
        TEA,
        1,
        Direction.of(
            BusinessPosition.values()[0],
            BusinessPhase.values()[0],
            new ValuePath(
                CarrierKind.COURSE, "7 天入门课", "听完公开课后报名", ConversionEnd.MAIN_PROFIT, "")));
  }

  @Test
  void mutualValueWithACarrierHolds() {
    aCarrier();
    var process = start();
    assertThat(process).variables().containsEntry("valueCarrier", "7 天入门课");

    write(MEMBERS, COMMUNITY);

    assertThat(process).isEnded().hasPassed("endEvent_valueMutual");
    var card = cards.find(TEA, "course").orElseThrow();
    assertThat(card.verdict()).isEqualTo(ValueVerdict.MUTUAL);
    assertThat(card.carrier()).isEqualTo("7 天入门课");
    assertThat(card.holds()).isTrue();
  }

  @Test
  void growingTogetherIsRefusedAndTheCardIsWrittenAgain() {
    aCarrier();
    var process = start();

    write("一起成长", COMMUNITY);

    assertThat(process).isWaitingAt("userTask_writeValueCard");
    assertThat(process)
        .variables()
        .containsEntry("valueProblem", ValueVerdict.EMPTY_VALUE.advice().chinese());
    assertThat(cards.find(TEA, "course").orElseThrow().holds()).isFalse();
    write(MEMBERS, COMMUNITY);
    assertThat(process).isEnded().hasPassed("endEvent_valueMutual");
    assertThat(cards.find(TEA, "course").orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void withoutACarrierNothingHoldsUntilTheBusinessStepNamesOne() {
    var process = start();

    write(MEMBERS, COMMUNITY);
    assertThat(process).isWaitingAt("userTask_writeValueCard");
    assertThat(cards.find(TEA, "course").orElseThrow().verdict())
        .isEqualTo(ValueVerdict.NO_CARRIER);

    aCarrier();
    write(MEMBERS, COMMUNITY);
    assertThat(process).isEnded().hasPassed("endEvent_valueMutual");
  }

  @Test
  void oneSidedValueIsKeptOnlyWithAReason() {
    aCarrier();
    var process = start();

    write(MEMBERS, "");

    assertThat(process).isWaitingAt("userTask_decideOneSided");
    assertThat(cards.find(TEA, "course").orElseThrow().holds()).isFalse();
    complete(task(), Map.of("keepOneSided", true, "oneSidedReason", "先试一个月"));
    assertThat(process).isEnded().hasPassed("endEvent_valueOneSided");
    assertThat(cards.find(TEA, "course").orElseThrow().keptBecause()).isEqualTo("先试一个月");
    assertThat(cards.find(TEA, "course").orElseThrow().holds()).isTrue();
  }

  @Test
  void oneSidedValueIsWrittenAgain() {
    aCarrier();
    var process = start();
    write("", COMMUNITY);

    complete(task(), Map.of("keepOneSided", false));

    assertThat(process).isWaitingAt("userTask_writeValueCard");
    assertThat(process).variables().containsEntry("communityGets", COMMUNITY);
  }

  @Test
  void valueIsGivenUpWithoutAnotherCard() {
    aCarrier();
    var process = start();

    complete(task(), Map.of("membersGet", "", "communityGets", "", "valueGivenUp", true));

    assertThat(process).isEnded().hasPassed("endEvent_valueMissing");
    assertThat(cards.find(TEA, "course")).isEmpty();
  }

  private static ProcessInstance start() {
    var process =
        runtimeService()
            .startProcessInstanceByKey(
                EstablishValue.KEY,
                MarketingFunnel.businessKey(TEA, "course"),
                Map.of("communityKey", "tea", "offeringKey", "course", "communityName", "茶"));
    assertThat(process).isWaitingAt("userTask_writeValueCard");
    assertThat(task().getDueDate()).isNotNull();
    return process;
  }

  private static void write(String members, String community) {
    complete(
        task(), Map.of("membersGet", members, "communityGets", community, "valueGivenUp", false));
  }
}
