package io.qunflow.security;

import java.util.stream.Stream;

/**
 * What anybody may fetch: the sign-in page, what it is drawn with, and whether the product runs.
 */
final class PublicPaths {

  static final String[] PATTERNS = {
    "/login",
    "/logout",
    "/error",
    "/webjars/**",
    "/css/**",
    "/js/**",
    "/img/**",
    "/favicon.ico",
    "/actuator/health",
    "/actuator/health/liveness",
    "/actuator/health/readiness"
  };

  private PublicPaths() {}

  static boolean matches(String path) {
    return Stream.of(PATTERNS)
        .anyMatch(
            p ->
                p.endsWith("/**")
                    ? path.startsWith(p.substring(0, p.length() - 2))
                    : path.equals(p));
  }
}
