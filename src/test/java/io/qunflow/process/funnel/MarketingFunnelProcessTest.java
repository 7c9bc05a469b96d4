package io.qunflow.process.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
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

  private String parts;

  @BeforeEach
  void aTaskForEachPart() {
    var deployment = repositoryService().createDeployment();
    for (var part :
        List.of(
            "prospects",
            "establishValue",
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
  }

  @AfterEach
  void forgetTheParts() {
    repositoryService().deleteDeployment(parts, true);
  }

  @Test
  void goesFromProspectsToBrandRoundAfterRound() {
    var funnel = start();
    finish("prospects", Map.of());
    finish("establishValue", Map.of("valueGivenUp", false));

    for (var way : List.of("public_class", "group_buying", "limited_price")) {
      finish("painPoints", Map.of());
      finish("promotion", Map.of());
      var plan = task("userTask_planSelling");
      assertThat(plan.getDueDate()).isNotNull();
      complete(plan, Map.of("sellingBy", way));
      sell(way);
      finish("brand", Map.of("nextRound", way.equals("limited_price") ? "over" : "again"));
    }

    assertThat(funnel).isEnded().hasPassed("endEvent_funnelOver");
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

  private static void sell(String way) {
    switch (way) {
      case "public_class" -> {
        var part = task("in_publicClass");
        assertThat(runtimeService().getVariables(part.getProcessInstanceId()))
            .containsEntry("communityKey", "tea")
            .containsEntry("offeringId", 7);
        complete(part);
      }
      case "group_buying" -> finish("groupBuying", Map.of());
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
