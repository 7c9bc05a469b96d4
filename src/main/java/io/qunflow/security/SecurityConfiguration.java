package io.qunflow.security;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One login. REST takes HTTP Basic and keeps no session; console and the engine's web apps share
 * one session, which the engine's apps take over from the container.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

  private static final String CSP =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
          + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  /**
   * The engine's web apps: they bring their own policy and their own guard against forged requests.
   */
  private static final RequestMatcher ENGINE_APPS = new AntPathRequestMatcher("/camunda/**");

  private static final RequestMatcher ENGINE_API = new AntPathRequestMatcher("/camunda/api/**");

  /** Members are people: whoever draws, publishes or schedules has no need to know them. */
  private static final String[] SEE_MEMBERS = {"OPERATOR", "AUDITOR", "ADMIN"};

  /** Who may see accounts and everything of a member in full; each time leaves a row. */
  private static final String[] SEE_IN_FULL = {"OPERATOR", "ADMIN"};

  /** Who may change what the clock starts. */
  private static final String[] PLAN = {"SCHEDULER", "OPERATOR", "ADMIN"};

  /** Who may see those rows. */
  private static final String[] AUDIT = {"AUDITOR", "ADMIN"};

  private static final RequestMatcher LOGOUT =
      new OrRequestMatcher(
          new AntPathRequestMatcher("/logout", "POST"),
          new AntPathRequestMatcher("/camunda/api/admin/auth/user/*/logout", "POST"));

  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, ApiProblems problems, PasswordChanges changes)
      throws Exception {
    return http.securityMatcher("/api/**")
        .csrf(csrf -> csrf.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .httpBasic(basic -> basic.authenticationEntryPoint(problems))
        .exceptionHandling(e -> e.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    // Signed by the sender instead of a login.
                    .requestMatchers(HttpMethod.POST, "/api/v1/webhooks/*")
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, "/api/v1/audit/**")
                    .hasAnyRole(AUDIT)
                    .requestMatchers(HttpMethod.GET, "/api/v1/rounds/*/links")
                    .hasRole("ADMIN")
                    .requestMatchers(
                        HttpMethod.GET, "/api/v1/rounds/*/report", "/api/v1/checkins/*")
                    .hasAnyRole(SEE_MEMBERS)
                    .requestMatchers(
                        HttpMethod.GET, "/api/v1/members/*/data", "/api/v1/members/*/export")
                    .hasAnyRole(SEE_IN_FULL)
                    .requestMatchers(HttpMethod.GET, "/api/v1/members/**", "/api/v1/messages/**")
                    .hasAnyRole(SEE_MEMBERS)
                    .requestMatchers(HttpMethod.GET)
                    .authenticated()
                    .requestMatchers(
                        "/api/v1/campaigns/**", "/api/v1/firings/**", "/api/v1/work-calendar")
                    .hasAnyRole(PLAN)
                    .requestMatchers(HttpMethod.POST, "/api/v1/tasks/*/complete")
                    .authenticated()
                    .anyRequest()
                    .hasAnyRole("OPERATOR", "ADMIN"))
        .addFilterBefore(new PasswordChangeFilter(changes, problems), AuthorizationFilter.class)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, ApiProblems problems, PasswordChanges changes)
      throws Exception {
    return http.csrf(csrf -> csrf.ignoringRequestMatchers(ENGINE_API))
        .headers(
            headers ->
                headers
                    .frameOptions(frame -> frame.sameOrigin())
                    .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                    .addHeaderWriter(ownContentSecurityPolicy()))
        .formLogin(form -> form.loginPage("/login").failureHandler(new SignInRefused()))
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(LOGOUT)
                    .invalidateHttpSession(true)
                    .deleteCookies("JSESSIONID")
                    .logoutSuccessHandler(signedOut()))
        .exceptionHandling(
            e ->
                e.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), ENGINE_API)
                    .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), AnyRequestMatcher.INSTANCE))
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(PublicPaths.PATTERNS)
                    .permitAll()
                    .requestMatchers("/camunda/api/admin/setup/**")
                    .denyAll()
                    .requestMatchers(HttpMethod.POST, "/camunda/api/admin/auth/user/*/login/**")
                    .denyAll()
                    .requestMatchers("/audit/**")
                    .hasAnyRole(AUDIT)
                    .requestMatchers(
                        "/communities/*/members/*/data/**",
                        "/communities/*/applications/**",
                        "/sheet/**")
                    .hasAnyRole(SEE_IN_FULL)
                    .requestMatchers(
                        "/messages/**",
                        "/communities/*/members/**",
                        "/communities/*/segments/**",
                        "/communities/*/rounds/**",
                        "/communities/*/checkins/**",
                        "/communities/*/report",
                        "/communities/*/report.*")
                    .hasAnyRole(SEE_MEMBERS)
                    .anyRequest()
                    .authenticated())
        .addFilterBefore(new PasswordChangeFilter(changes, problems), AuthorizationFilter.class)
        .sessionManagement(Customizer.withDefaults())
        .build();
  }

  private static HeaderWriter ownContentSecurityPolicy() {
    return (request, response) -> {
      if (!ENGINE_APPS.matches(request)) {
        response.setHeader("Content-Security-Policy", CSP);
      }
    };
  }

  /** The task list expects 204 and goes to its own sign-in page, which leads to ours. */
  private static LogoutSuccessHandler signedOut() {
    return (request, response, authentication) -> {
      if (ENGINE_API.matches(request)) {
        response.setStatus(HttpStatus.NO_CONTENT.value());
      } else {
        response.sendRedirect(request.getContextPath() + "/login?logout");
      }
    };
  }
}
