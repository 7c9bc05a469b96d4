package io.qunflow.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.qunflow.support.ApiClient;
import io.qunflow.support.QunflowIT;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Two texts tried against each other, as somebody outside does it: a campaign written over REST,
 * fired by the clock, sent to everybody, and what came of each text, with its interval, over REST
 * and on the page (C3).
 */
@QunflowIT
class TrialJourneyIT {

  private static final String COMMUNITY = "trial";
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int MEMBERS = 60;

  @LocalServerPort int port;
  @Autowired JdbcTemplate sql;
  private ApiClient api;

  @Test
  void saysWhichOfTwoTextsMadeMorePeopleSpeak() {
    var base = "http://localhost:" + port;
    api = new ApiClient(base, "admin", QunflowIT.PASSWORD);
    var community =
        Map.of("key", COMMUNITY, "name", "试文案", "type", "interest", "timeZone", "Asia/Shanghai");
    assertThat(api.post("/communities", community).status()).isEqualTo(201);
    say("first", IntStream.range(0, MEMBERS).mapToObj(i -> "茶友" + i).toList(), 86_400);
    long campaign = api.post("/campaigns", document()).body().path("id").asLong();
    var dry = api.post("/campaigns/" + campaign + "/dry-run", Map.of()).body();
    assertThat(dry.path("audience").asInt()).isEqualTo(MEMBERS);
    assertThat(api.post("/campaigns/" + campaign + "/on", Map.of()).status()).isEqualTo(200);

    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> got("A").size() + got("B").size() == MEMBERS);
    var a = got("A");
    var b = got("B");
    assertThat(a).hasSizeBetween(MEMBERS / 5, MEMBERS * 4 / 5);
    say("then", a, -60);
    say("too", b.subList(0, 2), -60);

    long wave =
        api.get("/campaigns/" + campaign + "/firings")
            .body()
            .path("past")
            .get(0)
            .path("wave")
            .asLong();
    var trial = spoke(api.get("/waves/" + wave).body());
    assertThat(trial.path("results").findValuesAsText("branch")).containsExactly("A", "B");
    assertThat(trial.path("results").findValuesAsText("sent"))
        .containsExactly("" + a.size(), "" + b.size());
    var first = trial.path("results").get(0).path("reacted");
    assertThat(first.path("n").asInt()).isEqualTo(a.size());
    assertThat(first.path("low").asDouble()).isBetween(0.7, 0.99);
    assertThat(trial.path("results").get(1).path("reacted").path("n").asInt()).isEqualTo(2);
    var difference = trial.path("differences").get(0).path("difference");
    assertThat(difference.path("low").asDouble()).isPositive();
    assertThat(difference.path("value").asDouble()).isEqualTo(1 - 2.0 / b.size());

    var desk = new FunnelDesk(base, COMMUNITY, "admin", QunflowIT.PASSWORD, 1280, () -> {});
    var page = desk.open("/waves/" + wave);
    assertThat(page.locator("main").innerText())
        .contains("哪个文案更有用", a.size() + " / " + a.size(), "2 / " + b.size(), "A − B");
    desk.picture("trial");
  }

  private static JsonNode spoke(JsonNode wave) {
    for (var trial : wave.path("trials")) {
      if (trial.path("outcome").asText().equals("spoke")) {
        return trial;
      }
    }
    throw new AssertionError("nobody asks who spoke: " + wave);
  }

  /** Nicknames of those who have this text. */
  private List<String> got(String branch) {
    return sql.queryForList(
        "SELECT m.nickname FROM message_delivery d JOIN member m ON m.id = d.member_id"
            + " WHERE m.community_key = ? AND d.state = 'S' AND d.order_key LIKE ?",
        String.class,
        COMMUNITY,
        "%:" + branch);
  }

  /** As a file brings it. */
  private void say(String id, List<String> names, int secondsAgo) {
    var lines = new StringBuilder("external_id,sent_at,member,kind,text,reply_to,content_id\n");
    var at = Instant.now().minusSeconds(secondsAgo).truncatedTo(ChronoUnit.SECONDS);
    names.forEach(
        name -> lines.append("%s-%s,%s,%s,message,今晚喝什么,none,%n".formatted(id, name, at, name)));
    var taken = api.post("/communities/" + COMMUNITY + "/activity", "text/csv", lines.toString());
    assertThat(taken.status()).as(String.valueOf(taken.body())).isEqualTo(200);
  }

  private static Map<String, Object> document() {
    var document = new HashMap<String, Object>();
    document.put("community", COMMUNITY);
    document.put("name", "两种说法");
    document.put("what", "wave");
    document.put("messageKind", "NOTICE");
    document.put("channel", "inbox");
    document.put(
        "steps",
        List.of(Map.of("texts", words("今晚一起喝茶"), "percent", 50, "others", words("今晚有空吗"))));
    document.put("when", "once");
    document.put(
        "at",
        LocalDateTime.now(SHANGHAI).truncatedTo(ChronoUnit.SECONDS).plusSeconds(3).toString());
    document.put("zone", SHANGHAI.getId());
    document.put("quietFrom", "00:00");
    document.put("quietUntil", "00:00");
    document.put("misfire", "run_once");
    return document;
  }

  private static Map<String, Object> words(String body) {
    return Map.of("zh", Map.of("subject", "", "body", body));
  }
}
