package io.qunflow.security;

import io.qunflow.shared.Wording;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/** Whoever must set a new password gets nowhere else before. */
class PasswordChangeFilter extends OncePerRequestFilter {

  private final PasswordChanges changes;
  private final ApiProblems problems;

  PasswordChangeFilter(PasswordChanges changes, ApiProblems problems) {
    this.changes = changes;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    var path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    if (authentication == null
        || authentication instanceof AnonymousAuthenticationToken
        || PublicPaths.matches(path)
        || path.equals("/account/password")
        || !changes.isRequired(authentication.getName())) {
      chain.doFilter(request, response);
    } else if (path.startsWith("/api/") || path.startsWith("/camunda/api/")) {
      problems.write(
          request,
          response,
          HttpStatus.FORBIDDEN,
          "PASSWORD_CHANGE_REQUIRED",
          Wording.of(
              "请先在浏览器里登录并设置新密码，再继续。", "Sign in with a browser and set a new password first."));
    } else {
      response.sendRedirect(request.getContextPath() + "/account/password");
    }
  }
}
