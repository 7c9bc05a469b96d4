package io.qunflow.community.erasure.engine;

import io.qunflow.community.FreeTexts;
import io.qunflow.community.erasure.Erasures;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the engine says about its tables, without the engine. */
@TestConfiguration(proxyBeanMethods = false)
class EngineTextsOnly {

  @Bean
  FreeTexts engineTexts() throws Exception {
    return Erasures.engineTexts();
  }
}
