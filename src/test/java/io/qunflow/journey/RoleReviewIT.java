package io.qunflow.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.qunflow.community.CommunityKey;
import io.qunflow.membership.role.HeldRole;
import io.qunflow.membership.role.MemberRole;
import io.qunflow.membership.role.MemberRoles;
import io.qunflow.membership.role.RoleWorld;
import io.qunflow.support.ApiClient;
import io.qunflow.support.Browser;
import io.qunflow.support.QunflowIT;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * From behaviour to roles with everything as it is deployed (A3): measured, decided by the deployed
 * table, confirmed by a person in the browser, the task completed, the roles kept.
 */
@QunflowIT
class RoleReviewIT {

  private static final CommunityKey COMMUNITY = new CommunityKey("role-journey");
  private static final String TASK = "userTask_reviewRoles";

  @LocalServerPort int port;
  @Autowired DataSource dataSource;
  @Autowired MemberRoles roles;
  @Autowired HistoryService history;

  @Test
  void whatTheDeployedTableProposesAPersonConfirmsOnThePage() {
    var api = new ApiClient("http://localhost:" + port, "admin", QunflowIT.PASSWORD);
    var made =
        Map.of(
            "key",
            COMMUNITY.value(),
            "name",
            "茶友会",
            "type",
            "interest",
            "timeZone",
            "Asia/Shanghai");
    assertThat(api.post("/communities", made).status()).isEqualTo(201);
    var people = new RoleWorld(dataSource, COMMUNITY);
    behave(people);

    var started = api.post("/communities/role-journey/roles/review", Map.of());
    assertThat(started.status()).isEqualTo(201);
    var process = started.body().path("processInstanceId").asText();
    var task = await().until(() -> task(api), Optional::isPresent).orElseThrow();
    assertThat(api.post("/communities/role-journey/roles/review", Map.of()).status())
        .as("one at a time")
        .isEqualTo(409);
    confirm(task.path("page").asText());

    await().until(() -> task(api).isEmpty());
    assertThat(roles.findPage(COMMUNITY, Optional.empty(), 0, 50))
        .extracting(HeldRole::nickname, HeldRole::role, HeldRole::confirmedBy)
        .containsExactlyInAnyOrder(
            tuple("群主老陈", MemberRole.OWNER, "admin"),
            tuple("隐士", MemberRole.HIDDEN_EXPERT, "admin"),
            tuple("骨干", MemberRole.CORE_ELITE, "admin"),
            tuple("潜水", MemberRole.LURKER, "admin"));
    assertThat(
            api.get("/communities/role-journey/roles?role=hidden_expert")
                .body()
                .path(0)
                .path("nickname")
                .asText())
        .isEqualTo("隐士");
    assertThat(
            history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(process)
                .activityId("endEvent_rolesConfirmed")
                .count())
        .isEqualTo(1);
  }

  /** Twenty days: an expert answers on three days, a pillar on twenty, somebody is only seen. */
  private static void behave(RoleWorld people) {
    var now = Instant.now();
    people.listed("群主老陈", "owner", now.minus(Duration.ofDays(1)));
    people.member("潜水");
    for (int day = 1; day <= 20; day++) {
      var at = now.minus(Duration.ofDays(day));
      for (int i = 0; i < 3; i++) {
        var question = people.asks("群主老陈", at.plusSeconds(i));
        if (day <= 3) {
          people.answers("隐士", question, at.plusSeconds(60));
        } else {
          people.answers("骨干", question, at.plusSeconds(60));
        }
      }
    }
  }

  private void confirm(String list) {
    var base = "http://localhost:" + port;
    var page = Browser.desk();
    page.navigate(base + "/login");
    page.getByLabel("用户名").fill("admin");
    page.getByLabel("密码").fill(QunflowIT.PASSWORD);
    page.locator("button[type=submit]").first().click();
    assertThat(page.locator("h1")).hasText("今日");
    page.navigate(base + list);
    assertThat(page.locator(".role-review")).containsText("潜水党");
    Browser.picture(page, "role-journey-list");
    page.click(".role-review button.btn-primary");
    assertThat(page.locator(".alert-success")).containsText("已定下");
    page.context().close();
  }

  private static Optional<JsonNode> task(ApiClient api) {
    var open = api.get("/tasks?community=role-journey").body();
    return StreamSupport.stream(open.spliterator(), false)
        .filter(task -> task.path("taskKey").asText().equals(TASK))
        .findFirst();
  }
}
