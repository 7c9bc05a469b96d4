package io.qunflow.process.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processEngine;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.mockito.Mockito.mock;

import io.qunflow.community.CommunityService;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.process.FunnelBusyException;
import io.qunflow.process.FunnelStanding;
import io.qunflow.process.engine.Starters;
import io.qunflow.support.SteppedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The frame; what it calls is a task each here, and tested by itself. */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/funnel/marketing-funnel.bpmn",
      "forms/funnel/plan-selling.form",
      "forms/funnel/sell-round.form"
    })
class MarketingFunnelProcessTest {

  private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-22T04:00:00Z"));
  private String parts;
  private int decided;

  @BeforeEach
  void aTaskForEachPart() {
    var deployment = repositoryService().createDeployment();
    for (var part :
        List.of(
            "prospects",
            "establishValue",
            "servicePlan",
            "painPoints",
            "promotion",
            "publicClass",
            "groupBuying",
            "brand")) {
      deployment.addModelInstance(
          part + ".bpmn",
          Bpmn.createExecutableProcess(part)
              .camundaHistoryTimeToLive(1)
              .startEvent()
              .userTask("in_" + part)
              .endEvent()
              .done());
    }
    parts = deployment.deploy().getId();
    Mocks.register(
        "beginRoundDelegate", new BeginRoundDelegate((community, offering) -> decided, clock));
  }

  @AfterEach
  void forgetTheParts() {
    Mocks.reset();
    repositoryService().deleteDeployment(parts, true);
  }

  @Test
  void goesFromProspectsToBrandRoundAfterRoundWithServicesOrStraightToPain() {
    var funnel = start();
    finish("prospects", Map.of());
    finish("establishValue", Map.of("valueGivenUp", false));

    var next = Map.of("public_class", "pain", "group_buying", "again", "limited_price", "over");
    for (var way : List.of("public_class", "group_buying", "limited_price")) {
      if (!way.equals("group_buying")) {
        assertThat(variables("servicePlan")).containsEntry("roundNumber", decided + 1);
        finish("servicePlan", Map.of());
      }
      finish("painPoints", Map.of());
      assertThat(variables("promotion")).containsEntry("promotionOffering", "course");
      finish("promotion", Map.of());
      var plan = task("userTask_planSelling");
      assertThat(plan.getDueDate()).isNotNull();
      complete(plan, Map.of("sellingBy", way));
      sell(way);
      assertThat(variables("brand")).containsEntry("roundBeganAt", Date.from(clock.instant()));
      clock.advance(Duration.ofDays(30));
      decided++;
      finish("brand", Map.of("nextRound", next.get(way)));
    }

    assertThat(funnel).isEnded().hasPassed("endEvent_funnelOver");
  }

  @Test
  void isStoppedWithItsTasksUnlessMembersWerePromisedSomething() throws Exception {
    var launcher =
        new FunnelLauncher(
            Starters.of(processEngine()), mock(CommunityService.class), mock(Offerings.class));
    var funnel = start().getId();
    var another = start().getId();
    runtimeService().deleteProcessInstance(another, "test");
    assertThat(launcher.standing(another)).isEqualTo(FunnelStanding.OVER);
    finish("prospects", Map.of());
    finish("establishValue", Map.of("valueGivenUp", false));
    assertThat(task("in_servicePlan")).as("members are being served").isNotNull();
    assertThatThrownBy(() -> launcher.stop(funnel, "yunying"))
        .isInstanceOf(FunnelBusyException.class)
        .hasMessageContaining("批次");
    assertThat(task("in_servicePlan")).isNotNull();
    finish("servicePlan", Map.of());
    assertThat(launcher.standing(funnel)).isEqualTo(new FunnelStanding(true, Optional.empty()));

    launcher.stop(funnel, "yunying");
    launcher.stop(funnel, "yunying");

    assertThat(taskService().createTaskQuery().count()).isZero();
    assertThat(launcher.standing(funnel)).isEqualTo(FunnelStanding.OVER);
  }

  @Test
  void withoutValueThereIsNoFunnel() {
    var funnel = start();
    finish("prospects", Map.of());

    finish("establishValue", Map.of("valueGivenUp", true));

    assertThat(funnel).isEnded().hasPassed("endEvent_funnelWithoutValue");
  }

  @Test
  void everyPartKnowsCommunityOfferingAndKey() {
    start();

    var part = task("in_prospects");
    assertThat(runtimeService().getVariables(part.getProcessInstanceId()))
        .containsEntry("communityKey", "tea")
        .containsEntry("offeringKey", "course")
        .containsEntry("communityName", "茶");
    assertThat(
            runtimeService()
                .createProcessInstanceQuery()
                .processInstanceId(part.getProcessInstanceId())
                .singleResult()
                .getBusinessKey())
        .isEqualTo("tea:course");
  }

  private static Map<String, Object> variables(String part) {
    return runtimeService().getVariables(task("in_" + part).getProcessInstanceId());
  }

  private static void sell(String way) {
    switch (way) {
      case "public_class" -> {
        var part = task("in_publicClass");
        assertThat(runtimeService().getVariables(part.getProcessInstanceId()))
            .containsEntry("communityKey", "tea")
            .containsEntry("offeringId", 7);
        complete(part);
      }
      case "group_buying" -> {
        assertThat(variables("groupBuying")).containsEntry("groupBuyOffering", "course");
        finish("groupBuying", Map.of());
      }
      default -> complete(task("userTask_sellRound"), Map.of("roundNote", "群里说了两次"));
    }
  }

  private static ProcessInstance start() {
    return runtimeService()
        .startProcessInstanceByKey(
            MarketingFunnel.KEY,
            "tea:course",
            Map.of(
                "communityKey",
                "tea",
                "offeringKey",
                "course",
                "offeringId",
                7,
                "communityName",
                "茶"));
  }

  private static Task task(String key) {
    return taskService().createTaskQuery().taskDefinitionKey(key).singleResult();
  }

  private static void finish(String part, Map<String, Object> variables) {
    complete(task("in_" + part), variables);
  }
}
