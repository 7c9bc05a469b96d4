package io.qunflow.web.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * Members' pages keep no session and know no operator: a signed-in person has no more rights here
 * than a stranger. The address holds the secret, so it is handed to nobody as a referrer.
 */
@Configuration(proxyBeanMethods = false)
class DoorSecurity {

  static final String[] PATHS = {"/m/**", "/g/**", "/door/**"};

  private static final String CSP =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final Pattern PERSONAL = Pattern.compile("/m/[^/]+");

  @Bean
  @Order(0)
  SecurityFilterChain door(HttpSecurity http) throws Exception {
    return http.securityMatcher(PATHS)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(tokens())
                    .csrfTokenRequestHandler(eager())
                    .ignoringRequestMatchers(DoorSecurity::isOneClickUnsubscribe))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CSP))
                    .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER))
                    .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
        .exceptionHandling(e -> e.accessDeniedHandler(new FormTooOld()))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  private static CookieCsrfTokenRepository tokens() {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("qunflow_door");
    tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax").path("/"));
    return tokens;
  }

  /** The cookie goes out before the page, which may be longer than the buffer. */
  private static XorCsrfTokenRequestAttributeHandler eager() {
    var handler = new XorCsrfTokenRequestAttributeHandler();
    handler.setCsrfRequestAttributeName(null);
    return handler;
  }

  /** RFC 8058: mail programs send it without having seen a page; the link itself is the proof. */
  private static boolean isOneClickUnsubscribe(HttpServletRequest request) {
    return "POST".equals(request.getMethod())
        && PERSONAL
            .matcher(request.getRequestURI().substring(request.getContextPath().length()))
            .matches()
        && "One-Click".equals(request.getParameter("List-Unsubscribe"));
  }
}
