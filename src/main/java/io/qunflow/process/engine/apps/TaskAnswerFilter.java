package io.qunflow.process.engine.apps;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Says in the operator's words why a task could not be taken or completed in Tasklist. The engine
 * answers 500 "task is null" when somebody else was first, and puts an English sentence before what
 * a form refuses.
 */
class TaskAnswerFilter extends OncePerRequestFilter {

  private static final Pattern TASK_ACTION =
      Pattern.compile("/camunda/api/engine/engine/[^/]+/task/[^/]+/(submit-form|complete|claim)");

  /** How the validator's message begins; before it the engine puts words of its own. */
  private static final String FORM_REFUSED = "还没有保存：";

  private static final Pattern SOMEBODY_WAS_FIRST =
      Pattern.compile(
          "这项任务已经由别人完成|task is null|Cannot find task with id|task with id .* does not exist|No matching task"
              + "|OptimisticLockingException|updated by another transaction concurrently"
              + "|TaskAlreadyClaimedException|already claimed by someone else",
          Pattern.CASE_INSENSITIVE);

  private final ObjectMapper json;

  TaskAnswerFilter(ObjectMapper json) {
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || !TASK_ACTION.matcher(request.getRequestURI()).find();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var answer = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, answer);
    var clearer = clearer(answer);
    if (clearer.isPresent()) {
      answer.resetBuffer();
      answer.setStatus(clearer.get().status());
      answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
      json.writeValue(answer.getOutputStream(), clearer.get().body());
    }
    answer.copyBodyToResponse();
  }

  private Optional<Clearer> clearer(ContentCachingResponseWrapper answer) {
    if (answer.getStatus() < 400) {
      return Optional.empty();
    }
    var body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    if (answer.getStatus() == 404 || SOMEBODY_WAS_FIRST.matcher(body).find()) {
      return Optional.of(
          body.contains("laimed")
              ? new Clearer(409, "TaskTaken", "这项任务已经被别人领取了，请刷新列表。")
              : new Clearer(409, "TaskGone", "这项任务已经由别人完成或已被撤回，请刷新任务列表。"));
    }
    return message(body)
        .filter(message -> message.contains(FORM_REFUSED))
        .map(message -> message.substring(message.indexOf(FORM_REFUSED)))
        .map(message -> new Clearer(422, "FormRefused", message));
  }

  private Optional<String> message(String body) {
    try {
      return Optional.ofNullable(json.readTree(body).path("message").textValue());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private record Clearer(int status, String type, String message) {

    Map<String, String> body() {
      return Map.of("type", type, "message", message);
    }
  }
}
