package io.qunflow.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Refusals before a controller is reached, as problem+json (RFC 9457). */
@Component
class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ObjectMapper json;

  ApiProblems(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (e instanceof TooManyAttemptsException tooMany) {
      response.setHeader("Retry-After", String.valueOf(tooMany.secondsToWait()));
      write(
          response,
          HttpStatus.TOO_MANY_REQUESTS,
          "TOO_MANY_ATTEMPTS",
          "密码错误次数太多，请 %d 秒后再试。".formatted(tooMany.secondsToWait()));
    } else {
      response.setHeader("WWW-Authenticate", "Basic realm=\"Qunflow\", charset=\"UTF-8\"");
      write(response, HttpStatus.UNAUTHORIZED, "NOT_SIGNED_IN", "请用用户名和密码登录（HTTP Basic）。");
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    write(response, HttpStatus.FORBIDDEN, "NOT_ALLOWED", "您的角色不能做这件事。");
  }

  void write(HttpServletResponse response, HttpStatus status, String code, String detail)
      throws IOException {
    var problem = new LinkedHashMap<String, Object>();
    problem.put("type", "about:blank");
    problem.put("title", status.getReasonPhrase());
    problem.put("status", status.value());
    problem.put("code", code);
    problem.put("detail", detail);
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    json.writeValue(response.getWriter(), problem);
  }
}
