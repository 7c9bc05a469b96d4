package io.qunflow.process.engine.apps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TaskAnswerFilterTest {

  private static final String TASK = "/camunda/api/engine/engine/default/task/4711/";

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void saysThatSomebodyElseCompletedTheTask() throws Exception {
    var engine =
        "{\"type\":\"RestException\",\"message\":\"Cannot submit task form 4711: "
            + "Cannot find task with id 4711: task is null\"}";

    var answer = answer(TASK + "submit-form", 500, engine);

    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(body(answer).path("type").asText()).isEqualTo("TaskGone");
    assertThat(body(answer).path("message").asText()).isEqualTo("这项任务已经由别人完成或已被撤回，请刷新任务列表。");
  }

  @Test
  void saysItWithoutTheEnginesWordsWhenTheTaskWentWhileItWasChecked() throws Exception {
    var engine =
        "{\"type\":\"RestException\",\"message\":\"Cannot submit task form 4711: "
            + "这项任务已经由别人完成或已被撤回，请刷新任务列表。\"}";

    var answer = answer(TASK + "submit-form", 500, engine);

    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(body(answer).path("message").asText()).isEqualTo("这项任务已经由别人完成或已被撤回，请刷新任务列表。");
  }

  @Test
  void saysThatSomebodyElseTookTheTask() throws Exception {
    var engine =
        "{\"type\":\"TaskAlreadyClaimedException\","
            + "\"message\":\"Task '4711' is already claimed by someone else.\"}";

    var answer = answer(TASK + "claim", 500, engine);

    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(body(answer).path("message").asText()).contains("领取");
  }

  @Test
  void keepsTheWordsOfTheFormOnly() throws Exception {
    var engine =
        "{\"type\":\"RestException\",\"message\":\"Cannot submit task form 4711: 还没有保存：请填写价值载体。\"}";

    var answer = answer(TASK + "submit-form", 500, engine);

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(body(answer).path("message").asText()).isEqualTo("还没有保存：请填写价值载体。");
  }

  @Test
  void leavesOtherAnswersAsTheyAre() throws Exception {
    var broken = "{\"type\":\"RestException\",\"message\":\"Database is gone\"}";

    assertThat(answer(TASK + "submit-form", 500, broken).getContentAsString()).isEqualTo(broken);
    assertThat(answer(TASK + "submit-form", 204, "").getStatus()).isEqualTo(204);
    assertThat(answer(TASK + "comment/create", 404, "{}").getStatus()).isEqualTo(404);
  }

  private MockHttpServletResponse answer(String path, int status, String body) throws Exception {
    var response = new MockHttpServletResponse();
    var engine =
        new MockFilterChain() {
          @Override
          public void doFilter(
              jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse to)
              throws java.io.IOException {
            var answer = (jakarta.servlet.http.HttpServletResponse) to;
            answer.setStatus(status);
            answer.setContentType("application/json");
            answer.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
          }
        };
    new TaskAnswerFilter(json).doFilter(new MockHttpServletRequest("POST", path), response, engine);
    return response;
  }

  private JsonNode body(MockHttpServletResponse answer) throws Exception {
    return json.readTree(answer.getContentAsByteArray());
  }
}
