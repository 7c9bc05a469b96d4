package io.qunflow.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.qunflow.support.ApiClient;
import io.qunflow.support.QunflowIT;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    "PUT, /communities/{key}/orders/{id}/member"
  })
  void namesWhatOtherSystemsUse(String verb, String path) {
    assertThat(operation(verb, BASE + path).path("responses").isEmpty()).isFalse();
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
