package io.qunflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.support.ApiClient;
import io.qunflow.support.QunflowIT;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What each role may and may not do, over REST and in the engine. */
@QunflowIT
class RolesIT {

  private static final String FIRST_TASK = "userTask_writeTransactionStructure";
  private static final String PASSWORD = "a long enough password";

  @LocalServerPort int port;
  @Autowired WebApplicationContext pages;
  @Autowired IdentityService identity;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired FilterService filters;
  @Autowired AuthorizationService authorizations;

  @BeforeEach
  void startALifecycle() {
    if (admin().get("/communities/roles").status() == 404) {
      assertThat(admin().post("/communities", community("roles")).status()).isEqualTo(201);
      assertThat(admin().post("/communities/roles/lifecycle", Map.of()).status()).isEqualTo(201);
      firstTask("roles");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "operator, 201",
    "designer, 403",
    "publisher, 403",
    "scheduler, 403",
    "auditor, 403",
    "admin, 201"
  })
  void onlyOperatorsAndAdminsCreateACommunityAndStartItsLifecycle(String role, int status) {
    var person = api(role);
    var key = "made-by-" + role;
    assertThat(person.post("/communities", community(key)).status()).isEqualTo(status);
    if (status == 403) {
      assertThat(admin().post("/communities", community(key)).status()).isEqualTo(201);
    }

    assertThat(person.post("/communities/" + key + "/lifecycle", Map.of()).status())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "operator, 200, true", "designer, 403, false", "publisher, 403, false",
    "scheduler, 403, false", "auditor, 200, true", "admin, 200, true"
  })
  void readsWhatTheRoleIsFor(String role, int members, boolean seesTasks) {
    var person = api(role);

    assertThat(person.get("/communities").status()).isEqualTo(200);
    assertThat(person.get("/communities/roles/lifecycle").status()).isEqualTo(200);
    assertThat(person.get("/members?community=roles").status()).isEqualTo(members);
    assertThat(person.get("/messages?community=roles").status()).isEqualTo(members);
    assertThat(person.get("/tasks?community=roles").body().isEmpty()).isEqualTo(!seesTasks);
  }

  /** Who may see a member in full finds that there is no such member. */
  @ParameterizedTest
  @CsvSource({
    "operator, 403, 404", "designer, 403, 403", "publisher, 403, 403",
    "scheduler, 403, 403", "auditor, 200, 403", "admin, 200, 404"
  })
  void whoSeesMembersInFullIsWatchedByOthers(String role, int audit, int inFull) {
    var person = api(role);

    assertThat(person.get("/audit").status()).isEqualTo(audit);
    assertThat(person.get("/members/999999/data").status()).isEqualTo(inFull);
    assertThat(person.get("/members/999999/export").status()).isEqualTo(inFull);
    assertThat(person.post("/members/999999/erase", Map.of("reason", "本人要求")).status())
        .isEqualTo(inFull);
    assertThat(person.post("/members/999999/accounts", Map.of("reason", "回电")).status())
        .isEqualTo(inFull);
    assertThat(person.post("/members/999999/links", Map.of("from", 1)).status()).isEqualTo(inFull);
  }

  /** It names members and shows what they wrote. */
  @ParameterizedTest
  @CsvSource({
    "operator, 200", "designer, 403", "publisher, 403",
    "scheduler, 403", "auditor, 200", "admin, 200"
  })
  void whoMaySeeMembersReadsTheReportAndItsExports(String role, int status) throws Exception {
    aCommunityWithAReport();
    var web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();

    for (var ending : List.of("", ".pdf", ".xlsx")) {
      var address = "/communities/reported/report" + ending;
      var answer =
          web.perform(get(address).with(user("somebody").roles(role.toUpperCase(Locale.ROOT))))
              .andReturn()
              .getResponse();
      assertThat(answer.getStatus()).as(address).isEqualTo(status);
      assertThat(answer.getContentAsByteArray().length > 1000)
          .as("something stands in " + address)
          .isEqualTo(status == 200);
    }
  }

  /** Cases, crises and KOLs name members. Nobody is member 999999. */
  @ParameterizedTest
  @CsvSource({
    "operator, 200, 404, 422", "designer, 403, 403, 403", "publisher, 403, 403, 403",
    "scheduler, 403, 403, 403", "auditor, 200, 403, 403", "admin, 200, 404, 422"
  })
  void whoMaySeeMembersReadsWhatKeepsOrderAndOperatorsDoIt(
      String role, int reads, int namesNobody, int saysNothing) {
    var person = api(role);
    var home = "/communities/roles";

    for (var list : List.of("/moderation", "/crises", "/kols")) {
      assertThat(person.get(home + list).status()).as(list).isEqualTo(reads);
    }
    assertThat(person.get(home + "/moderation/999999").status())
        .isEqualTo(reads == 200 ? 404 : 403);
    var deed = Map.of("member", 999999, "kind", "poaching", "text", "x");
    assertThat(person.post(home + "/moderation", deed).status()).isEqualTo(namesNobody);
    var post = Map.of("member", 999999, "kind", "recruit", "text", "x", "disclosed", true);
    assertThat(person.post(home + "/moderation/posts", post).status()).isEqualTo(namesNobody);
    var kol = Map.of("member", 999999, "way", "selected", "duties", "x", "reward", "x");
    assertThat(person.post(home + "/kols", kol).status()).isEqualTo(namesNobody);
    assertThat(person.post(home + "/crises", Map.of("words", " ")).status()).isEqualTo(saysNothing);
  }

  @ParameterizedTest
  @CsvSource({
    "operator, 200, 302", "designer, 403, 403", "publisher, 403, 403",
    "scheduler, 403, 403", "auditor, 200, 403", "admin, 200, 302"
  })
  void thePagesThatKeepOrderAreForTheSamePeople(String role, int reads, int writes)
      throws Exception {
    var web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    var person = user("somebody").roles(role.toUpperCase(Locale.ROOT));

    for (var page : List.of("/moderation", "/crisis", "/kols", "/awards")) {
      web.perform(get("/communities/roles" + page).with(person)).andExpect(status().is(reads));
      web.perform(get("/communities/roles" + page)).andExpect(status().isFound());
    }
    for (var form :
        List.of(
            "/moderation/posts",
            "/moderation/cases",
            "/moderation/intents",
            "/crisis",
            "/kols",
            "/kols/999999/overreaches",
            "/awards",
            "/awards/999999",
            "/awards/999999/measure",
            "/awards/999999/stop")) {
      web.perform(post("/communities/roles" + form).with(person).with(csrf()))
          .andExpect(status().is(writes));
      web.perform(post("/communities/roles" + form).with(person)).andExpect(status().isForbidden());
    }
  }

  /** Orders name members, and costs are nobody else's business. Nothing is called none. */
  @ParameterizedTest
  @CsvSource({
    "operator, 200, 404, 422", "designer, 403, 403, 403", "publisher, 403, 403, 403",
    "scheduler, 403, 403, 403", "auditor, 200, 403, 403", "admin, 200, 404, 422"
  })
  void whoMaySeeMembersReadsWhatWasSoldAndOperatorsKeepIt(
      String role, int reads, int unknown, int wrong) {
    var person = api(role);
    var home = "/communities/roles";
    var none = Map.of();

    for (var list :
        List.of(
            "/offerings",
            "/orders",
            "/orders/waiting",
            "/orders/without-member",
            "/orders/waiting/discarded",
            "/group-buys")) {
      assertThat(person.get(home + list).status()).as(list).isEqualTo(reads);
    }
    for (var one :
        List.of(
            "/offerings/none",
            "/offerings/none/price",
            "/offerings/none/sales",
            "/offerings/none/promotions",
            "/orders/999999",
            "/group-buys/999999")) {
      assertThat(person.get(home + one).status()).as(one).isEqualTo(reads == 200 ? 404 : 403);
    }
    for (var deed :
        List.of(
            "/offerings/none/retirement",
            "/offerings/none/promotions",
            "/offerings/none/promotions/1/withdrawal",
            "/orders/999999/cancellation",
            "/orders/999999/review")) {
      assertThat(person.post(home + deed, none).status()).as(deed).isIn(unknown, wrong);
      assertThat(person.post(home + deed, none).status() == 403).as(deed).isEqualTo(unknown == 403);
    }
    for (var deed :
        List.of(
            "/offerings",
            "/orders",
            "/orders/waiting/999999/discard",
            "/orders/999999/payments",
            "/orders/999999/refunds")) {
      assertThat(person.post(home + deed, none).status()).as(deed).isEqualTo(wrong);
    }
    assertThat(person.post(home + "/group-buys", none).status()).isEqualTo(unknown);
    assertThat(person.put(home + "/offerings/none", none).status()).isEqualTo(unknown);
    assertThat(person.put(home + "/orders/999999/member", none).status()).isEqualTo(wrong);
  }

  @ParameterizedTest
  @CsvSource({
    "operator, 200, 302", "designer, 403, 403", "publisher, 403, 403",
    "scheduler, 403, 403", "auditor, 200, 403", "admin, 200, 302"
  })
  void thePagesOfWhatWasSoldAreForTheSamePeople(String role, int reads, int writes)
      throws Exception {
    var web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    var person = user("somebody").roles(role.toUpperCase(Locale.ROOT));

    for (var page : List.of("/offerings", "/orders", "/orders/waiting")) {
      web.perform(get("/communities/roles" + page).with(person)).andExpect(status().is(reads));
      web.perform(get("/communities/roles" + page)).andExpect(status().isFound());
    }
    for (var page : List.of("/offerings/999999", "/orders/999999", "/group-buys/999999")) {
      web.perform(get("/communities/roles" + page).with(person))
          .andExpect(status().is(reads == 200 ? 404 : 403));
    }
    for (var form :
        List.of(
            "/offerings",
            "/offerings/999999/change?revision=1",
            "/offerings/999999/retire",
            "/offerings/999999/promotions",
            "/offerings/999999/promotions/1/withdraw",
            "/offerings/999999/group-buys",
            "/orders",
            "/orders/csv",
            "/orders/xlsx",
            "/orders/waiting/999999/discard",
            "/orders/999999/payments",
            "/orders/999999/refunds",
            "/orders/999999/cancel",
            "/orders/999999/review",
            "/orders/999999/member")) {
      web.perform(post("/communities/roles" + form).with(person).with(csrf()))
          .andExpect(status().is(writes));
      web.perform(post("/communities/roles" + form).with(person)).andExpect(status().isForbidden());
    }
  }

  /** Applicants' proofs and contacts are on these pages; who may see them finds no such one. */
  @ParameterizedTest
  @CsvSource({
    "operator, true", "designer, false", "publisher, false",
    "scheduler, false", "auditor, false", "admin, true"
  })
  void onlyOperatorsAndAdminsDecideWhoComesIn(String role, boolean may) throws Exception {
    var web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    var person = user("somebody").roles(role.toUpperCase(Locale.ROOT));
    var door = "/communities/roles/";

    for (var address : List.of("admission", "applications")) {
      web.perform(get(door + address).with(person)).andExpect(status().is(may ? 200 : 403));
    }
    for (var address : List.of("applications/999999", "applications/999999/proof/IDENTITY")) {
      web.perform(get(door + address).with(person)).andExpect(status().is(may ? 404 : 403));
    }
    for (var address :
        List.of(
            "admission/close",
            "applications/999999/decision",
            "applications/999999/payment",
            "applications/999999/payments/999999",
            "applications/999999/returned")) {
      web.perform(post(door + address).with(person).with(csrf()))
          .andExpect(status().is(may ? 302 : 403));
    }
    web.perform(post(door + "admission/terms").with(person).with(csrf()))
        .andExpect(status().is(may ? 422 : 403));
    web.perform(post(door + "admission/close").with(person)).andExpect(status().isForbidden());
  }

  /** Roles, ties, layers and answers name members; questionnaires do not. */
  @ParameterizedTest
  @CsvSource({
    "operator, 200, 404, 403", "designer, 403, 403, 403", "publisher, 403, 403, 403",
    "scheduler, 403, 403, 403", "auditor, 200, 404, 403", "admin, 200, 404, 404"
  })
  void onlyWhoMaySeeMembersReadsHowTheyStand(String role, int status, int report, int links) {
    var person = api(role);
    boolean sees = status == 200;

    assertThat(person.get("/communities/roles/roles").status()).isEqualTo(status);
    assertThat(person.get("/communities/roles/relations").status()).isEqualTo(sees ? 404 : 403);
    assertThat(person.get("/communities/roles/layers").status()).isEqualTo(status);
    assertThat(person.get("/communities/roles/balance").status()).isEqualTo(status);
    assertThat(person.get("/communities/roles/channels").status()).isEqualTo(status);
    assertThat(person.get("/communities/roles/rounds").status()).isEqualTo(200);
    assertThat(person.get("/communities/roles/questionnaires").status()).isEqualTo(200);
    assertThat(person.get("/communities/roles/questionnaires/template").status()).isEqualTo(200);
    assertThat(person.get("/rounds/999999").status()).isEqualTo(404);
    assertThat(person.get("/communities/roles/waves").status()).isEqualTo(status);
    for (var part : List.of("", "/slices", "/slices/source", "/references")) {
      assertThat(person.get("/communities/roles/funnel" + part).status()).isEqualTo(status);
    }
    assertThat(person.get("/waves/999999").status()).isEqualTo(sees ? 404 : 403);
    assertThat(person.get("/rounds/999999/report").status()).isEqualTo(report);
    assertThat(person.get("/rounds/999999/links").status()).isEqualTo(links);
  }

  /** What changes something is refused before anything of it is looked at. */
  @ParameterizedTest
  @CsvSource({
    "operator, true", "designer, false", "publisher, false",
    "scheduler, false", "auditor, false", "admin, true"
  })
  void onlyOperatorsAndAdminsMeasureMoveAndAsk(String role, boolean may) {
    var person = api(role);
    var none = Map.of();

    assertThat(person.post("/communities/roles/roles/review", none).status())
        .as("nothing is known of the community yet")
        .isEqualTo(may ? 409 : 403);
    assertThat(person.post("/communities/roles/relations/measuring", none).status())
        .isEqualTo(may ? 409 : 403);
    assertThat(
            person
                .post("/communities/roles/layers/moves", Map.of("member", 999999, "to", "base"))
                .status())
        .isEqualTo(may ? 404 : 403);
    assertThat(person.put("/communities/roles/sources", none).status()).isEqualTo(may ? 422 : 403);
    assertThat(person.post("/communities/roles/funnel", Map.of("offering", "none")).status())
        .isEqualTo(may ? 404 : 403);
    assertThat(person.post("/communities/roles/funnel/references", "text/csv", "label\n").status())
        .isEqualTo(may ? 422 : 403);
    assertThat(person.post("/communities/roles/questionnaires", none).status())
        .isEqualTo(may ? 422 : 403);
    assertThat(person.post("/questionnaires/999999/rounds", none).status())
        .isEqualTo(may ? 404 : 403);
    assertThat(person.post("/questionnaires/999999/versions?basedOn=1", none).status())
        .isEqualTo(may ? 404 : 403);
    assertThat(person.post("/rounds/999999/stop", none).status()).isEqualTo(may ? 404 : 403);
    for (var act : List.of("pause", "go-on", "stop", "retry")) {
      assertThat(person.post("/waves/999999/" + act, none).status()).isEqualTo(may ? 404 : 403);
    }
    assertThat(person.post("/rounds/999999/answers", "text/csv", "member\n").status())
        .isEqualTo(may ? 404 : 403);
    assertThat(
            person
                .put("/rounds/999999/deadline", Map.of("deadline", "2030-01-01T00:00:00Z"))
                .status())
        .isEqualTo(may ? 404 : 403);
    assertThat(person.put("/communities/roles/balance", Map.of("percent", 30)).status())
        .isEqualTo(may ? 200 : 403);
    assertThat(person.put("/rounds/999999/audience", Map.of("segment", 1)).status())
        .isEqualTo(may ? 404 : 403);
  }

  /** The same on the console, where whoever may not is shown so. */
  @ParameterizedTest
  @CsvSource({
    "operator, 200, 302", "designer, 403, 403", "publisher, 403, 403",
    "scheduler, 403, 403", "auditor, 200, 403", "admin, 200, 302"
  })
  void thePagesOfMembersRoundsAndQuestionnairesKeepToTheRole(String role, int page, int action)
      throws Exception {
    var web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    var person = user("somebody").roles(role.toUpperCase(Locale.ROOT));
    var home = "/communities/roles";

    for (var address :
        List.of(
            "/roles",
            "/roles/lurkers",
            "/relations",
            "/layers",
            "/sources",
            "/funnel",
            "/funnel/slices/source",
            "/delivery",
            "/services",
            "/triggers",
            "/rounds",
            "/welfare",
            "/waves")) {
      assertThat(
              web.perform(get(home + address).with(person)).andReturn().getResponse().getStatus())
          .as(address)
          .isEqualTo(page);
    }
    assertThat(
            web.perform(get(home + "/questionnaires").with(person))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(200);
    assertThat(
            web.perform(get(home + "/questionnaires/new").with(person))
                .andReturn()
                .getResponse()
                .getStatus())
        .as("the editor")
        .isEqualTo(action == 302 ? 200 : 403);
    for (var address :
        List.of(
            "/roles/review",
            "/roles/notices",
            "/roles/balance",
            "/roles/lurkers?target=1",
            "/relations/measuring",
            "/layers/moves?to=BASE",
            "/layers/gifts?reacted=true",
            "/sources?name=nobody&channel=GROUP&reach=CONTEXT",
            "/funnel/references",
            "/funnel?offering=none",
            "/delivery/plan?offering=none&days=7&hours=6",
            "/delivery/hours?offering=none&round=1&day=2026-11-01&hours=6",
            "/delivery/income?offering=none&what=x&yuan=1&day=2026-11-01&evidence=y",
            "/delivery/hours/999999/void?offering=none&why=x",
            "/delivery/income/999999/void?offering=none&why=x",
            "/triggers?words=many&reply=yes&mostADay=5&offering=none",
            "/triggers/999999?words=many&reply=yes&mostADay=5",
            "/triggers/999999/switch?to=OFF",
            "/rounds/999999/stop",
            "/welfare/999999/receivers?act=handed&member=1",
            "/welfare/999999/finish",
            "/welfare/999999/stop",
            "/welfare/999999/measure",
            "/waves/999999/pause",
            "/waves/999999/go-on",
            "/waves/999999/stop",
            "/waves/999999/retry",
            "/rounds/999999/deadline",
            "/rounds/999999/audience",
            "/rounds/999999/decision?decision=approve")) {
      int status =
          web.perform(post(home + address).with(person).with(csrf()))
              .andReturn()
              .getResponse()
              .getStatus();
      if (action == 403) {
        assertThat(status).as(address).isEqualTo(403);
      } else {
        assertThat(status).as(address).isNotEqualTo(403);
      }
      assertThat(
              web.perform(post(home + address).with(person)).andReturn().getResponse().getStatus())
          .as("without a token " + address)
          .isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/roles",
        "/roles/lurkers",
        "/relations",
        "/layers",
        "/sources",
        "/funnel",
        "/funnel/slices/source",
        "/delivery",
        "/services",
        "/triggers",
        "/rounds",
        "/welfare",
        "/waves",
        "/questionnaires",
        "/segments"
      })
  void whoIsNotSignedInSeesNothing(String page) throws Exception {
    var web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();

    var shown = web.perform(get("/communities/roles" + page)).andReturn().getResponse();
    var asked = web.perform(get("/api/v1/communities/roles" + page)).andReturn().getResponse();

    assertThat(shown.getStatus()).isEqualTo(302);
    assertThat(shown.getRedirectedUrl()).endsWith("/login");
    assertThat(asked.getStatus()).isEqualTo(401);
  }

  /** It names members; who may see them finds that there is no such check-in. */
  @ParameterizedTest
  @CsvSource({
    "operator, 404, 422", "designer, 403, 403", "publisher, 403, 403",
    "scheduler, 403, 403", "auditor, 404, 403", "admin, 404, 422"
  })
  void whoSeesMembersSeesCheckInsAndOperatorsOpenThem(String role, int one, int opens) {
    var person = api(role);

    assertThat(person.get("/checkins/999999").status()).isEqualTo(one);
    assertThat(person.get("/communities/roles/checkins").status()).isEqualTo(200);
    assertThat(person.post("/communities/roles/checkins", Map.of()).status()).isEqualTo(opens);
    assertThat(person.post("/checkins/999999/close", Map.of()).status())
        .isEqualTo(opens == 403 ? 403 : 404);
  }

  /** Schedulers plan what they need not know the members of. */
  @ParameterizedTest
  @CsvSource({
    "operator, true", "designer, false", "publisher, false",
    "scheduler, true", "auditor, false", "admin, true"
  })
  void schedulersOperatorsAndAdminsPlanCampaigns(String role, boolean may) throws Exception {
    var person = api(role);
    assertThat(person.get("/campaigns").status()).isEqualTo(200);
    assertThat(person.get("/campaigns/999999/firings?next=20").status()).isEqualTo(404);
    assertThat(person.get("/campaigns/999999/firings/999999/welfare").status()).isEqualTo(404);
    assertThat(person.get("/work-calendar/2026").status()).isEqualTo(200);
    assertThat(person.post("/campaigns", Map.of("community", "roles")).status())
        .isEqualTo(may ? 422 : 403);
    for (var address :
        List.of(
            "/campaigns/999999/dry-run",
            "/campaigns/999999/on",
            "/campaigns/999999/off",
            "/firings/999999/pause",
            "/firings/999999/go-on",
            "/firings/999999/stop")) {
      assertThat(person.post(address, Map.of()).status()).as(address).isEqualTo(may ? 404 : 403);
    }
    assertThat(person.post("/work-calendar", Map.of()).status()).isEqualTo(may ? 422 : 403);

    var web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    var signedIn = user("somebody").roles(role.toUpperCase(Locale.ROOT));
    for (var page : List.of("/campaigns", "/campaigns/calendar", "/campaigns/work-calendar")) {
      web.perform(get(page).with(signedIn)).andExpect(status().isOk());
      web.perform(get(page)).andExpect(status().isFound());
    }
    web.perform(get("/communities/roles/campaigns/new").with(signedIn))
        .andExpect(status().is(may ? 200 : 403));
    for (var form :
        List.of(
            "/campaigns/999999/on",
            "/campaigns/999999/off",
            "/campaigns/999999/dry-run",
            "/campaigns/999999/firings/999999/stop")) {
      web.perform(post(form).with(signedIn).with(csrf())).andExpect(status().is(may ? 404 : 403));
      web.perform(post(form).with(signedIn)).andExpect(status().isForbidden());
    }
    web.perform(
            post("/campaigns/999999/document")
                .param("revision", "1")
                .param("document", "{\"name\": \"x\"}")
                .with(signedIn)
                .with(csrf()))
        .andExpect(status().is(may ? 404 : 403));
    web.perform(post("/campaigns/work-calendar/day").with(signedIn).with(csrf()))
        .andExpect(status().is(may ? 302 : 403));
  }

  /** A public class names who registered; who may see members finds that there is no such one. */
  @ParameterizedTest
  @CsvSource({
    "operator, 404, 200, 422", "designer, 403, 403, 403", "publisher, 403, 403, 403",
    "scheduler, 403, 403, 403", "auditor, 404, 200, 403", "admin, 404, 200, 422"
  })
  void whoSeesMembersSeesPublicClassesAndOperatorsHoldThem(
      String role, int one, int reads, int opens) throws Exception {
    var person = api(role);
    var changes = opens == 403 ? 403 : 404;

    assertThat(person.get("/public-classes/999999").status()).isEqualTo(one);
    assertThat(person.get("/public-classes/999999/registrations").status()).isEqualTo(one);
    assertThat(person.get("/public-classes/999999/followup").status()).isEqualTo(one);
    assertThat(person.get("/communities/roles/public-classes").status()).isEqualTo(reads);
    assertThat(person.post("/communities/roles/public-classes", Map.of()).status())
        .isEqualTo(opens);
    assertThat(person.post("/public-classes/999999/attendance", "text/csv", "name\nx\n").status())
        .isEqualTo(changes);
    for (var deed : List.of("registrations", "questions")) {
      assertThat(person.post("/public-classes/999999/" + deed, Map.of("member", 1)).status())
          .isEqualTo(changes);
    }
    assertThat(person.post("/public-classes/999999/off", Map.of()).status()).isEqualTo(changes);
    assertThat(person.put("/public-classes/999999/date", Map.of()).status()).isEqualTo(changes);
    var web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    var who = user("somebody").roles(role.toUpperCase(Locale.ROOT));
    var home = "/communities/roles/classes";
    web.perform(get(home).with(who)).andExpect(status().is(reads));
    web.perform(get(home)).andExpect(status().isFound());
    web.perform(get(home + "/999999").with(who)).andExpect(status().is(one));
    web.perform(post(home).with(who).with(csrf())).andExpect(status().is(opens));
    for (var deed : List.of("date", "off", "attendees/1/drop")) {
      web.perform(post(home + "/999999/" + deed).with(who).with(csrf()))
          .andExpect(status().is(changes));
      web.perform(post(home + "/999999/" + deed).with(who)).andExpect(status().isForbidden());
    }
  }

  /** Leads name members with interest, and what was said about them. */
  @ParameterizedTest
  @CsvSource({
    "operator, 404, 200, 302", "designer, 403, 403, 403", "publisher, 403, 403, 403",
    "scheduler, 403, 403, 403", "auditor, 404, 200, 403", "admin, 404, 200, 302"
  })
  void whoSeesMembersSeesLeadsAndOperatorsFollowThem(String role, int one, int reads, int writes)
      throws Exception {
    var person = api(role);
    var changes = writes == 403 ? 403 : 404;
    var home = "/communities/roles/leads";

    assertThat(person.get("/leads/999999").status()).isEqualTo(one);
    assertThat(person.get(home).status()).isEqualTo(reads);
    assertThat(person.get(home + "/reasons").status()).isEqualTo(reads);
    assertThat(person.post(home, Map.of()).status()).isEqualTo(writes == 403 ? 403 : 422);
    for (var deed : List.of("stage", "end")) {
      assertThat(person.post("/leads/999999/" + deed, Map.of()).status()).isEqualTo(changes);
    }
    var web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    var who = user("somebody").roles(role.toUpperCase(Locale.ROOT));
    web.perform(get(home).with(who)).andExpect(status().is(reads));
    web.perform(get(home)).andExpect(status().isFound());
    web.perform(get(home + "/999999").with(who)).andExpect(status().is(one));
    web.perform(post(home).with(who).with(csrf())).andExpect(status().is(writes));
    for (var deed : List.of("stage", "owner", "end")) {
      web.perform(post(home + "/999999/" + deed).with(who).with(csrf()))
          .andExpect(status().is(changes));
      web.perform(post(home + "/999999/" + deed).with(who)).andExpect(status().isForbidden());
    }
  }

  private void aCommunityWithAReport() {
    if (admin().get("/communities/reported").status() == 404) {
      admin().post("/communities", community("reported"));
      var csv =
          "external_id,sent_at,member,kind,text\nm1,%s,小雨,message,几点开始？\n".formatted(Instant.now());
      assertThat(admin().post("/communities/reported/activity", "text/csv", csv).status())
          .isBetween(200, 202);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "designer", "publisher", "scheduler", "auditor"})
  void nobodyCompletesATaskWithoutItsSkill(String role) {
    var task = firstTask("roles");

    var answer = api(role).post("/tasks/" + task + "/complete", structure());

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body().path("code").asText()).isEqualTo("FORBIDDEN");
    assertThat(firstTask("roles")).isEqualTo(task);
  }

  @Test
  void anotherSkillIsNotEnough() {
    var answer =
        api("operator", "bd").post("/tasks/" + firstTask("roles") + "/complete", structure());

    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void anOperatorCompletesATaskOfTheirSkill() {
    admin().post("/communities", community("skilled"));
    var person = api("operator", "product");
    assertThat(person.post("/communities/skilled/lifecycle", Map.of()).status()).isEqualTo(201);
    var task = firstTask("skilled");

    assertThat(person.post("/tasks/" + task + "/complete", structure()).status()).isEqualTo(204);

    assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "designer", "publisher", "scheduler", "auditor"})
  void nobodyStartsAProcessAroundTheProduct(String role) {
    assertThatThrownBy(
            () -> as(role, () -> runtime.startProcessInstanceByKey("communityLifecycle")))
        .isInstanceOf(AuthorizationException.class);
    var instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey("roles")
            .listPage(0, 1)
            .get(0)
            .getId();
    assertThatThrownBy(
            () ->
                as(
                    role,
                    () -> {
                      runtime.deleteProcessInstance(instance, "for no reason");
                      return null;
                    }))
        .isInstanceOf(AuthorizationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "designer", "scheduler", "auditor"})
  void onlyPublishersAndAdminsDeploy(String role) {
    assertThatThrownBy(() -> as(role, this::deploy)).isInstanceOf(AuthorizationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"publisher", "admin"})
  void deploys(String role) {
    var deployment = as(role, this::deploy);

    try {
      assertThat(repository.createProcessDefinitionQuery().deploymentId(deployment).count())
          .isEqualTo(1);
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }

  @Test
  void aPublisherTakesNothingBack() {
    var deployment = as("publisher", this::deploy);

    try {
      assertThatThrownBy(
              () ->
                  as(
                      "publisher",
                      () -> {
                        repository.deleteDeployment(deployment);
                        return null;
                      }))
          .isInstanceOf(AuthorizationException.class);
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "operator, true, 4",
    "designer, false, 0",
    "publisher, false, 0",
    "scheduler, false, 0",
    "auditor, true, 2",
    "admin, true, 4"
  })
  void seesTasksAndFiltersInTheTaskList(String role, boolean seesTasks, long seesFilters) {
    assertThat(as(role, () -> tasks.createTaskQuery().count() > 0)).isEqualTo(seesTasks);
    assertThat(as(role, () -> filters.createFilterQuery().filterResourceType("Task").count()))
        .isEqualTo(seesFilters);
  }

  @ParameterizedTest
  @CsvSource({
    "operator, tasklist",
    "designer, cockpit",
    "publisher, cockpit",
    "scheduler, ''",
    "auditor, cockpit tasklist",
    "admin, admin cockpit tasklist"
  })
  void opensTheAppsOfTheRole(String role, String apps) {
    var open = new ArrayList<String>();
    for (var app : List.of("admin", "cockpit", "tasklist")) {
      if (authorizations.isUserAuthorized(
          "nobody", List.of(role), Permissions.ACCESS, Resources.APPLICATION, app)) {
        open.add(app);
      }
    }

    assertThat(String.join(" ", open)).isEqualTo(apps);
  }

  @ParameterizedTest
  @CsvSource({
    "operator, false",
    "designer, false",
    "publisher, false",
    "scheduler, false",
    "auditor, true",
    "admin, true"
  })
  void onlyAuditorsAndAdminsReadWhoDidWhatAndWhoMayDoWhat(String role, boolean reads) {
    assertThat(
            authorizations.isUserAuthorized(
                "nobody",
                List.of(role),
                UserOperationLogCategoryPermissions.READ,
                Resources.OPERATION_LOG_CATEGORY,
                "Admin"))
        .isEqualTo(reads);
    assertThat(as(role, () -> authorizations.createAuthorizationQuery().count() > 0))
        .isEqualTo(reads);
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "designer", "publisher", "scheduler", "auditor"})
  void readsModelsAndDecisionsAndManagesNobody(String role) {
    assertThat(as(role, () -> repository.createProcessDefinitionQuery().count())).isPositive();
    assertThat(as(role, () -> repository.createDecisionDefinitionQuery().count())).isPositive();
    assertThat(
            authorizations.isUserAuthorized(
                "nobody",
                List.of(role),
                Permissions.READ_HISTORY,
                Resources.DECISION_DEFINITION,
                "anyDecision"))
        .isTrue();
    var smuggled = identity.newUser("smuggled");
    assertThatThrownBy(
            () ->
                as(
                    role,
                    () -> {
                      identity.saveUser(smuggled);
                      return null;
                    }))
        .isInstanceOf(AuthorizationException.class);
    assertThatThrownBy(
            () ->
                as(
                    role,
                    () -> {
                      identity.createMembership("admin", role);
                      return null;
                    }))
        .isInstanceOf(AuthorizationException.class);
  }

  private String deploy() {
    return repository
        .createDeployment()
        .addString(
            "roles.bpmn",
            "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='t'>"
                + "<process id='rolesTrial' isExecutable='true' camunda:historyTimeToLive='P1D'>"
                + "<startEvent id='s'/></process></definitions>")
        .deploy()
        .getId();
  }

  /** The first step begins in a job of its own, a moment after the start. */
  private String firstTask(String community) {
    return Awaitility.await()
        .until(
            () ->
                admin()
                    .get("/tasks?community=" + community)
                    .body()
                    .valueStream()
                    .filter(t -> t.path("taskKey").asText().equals(FIRST_TASK))
                    .map(t -> t.path("id").asText())
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private <T> T as(String role, Supplier<T> work) {
    identity.setAuthentication("nobody", List.of(role));
    try {
      return work.get();
    } finally {
      identity.clearAuthentication();
    }
  }

  private ApiClient admin() {
    return new ApiClient("http://localhost:" + port, "admin", QunflowIT.PASSWORD);
  }

  private ApiClient api(String... groups) {
    var id = "roles" + String.join("", groups);
    if (identity.createUserQuery().userId(id).count() == 0) {
      var user = identity.newUser(id);
      user.setPassword(PASSWORD);
      identity.saveUser(user);
      List.of(groups).forEach(group -> identity.createMembership(id, group));
    }
    return new ApiClient("http://localhost:" + port, id, PASSWORD);
  }

  private static Map<String, Object> community(String key) {
    return Map.of("key", key, "name", key, "type", "interest", "timeZone", "Asia/Shanghai");
  }

  private static Map<String, Object> structure() {
    return Map.of(
        "variables",
        Map.of(
            "parties",
            List.of(
                Map.of("name", "学员", "side", "external", "coreBusiness", "学泡茶"),
                Map.of("name", "茶馆", "side", "internal", "coreBusiness", "卖茶")),
            "exchanges",
            List.of(
                Map.of("fromParty", "学员", "toParty", "茶馆", "what", "money"),
                Map.of("fromParty", "茶馆", "toParty", "学员", "what", "service"))));
  }
}
