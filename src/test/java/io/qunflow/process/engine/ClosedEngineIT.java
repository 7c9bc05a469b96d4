package io.qunflow.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.support.QunflowIT;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@QunflowIT
class ClosedEngineIT {

  @Autowired RepositoryService repository;
  @Autowired TaskService tasks;
  @Autowired FilterService filters;
  @Autowired IdentityService identity;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<scriptTask id='x' scriptFormat='javascript'><script>1</script></scriptTask>",
        "<serviceTask id='x' camunda:class='java.lang.Object'/>",
        "<serviceTask id='x' camunda:type='external' camunda:topic='t'/>",
        "<serviceTask id='x' camunda:expression='${skipStepDelegate}'/>",
        "<serviceTask id='x' camunda:delegateExpression='${dataSource}'/>",
        "<serviceTask id='x' camunda:delegateExpression='${noSuchDelegate}'/>",
        "<userTask id='x' camunda:assignee=\"${''.getClass().forName('java.lang.Runtime')}\"/>",
        "<userTask id='x' camunda:assignee='${execution.processEngineServices}'/>",
        "<callActivity id='x' calledElement='y' camunda:variableMappingClass='java.lang.Object'/>",
        "<userTask id='x' camunda:dueDate='a #{x.y} b'/>",
        "<userTask id='x'><extensionElements><camunda:taskListener event='create' class='java.lang.Object'/></extensionElements></userTask>",
        "<userTask id='x'><extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><camunda:script scriptFormat='javascript'>1</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>",
        "<serviceTask id='x' camunda:delegateExpression='${skipStepDelegate}'><extensionElements><camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector></extensionElements></serviceTask>"
      })
  void refusesAModelThatRunsCode(String element) {
    assertThatThrownBy(() -> deploy(element)).hasMessageContaining("The model may not be deployed");
    assertThat(repository.createProcessDefinitionQuery().processDefinitionKey("hostile").count())
        .isZero();
  }

  @Test
  void refusesCodeInAFilter() {
    var hostile =
        tasks
            .createTaskQuery()
            .taskAssigneeExpression("${''.getClass().forName('java.lang.Runtime').getName()}");

    assertThatThrownBy(() -> count(hostile)).hasStackTraceContaining("not use '.getClass()'");
  }

  @Test
  void letsEachFilterOfTheTaskListAnswer() {
    identity.setAuthentication("admin", List.of("operator"));
    try {
      for (var filter : filters.createTaskFilterQuery().list()) {
        assertThat(filters.count(filter.getId())).as(filter.getName()).isNotNegative();
      }
    } finally {
      identity.clearAuthentication();
    }
    assertThat(filters.createTaskFilterQuery().list())
        .extracting(filter -> filter.getName())
        .contains("我的任务", "我组里的任务", "逾期优先", "按社群");
  }

  @Test
  void letsFiltersComputeDates() {
    var soon =
        tasks
            .createTaskQuery()
            .dueBeforeExpression("${dateTime().plusDays(1)}")
            .dueAfterExpression("${now()}");

    assertThat(count(soon)).isNotNegative();
  }

  private long count(TaskQuery query) {
    var filter = filters.saveFilter(filters.newTaskFilter("一次性").setQuery(query));
    try {
      return filters.count(filter.getId());
    } finally {
      filters.deleteFilter(filter.getId());
    }
  }

  private void deploy(String element) {
    repository
        .createDeployment()
        .addString(
            "hostile.bpmn",
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
              <process id="hostile" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="x"/>%s
              </process>
            </definitions>
            """
                .formatted(element))
        .deploy();
  }
}
