package io.qunflow.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.shared.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
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
          request,
          response,
          HttpStatus.TOO_MANY_REQUESTS,
          "TOO_MANY_ATTEMPTS",
          Wording.of(
              "密码错误次数太多，请 %d 秒后再试。",
              "Too many wrong passwords. Try again in %d seconds.", tooMany.secondsToWait()));
    } else {
      response.setHeader("WWW-Authenticate", "Basic realm=\"Qunflow\", charset=\"UTF-8\"");
      write(
          request,
          response,
          HttpStatus.UNAUTHORIZED,
          "NOT_SIGNED_IN",
          Wording.of(
              "请用用户名和密码登录（HTTP Basic）。", "Sign in with user name and password (HTTP Basic)."));
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    write(
        request,
        response,
        HttpStatus.FORBIDDEN,
        "NOT_ALLOWED",
        Wording.of("您的角色不能做这件事。", "Your role may not do this."));
  }

  /** Chinese, unless the caller asks for another language. */
  private static Locale languageOf(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
        ? Locale.CHINESE
        : request.getLocale();
  }

  void write(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String code,
      Wording detail)
      throws IOException {
    var problem = new LinkedHashMap<String, Object>();
    problem.put("type", "about:blank");
    problem.put("title", status.getReasonPhrase());
    problem.put("status", status.value());
    problem.put("code", code);
    problem.put("detail", detail.in(languageOf(request)));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    json.writeValue(response.getWriter(), problem);
  }
}
