package io.qunflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.support.QunflowIT;
import jakarta.servlet.http.Cookie;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@QunflowIT
class SignInIT {

  private static final String DOOR = "/[mg]/.*";

  @Autowired MockMvc web;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired IdentityService identity;
  @Autowired PasswordChanges passwordChanges;

  @Test
  void refusesAnAnonymousCallToAnything() throws Exception {
    var open = new ArrayList<String>();
    for (var mapping : requestMappingHandlerMapping.getHandlerMethods().keySet()) {
      for (var pattern : mapping.getPatternValues()) {
        var path = pattern.replaceAll("\\{[^}]+\\}", "x");
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        var method = methods.isEmpty() ? HttpMethod.GET : methods.iterator().next().asHttpMethod();
        var token = path.matches(DOOR) ? tokenOfDoor() : csrf();
        var response = web.perform(request(method, path).with(token)).andReturn().getResponse();
        boolean refused =
            response.getStatus() == 401
                || response.getStatus() == 302
                    && String.valueOf(response.getRedirectedUrl()).endsWith("/login")
                || path.matches(DOOR) && response.getStatus() == 404;
        if (!refused && !Set.of("/login", "/error", "/logout").contains(path)) {
          open.add(method + " " + path + " " + response.getStatus());
        }
      }
    }

    assertThat(open).isEmpty();
  }

  /**
   * As a browser sends it. {@code csrf()} would have the members' pages of this shared application
   * keep sessions from then on.
   */
  private static RequestPostProcessor tokenOfDoor() {
    var token = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    var masked = ByteBuffer.allocate(2 * token.length).position(token.length).put(token).array();
    return request -> {
      request.setCookies(new Cookie("qunflow_door", new String(token, StandardCharsets.US_ASCII)));
      request.setParameter("_csrf", Base64.getUrlEncoder().encodeToString(masked));
      return request;
    };
  }

  @Test
  void leadsABrowserToTheSignInPageAndAnswersRestWithAProblem() throws Exception {
    web.perform(get("/")).andExpect(status().isFound()).andExpect(redirectedUrlPattern("**/login"));
    web.perform(get("/camunda/app/tasklist/default/")).andExpect(redirectedUrlPattern("**/login"));
    web.perform(get("/camunda/api/engine/engine/default/task"))
        .andExpect(status().isUnauthorized());
    web.perform(get("/engine-rest/task")).andExpect(redirectedUrlPattern("**/login"));
    web.perform(get("/api/v1/openapi.json"))
        .andExpect(status().isUnauthorized())
        .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
        .andExpect(jsonPath("$.code").value("NOT_SIGNED_IN"));
  }

  @Test
  void closesTheEnginesOwnDoors() throws Exception {
    web.perform(post("/camunda/api/admin/setup/default/user/create").with(user("admin")))
        .andExpect(status().isForbidden());
    web.perform(post("/camunda/api/admin/auth/user/default/login/tasklist").with(user("admin")))
        .andExpect(status().isForbidden());
  }

  @Test
  void describesTheInterfaceToThoseWhoSignIn() throws Exception {
    web.perform(get("/api/v1/openapi.json").with(httpBasic("admin", QunflowIT.PASSWORD)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.info.title").value("Qunflow"))
        .andExpect(jsonPath("$.paths['/api/v1/communities'].post").exists())
        .andExpect(jsonPath("$.paths['/api/v1/communities/{key}/activity'].post").exists())
        .andExpect(jsonPath("$.paths['/api/v1/communities/{key}/lifecycle'].post").exists())
        .andExpect(jsonPath("$.paths['/api/v1/communities/{key}/lifecycle'].get").exists())
        .andExpect(jsonPath("$.paths['/api/v1/tasks'].get").exists())
        .andExpect(jsonPath("$.paths['/api/v1/tasks/{id}'].get").exists())
        .andExpect(jsonPath("$.paths['/api/v1/tasks/{id}/complete'].post").exists())
        .andExpect(jsonPath("$.paths['/api/v1/members'].get").exists());
  }

  @Test
  void keepsNoSessionForRest() throws Exception {
    var result =
        web.perform(get("/api/v1/communities").with(httpBasic("admin", QunflowIT.PASSWORD)))
            .andExpect(status().isOk())
            .andReturn();

    assertThat(result.getRequest().getSession(false)).isNull();
  }

  @Test
  void signsInWithTheFormAndRenewsTheSession() throws Exception {
    web.perform(
            post("/login")
                .with(csrf())
                .param("username", "admin")
                .param("password", QunflowIT.PASSWORD))
        .andExpect(redirectedUrl("/"));
    web.perform(post("/login").param("username", "admin").param("password", QunflowIT.PASSWORD))
        .andExpect(status().isForbidden());
  }

  @Test
  void slowsDownGuessingPerAccountAndAddressTogether() throws Exception {
    for (int i = 0; i < LoginThrottle.FAILURES; i++) {
      web.perform(
              get("/api/v1/communities")
                  .with(httpBasic("admin", "guess " + i))
                  .with(from("203.0.113.9")))
          .andExpect(status().isUnauthorized());
    }
    web.perform(
            get("/api/v1/communities").with(httpBasic("admin", "guess")).with(from("203.0.113.9")))
        .andExpect(status().isTooManyRequests())
        .andExpect(header().exists("Retry-After"))
        .andExpect(jsonPath("$.detail").value(startsWith("密码错误次数太多")));
    web.perform(
            post("/login")
                .with(csrf())
                .with(from("203.0.113.9"))
                .param("username", "admin")
                .param("password", "guess"))
        .andExpect(status().isTooManyRequests())
        .andExpect(header().exists("Retry-After"))
        .andExpect(forwardedUrl("/login/refused"));

    web.perform(
            get("/api/v1/communities")
                .with(httpBasic("admin", QunflowIT.PASSWORD))
                .with(from("198.51.100.7")))
        .andExpect(status().isOk());
  }

  @Test
  void letsNobodyPastTheFirstPassword() throws Exception {
    newUser("newcomer", "a generated password", "operator");
    passwordChanges.require("newcomer");

    web.perform(get("/api/v1/communities").with(httpBasic("newcomer", "a generated password")))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("PASSWORD_CHANGE_REQUIRED"));
    web.perform(get("/").with(user("newcomer"))).andExpect(redirectedUrl("/account/password"));
    web.perform(get("/camunda/app/tasklist/default/").with(user("newcomer")))
        .andExpect(redirectedUrl("/account/password"));
    web.perform(change("newcomer", "wrong", "my own long sentence")).andExpect(status().isOk());
    web.perform(change("newcomer", "a generated password", "short")).andExpect(status().isOk());
    assertThat(passwordChanges.isRequired("newcomer")).isTrue();

    web.perform(change("newcomer", "a generated password", "my own long sentence"))
        .andExpect(redirectedUrl("/?passwordChanged"));

    web.perform(get("/api/v1/communities").with(httpBasic("newcomer", "my own long sentence")))
        .andExpect(status().isOk());
    web.perform(get("/api/v1/communities").with(httpBasic("newcomer", "a generated password")))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void endsAnOldPasswordAtOnceWhereverItIsChanged() throws Exception {
    newUser("reset", "a long enough password", "operator");
    var old = httpBasic("reset", "a long enough password");
    web.perform(get("/api/v1/communities").with(old)).andExpect(status().isOk());

    var user = identity.createUserQuery().userId("reset").singleResult();
    user.setPassword("another long password");
    identity.saveUser(user);

    web.perform(get("/api/v1/communities").with(old)).andExpect(status().isUnauthorized());
    web.perform(get("/api/v1/communities").with(httpBasic("reset", "another long password")))
        .andExpect(status().isOk());
    identity.deleteUser("reset");
    web.perform(get("/api/v1/communities").with(httpBasic("reset", "another long password")))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void keepsPasswordsAsBcrypt() {
    newUser("hashed", "a long enough password", "operator");

    assertThat(identity.checkPassword("hashed", "a long enough password")).isTrue();
    assertThat(identity.checkPassword("hashed", "a long enough passworD")).isFalse();
  }

  @Test
  void lockNobodyOutOfTheEngine() {
    newUser("victim", "a long enough password", "operator");
    for (int i = 0; i < 12; i++) {
      identity.checkPassword("victim", "guess");
    }

    assertThat(identity.checkPassword("victim", "a long enough password")).isTrue();
  }

  @Test
  void showsMembersToThoseWhoNeedToKnowThem() throws Exception {
    web.perform(get("/communities/nowhere/members").with(user("anna").roles("DESIGNER")))
        .andExpect(status().isForbidden());
    web.perform(get("/communities/nowhere/members/1").with(user("anna").roles("SCHEDULER")))
        .andExpect(status().isForbidden());
    web.perform(get("/communities/nowhere/members").with(user("anna").roles("AUDITOR")))
        .andExpect(status().isNotFound());
  }

  @Test
  void letsAuditorsReadAndNotWrite() throws Exception {
    newUser("auditor1", "a long enough password", "auditor");

    web.perform(get("/api/v1/communities").with(httpBasic("auditor1", "a long enough password")))
        .andExpect(status().isOk());
    web.perform(
            post("/api/v1/communities")
                .with(httpBasic("auditor1", "a long enough password"))
                .contentType("application/json")
                .content("{}"))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("NOT_ALLOWED"));
  }

  @Test
  void keepsScriptsOutOfOwnPages() throws Exception {
    web.perform(get("/login"))
        .andExpect(
            header()
                .string(
                    "Content-Security-Policy",
                    org.hamcrest.Matchers.containsString("script-src 'self';")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(
            content()
                .string(
                    org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("<script>"))));
  }

  private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder change(
      String user, String current, String fresh) {
    return post("/account/password")
        .with(user(user))
        .with(csrf())
        .param("current", current)
        .param("fresh", fresh)
        .param("repeated", fresh);
  }

  private void newUser(String id, String password, String role) {
    var user = identity.newUser(id);
    user.setPassword(password);
    identity.saveUser(user);
    identity.createMembership(id, role);
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor from(
      String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }
}
