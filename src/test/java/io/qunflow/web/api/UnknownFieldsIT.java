package io.qunflow.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.support.ApiClient;
import io.qunflow.support.QunflowIT;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A mistyped field of a body is refused by name, at every route there is. */
@QunflowIT
class UnknownFieldsIT {

  private static final String BASE = "/api/v1";

  @LocalServerPort int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  private ApiClient api;

  @BeforeEach
  void aCaller() {
    api = new ApiClient("http://localhost:" + port, "admin", QunflowIT.PASSWORD);
  }

  @Test
  void everyRouteRefusesAFieldItDoesNotHave() {
    var tried = new ArrayList<String>();
    var swallowed = new ArrayList<String>();
    routes
        .getHandlerMethods()
        .forEach(
            (route, method) -> {
              if (readsFields(method)) {
                var answer = sent(route);
                tried.add(route.toString());
                if (answer.status() != 422
                    || !answer.body().path("code").asText().equals("UNKNOWN_FIELD")
                    || !answer.body().path("errors").path(0).path("field").asText().equals("zzz")) {
                  swallowed.add(route + " " + answer);
                }
              }
            });

    assertThat(swallowed).isEmpty();
    assertThat(tried).hasSizeGreaterThan(35);
  }

  @Test
  void saysWhichFieldWhereAndWhichThereAre() {
    var answer =
        api.post(
            "/communities/any/segments",
            Map.of(
                "name", "x", "conditions", List.of(Map.of("fact", "a"), Map.of("fcat", "city"))));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().path("errors").path(0).path("field").asText())
        .isIn("conditions.1.fact", "conditions.2.fcat");
    assertThat(answer.body().path("detail").asText()).contains("这里可以写：");

    var price =
        api.post("/communities/any/offerings/tea/promotions", Map.of("price_fen", 9_900)).body();
    assertThat(price.path("detail").asText())
        .isEqualTo("没有字段 price_fen；这里可以写：endsAt, priceMinor, reason, startsAt");
  }

  @Test
  void aCampaignRefusesItTheSameWay() {
    var answer = api.post("/campaigns", Map.of("steps", List.of(Map.of("dayz", 1)))).body();

    assertThat(answer.path("errors").path(0).path("field").asText()).isEqualTo("steps.1.dayz");
    assertThat(answer.path("detail").asText()).contains("没有字段 steps.1.dayz；这里可以写：days");
  }

  private ApiClient.Answer sent(RequestMappingInfo route) {
    var path =
        route
            .getPatternValues()
            .iterator()
            .next()
            .substring(BASE.length())
            .replaceAll("\\{key}", "any")
            .replaceAll("\\{[^}]+}", "1");
    var body = Map.of("zzz", 1);
    return route.getMethodsCondition().getMethods().contains(RequestMethod.PUT)
        ? api.put(path, body)
        : api.post(path, body);
  }

  /** Whether a class of fields is read: campaigns and questionnaires are documents of their own. */
  private boolean readsFields(HandlerMethod method) {
    return method.getBeanType().getPackageName().equals(getClass().getPackageName())
        && Arrays.stream(method.getMethodParameters())
            .filter(one -> one.hasParameterAnnotation(RequestBody.class))
            .anyMatch(one -> one.getParameterType().getName().startsWith("io.qunflow."));
  }
}
