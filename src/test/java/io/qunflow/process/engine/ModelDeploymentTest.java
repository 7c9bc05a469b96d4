package io.qunflow.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class ModelDeploymentTest {

  static final String FOLDER = "lifecycle/9-test";
  static final String MODEL = FOLDER + "/test-step.bpmn";
  static final String FORM = FOLDER + "/test-form.form";

  /** Written once: the model writer gives some elements random ids. */
  static final String STEP =
      Bpmn.convertToString(
          Bpmn.createExecutableProcess("testStep")
              .camundaHistoryTimeToLiveString("P1D")
              .startEvent("startEvent_begun")
              .userTask("userTask_ask")
              .endEvent("endEvent_asked")
              .done());

  @RegisterExtension
  static ProcessEngineExtension extension = ProcessEngineExtension.builder().build();

  RepositoryService repository;
  ModelDeployment models;

  @BeforeEach
  void useTheEngine() {
    repository = extension.getProcessEngine().getRepositoryService();
    models = new ModelDeployment(repository);
  }

  @AfterEach
  void forget() {
    deployments().forEach(d -> repository.deleteDeployment(d.getId(), true));
  }

  @Test
  void deploysAFolderOnceWithItsForms() throws IOException {
    models.deploy(FOLDER, folder("Ask?"));
    models.deploy(FOLDER, folder("Ask?"));

    assertThat(deployments()).hasSize(1);
    assertThat(repository.getDeploymentResourceNames(deployments().get(0).getId()))
        .containsExactlyInAnyOrder(MODEL, FORM);
  }

  @Test
  void deploysAChangedFolderAsAWhole() throws IOException {
    models.deploy(FOLDER, folder("Ask?"));
    models.deploy(FOLDER, folder("Ask better?"));

    assertThat(deployments()).hasSize(2);
    for (var deployment : deployments()) {
      assertThat(repository.getDeploymentResourceNames(deployment.getId()))
          .containsExactlyInAnyOrder(MODEL, FORM);
    }
    assertThat(
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("testStep")
                .latestVersion()
                .singleResult()
                .getVersion())
        .isEqualTo(2);
  }

  private List<Deployment> deployments() {
    return repository.createDeploymentQuery().deploymentName(FOLDER).list();
  }

  private static Map<String, Resource> folder(String question) {
    var form =
        "{\"id\":\"testForm\",\"type\":\"default\",\"components\":[{\"type\":\"textfield\",\"key\":\"a\",\"label\":\"%s\"}]}"
            .formatted(question);
    return Map.of(MODEL, file(STEP), FORM, file(form));
  }

  private static Resource file(String text) {
    return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
  }
}
