package io.qunflow.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.qunflow.community.CommunityKey;
import io.qunflow.honour.award.AwardRounds;
import io.qunflow.honour.award.AwardState;
import io.qunflow.membership.role.RoleWorld;
import io.qunflow.support.ApiClient;
import io.qunflow.support.Browser;
import io.qunflow.support.QunflowIT;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A round of awards with everything as it is deployed (H2): begun and chosen by a person in the
 * browser, announced by the deployed process.
 */
@QunflowIT
class AwardRoundIT {

  private static final CommunityKey COMMUNITY = new CommunityKey("award-journey");

  @LocalServerPort int port;
  @Autowired JdbcTemplate sql;
  @Autowired AwardRounds rounds;

  @Test
  void whoIsChosenOnThePageIsAnnounced() {
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
    var people = new RoleWorld(sql.getDataSource(), COMMUNITY);
    var day = Instant.now().minus(Duration.ofDays(3));
    for (int i = 0; i < 9; i++) {
      people.says("阿明", day.plusSeconds(i));
      people.says("小雨😀", day.plusSeconds(i / 2 * 2));
    }
    people.says("老王", day);
    people.says("小安", day);

    var base = "http://localhost:" + port;
    var page = Browser.desk();
    page.navigate(base + "/login");
    page.getByLabel("用户名").fill("admin");
    page.getByLabel("密码").fill(QunflowIT.PASSWORD);
    page.locator("button[type=submit]").first().click();
    page.navigate(base + "/communities/award-journey/awards");
    page.fill("#title", "本周之星");
    page.locator("input[value=BEST_QUESTION]").uncheck();
    page.locator("input[value=BEST_ANSWER]").uncheck();
    page.locator("input[value=PROGRESS]").uncheck();
    page.locator("form[action$='/awards'] button[type=submit]").click();
    var task = await().until(() -> task(api), Optional::isPresent).orElseThrow();
    page.navigate(base + task.path("page").asText());
    assertThat(page.locator("input:checked")).hasCount(2);
    page.locator("form.stack button[type=submit]").click();
    assertThat(page.locator(".alert-success")).containsText("得奖的人记下了");
    page.context().close();

    await().until(() -> count("member_id IS NOT NULL") == 2 && count("group_id IS NOT NULL") > 0);
    assertThat(task(api)).isEmpty();
    assertThat(rounds.findLatest(COMMUNITY, 1).get(0))
        .returns(AwardState.HONOURED, io.qunflow.honour.award.AwardRound::state)
        .returns(Optional.of("admin"), io.qunflow.honour.award.AwardRound::closedBy);
  }

  private int count(String receivers) {
    return sql.queryForObject(
        "SELECT COUNT(*) FROM message m JOIN message_order o ON o.id = m.order_id"
            + " WHERE o.community_key = 'award-journey' AND o.kind = 'HONOUR' AND m."
            + receivers,
        Integer.class);
  }

  private static Optional<JsonNode> task(ApiClient api) {
    var open = api.get("/tasks?community=award-journey").body();
    return StreamSupport.stream(open.spliterator(), false)
        .filter(task -> task.path("taskKey").asText().equals("userTask_chooseWinners"))
        .findFirst();
  }
}
