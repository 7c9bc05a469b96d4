package io.qunflow.web.api;

import com.fasterxml.jackson.databind.SerializationFeature;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;

/** Bodies as the product reads and writes them, for controllers that are tested alone. */
final class ProductJson {

  private ProductJson() {}

  static HttpMessageConverter<?>[] converters() {
    var json =
        Jackson2ObjectMapperBuilder.json()
            .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    StrictBodies.strict(json);
    return new HttpMessageConverter<?>[] {
      new ByteArrayHttpMessageConverter(),
      new StringHttpMessageConverter(java.nio.charset.StandardCharsets.UTF_8),
      new MappingJackson2HttpMessageConverter(json.build())
    };
  }
}
