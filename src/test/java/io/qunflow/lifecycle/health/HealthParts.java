package io.qunflow.lifecycle.health;

import io.qunflow.process.health.TableDecision;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the module's ports need in tests without the engine. */
@TestConfiguration(proxyBeanMethods = false)
class HealthParts {

  @Bean
  HealthDecision healthDecision() {
    return new TableDecision();
  }
}
