package io.qunflow.web.api;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The unit of every amount in the OpenAPI document: what is called …Minor is in fen, what is called
 * …Bp in basis points. Amounts in yuan say so where they stand, with {@link #YUAN}.
 */
@Configuration(proxyBeanMethods = false)
class MoneyUnits {

  static final String YUAN = "In yuan (CNY), two decimals: 63800.00.";
  private static final String FEN = "In fen (CNY): 580000 is 5,800 yuan.";
  private static final String BASIS_POINTS = "In basis points of the price: 2000 is 20 %.";

  @Bean
  OpenApiCustomizer unitsOfMoney() {
    return document ->
        document.getComponents().getSchemas().values().forEach(MoneyUnits::describeFields);
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  private static void describeFields(Schema of) {
    if (of.getProperties() != null) {
      ((Map<String, Schema>) of.getProperties()).forEach(MoneyUnits::describe);
    }
  }

  private static void describe(String name, Schema<?> field) {
    var unit = name.endsWith("Minor") ? FEN : name.endsWith("Bp") ? BASIS_POINTS : "";
    if (!unit.isEmpty()) {
      var said = field.getDescription();
      field.setDescription(said == null || said.isBlank() ? unit : said + " " + unit);
    }
  }
}
