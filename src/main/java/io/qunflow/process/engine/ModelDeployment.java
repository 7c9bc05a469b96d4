package io.qunflow.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models under stable names: one deployment per step folder with its forms and
 * decisions. An unchanged folder is not deployed again, a changed one as a whole, so that a form
 * bound to its deployment is always there.
 */
@Component
class ModelDeployment implements InitializingBean {

  private static final Logger log = LoggerFactory.getLogger(ModelDeployment.class);

  private final RepositoryService repository;

  ModelDeployment(RepositoryService repository) {
    this.repository = repository;
  }

  @Override
  public void afterPropertiesSet() throws IOException {
    var folders = new TreeMap<String, Map<String, Resource>>();
    collect("processes", folders);
    collect("forms", folders);
    for (var folder : folders.entrySet()) {
      deploy(folder.getKey(), folder.getValue());
    }
  }

  /** One deployment, or none when every file of the folder is deployed as it is. */
  void deploy(String folder, Map<String, Resource> files) throws IOException {
    var deployment =
        repository
            .createDeployment()
            .name(folder)
            .source("qunflow")
            .enableDuplicateFiltering(false);
    for (var file : files.entrySet()) {
      try (InputStream content = file.getValue().getInputStream()) {
        deployment.addInputStream(file.getKey(), content);
      }
    }
    var result = deployment.deployWithResult();
    if (result.getDeployedProcessDefinitions() != null) {
      log.info("Deployed {} ({} files)", folder, files.size());
    }
  }

  /** Files by folder, named from the folder on: {@code lifecycle/5-duty/duty-rotation.bpmn}. */
  private static void collect(String root, Map<String, Map<String, Resource>> folders)
      throws IOException {
    var pattern = "classpath*:" + root + "/**/*.*";
    for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
      var url = resource.getURL().toString();
      var marker = "/" + root + "/";
      var name =
          URLDecoder.decode(
              url.substring(url.lastIndexOf(marker) + marker.length()), StandardCharsets.UTF_8);
      var folder = name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : root;
      folders.computeIfAbsent(folder, key -> new TreeMap<>()).put(name, resource);
    }
  }
}
