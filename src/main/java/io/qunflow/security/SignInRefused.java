package io.qunflow.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Answers a refused sign-in with the form again: 401 for a wrong name or password, 429 with
 * Retry-After after too many. What was typed as the name stays, the password does not.
 */
class SignInRefused implements AuthenticationFailureHandler {

  static final String PAGE = "/login/refused";

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException, ServletException {
    request.setAttribute("typedName", request.getParameter("username"));
    if (e instanceof TooManyAttemptsException tooMany) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      response.setHeader("Retry-After", String.valueOf(tooMany.secondsToWait()));
      request.setAttribute("wait", tooMany.secondsToWait());
    } else {
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
      request.setAttribute("wrong", true);
    }
    request.getRequestDispatcher(PAGE).forward(request, response);
  }
}
