package io.qunflow.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.qunflow.support.ApiClient;
import io.qunflow.support.QunflowIT;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the document at {@code /api/v1/openapi.json} says of the product's own routes. */
@QunflowIT
class OpenApiIT {

  private static final String BASE = "/api/v1";

  @LocalServerPort int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  private JsonNode document;
  private JsonNode paths;

  @BeforeEach
  void theDocument() {
    var api = new ApiClient("http://localhost:" + port, "admin", QunflowIT.PASSWORD);
    document = api.get("/openapi.json").body();
    paths = document.path("paths");
  }

  @Test
  void hasEveryRouteWithASummary() {
    var missing = new ArrayList<String>();
    routes
        .getHandlerMethods()
        .forEach(
            (route, method) -> {
              if (method.getBeanType().getPackageName().equals(getClass().getPackageName())) {
                for (var path : route.getPatternValues()) {
                  for (var verb : route.getMethodsCondition().getMethods()) {
                    var told = operation(verb.name(), path);
                    if (told.path("summary").asText().isBlank()) {
                      missing.add(verb + " " + path);
                    }
                  }
                }
              }
            });

    assertThat(missing).isEmpty();
    assertThat(paths.size()).isGreaterThan(50);
  }

  /** Those other systems are told to use. */
  @ParameterizedTest
  @CsvSource({
    "GET, /communities/{key}/health",
    "PUT, /communities/{key}/standard",
    "POST, /communities/{key}/questionnaires",
    "POST, /questionnaires/{id}/rounds",
    "GET, /rounds/{id}",
    "GET, /rounds/{id}/links",
    "GET, /rounds/{id}/report",
    "GET, /messages",
    "POST, /webhooks/{source}",
    "GET, /members/{id}/export",
    "POST, /members/{id}/erase",
    "POST, /communities/{key}/offerings",
    "POST, /communities/{key}/funnel",
    "GET, /communities/{key}/funnel",
    "POST, /campaigns",
    "GET, /campaigns/{id}/firings",
    "POST, /campaigns/{id}/dry-run",
    "GET, /waves/{id}",
    "POST, /public-classes/{id}/attendance",
    "GET, /communities/{key}/orders/without-member",
    "PUT, /communities/{key}/orders/{id}/member",
    "PUT, /public-classes/{id}/date",
    "POST, /public-classes/{id}/off",
    "DELETE, /public-classes/{id}/registrations/{member}"
  })
  void namesWhatOtherSystemsUse(String verb, String path) {
    assertThat(operation(verb, BASE + path).path("responses").isEmpty()).isFalse();
  }

  /** Yuan here and fen there would be read wrongly by a factor of a hundred. */
  @Test
  void saysTheUnitOfEveryAmount() {
    var money =
        Pattern.compile(
            "(?i).*(price|amount|revenue|gmv|cost|money|fee|commission|minor|yuan|fen$).*|refunded");
    var without = new ArrayList<String>();
    var seen = new ArrayList<String>();
    document
        .path("components")
        .path("schemas")
        .fields()
        .forEachRemaining(
            schema ->
                schema
                    .getValue()
                    .path("properties")
                    .fields()
                    .forEachRemaining(
                        field -> {
                          var type = field.getValue().path("type").asText();
                          boolean counts =
                              field.getKey().equals("refunded") && type.equals("integer");
                          if (List.of("integer", "number").contains(type)
                              && !counts
                              && money.matcher(field.getKey()).matches()) {
                            var name = schema.getKey() + "." + field.getKey();
                            seen.add(name);
                            if (!field
                                .getValue()
                                .path("description")
                                .asText()
                                .matches(".*\\bIn (fen|yuan|basis points)\\b.*")) {
                              without.add(name);
                            }
                          }
                        }));

    assertThat(without).isEmpty();
    assertThat(seen).contains("FunnelView.revenue", "NewOffering.listPriceMinor");
  }

  /** Nobody has to guess whose clock is meant. */
  @Test
  void saysOfEveryMomentInABodyHowItIsWritten() {
    var schemas = document.path("components").path("schemas");

    for (var field : List.of("ClassBody.startsAt", "PromotionBody.endsAt", "Deadline.deadline")) {
      var at = field.split("\\.");
      var told = schemas.path(at[0]).path("properties").path(at[1]);
      var said = told.has("$ref") ? schemas.path("Moment") : told;
      assertThat(said.path("description").asText()).as(field).contains("community's zone");
      assertThat(said.path("type").asText()).as(field).isEqualTo("string");
    }
  }

  private JsonNode operation(String verb, String path) {
    return paths.path(path.replaceAll(":[^}]+}", "}")).path(verb.toLowerCase(Locale.ROOT));
  }
}
