package io.qunflow.web.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/**
 * A body has the fields that are documented and no other: what is mistyped is refused by name
 * ({@link UnknownFieldException}) instead of passed over. Reports to webhooks are read by their own
 * readers, which pass over what a shop sends besides.
 */
@Configuration(proxyBeanMethods = false)
class StrictBodies {

  @Bean
  Jackson2ObjectMapperBuilderCustomizer knownFieldsOnly() {
    return StrictBodies::strict;
  }

  static void strict(Jackson2ObjectMapperBuilder json) {
    json.featuresToEnable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }
}
