package io.qunflow.security;

import java.util.stream.Stream;

/** What anybody may fetch: the sign-in page and what it is drawn with. */
final class PublicPaths {

  static final String[] PATTERNS = {
    "/login", "/logout", "/error", "/webjars/**", "/css/**", "/js/**", "/img/**", "/favicon.ico"
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
