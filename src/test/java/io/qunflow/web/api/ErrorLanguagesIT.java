package io.qunflow.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.support.QunflowIT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What REST refuses, in the language that was asked for; Chinese when none was. */
@QunflowIT
class ErrorLanguagesIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort int port;

  @Test
  void saysInEitherLanguageWhichCommunityThereIsNot() throws Exception {
    assertThat(get("/communities/nirgends", "").path("detail").asText())
        .isEqualTo("没有标识为 nirgends 的社群。请检查地址，或先在“社群”页新建。");
    assertThat(get("/communities/nirgends", "en-GB,en;q=0.8").path("detail").asText())
        .isEqualTo(
            "There is no community with the key nirgends. Check the address, or create it on the"
                + " page “Communities” first.");
  }

  @Test
  void namesWrongFieldsInEitherLanguage() throws Exception {
    var given = "{\"key\":\"UP\",\"name\":\"\",\"type\":\"x\",\"timeZone\":\"Mars\"}";

    var english = post("/communities", given, "en");
    var chinese = post("/communities", given, "zh-CN");

    assertThat(english.path("code").asText()).isEqualTo(chinese.path("code").asText());
    assertThat(english.path("detail").asText()).startsWith("The community was not created: Key");
    assertThat(english.path("errors").findValuesAsText("message"))
        .hasSize(4)
        .noneMatch(said -> said.codePoints().anyMatch(Character::isIdeographic))
        .contains("Name (name) must not be empty");
    assertThat(chinese.path("errors").findValuesAsText("message")).contains("名称（name）不能为空");
  }

  @Test
  void refusesAtTheDoorInEitherLanguage() throws Exception {
    assertThat(send(HttpRequest.newBuilder(uri("/communities")), "en").path("detail").asText())
        .isEqualTo("Sign in with user name and password (HTTP Basic).");
    assertThat(send(HttpRequest.newBuilder(uri("/communities")), "").path("detail").asText())
        .isEqualTo("请用用户名和密码登录（HTTP Basic）。");
  }

  private JsonNode get(String path, String language) throws Exception {
    return send(signedIn(path), language);
  }

  private JsonNode post(String path, String body, String language) throws Exception {
    return send(
        signedIn(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)),
        language);
  }

  private HttpRequest.Builder signedIn(String path) {
    var person = ("admin:" + QunflowIT.PASSWORD).getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(uri(path))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(person));
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + "/api/v1" + path);
  }

  private static JsonNode send(HttpRequest.Builder request, String language) throws Exception {
    if (!language.isEmpty()) {
      request.header("Accept-Language", language);
    }
    var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    return JSON.readTree(answer.body());
  }
}
