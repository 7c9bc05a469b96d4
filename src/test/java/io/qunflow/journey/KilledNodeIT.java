package io.qunflow.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.operations.wave.Members;
import io.qunflow.support.ApiClient;
import io.qunflow.support.MariaDb;
import io.qunflow.support.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Two packaged products on one MariaDB, each with its engine, scheduler and senders: campaigns that
 * fire at the same moment, and one of the two killed while they run. Of each firing there is one
 * process instance, of each text one message a member (C3).
 */
class KilledNodeIT {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int MEMBERS = 4_000;
  private static final int CAMPAIGNS = 4;

  /** Every other campaign is a wave of two. */
  private static final int TEXTS = CAMPAIGNS / 2 * 3;

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Path data = Path.of("target/killed-node-it");
  private String schema;
  private JdbcTemplate sql;

  @BeforeEach
  void anEmptySchema() throws IOException {
    FileSystemUtils.deleteRecursively(data);
    Files.createDirectories(data);
    schema = MariaDb.createSchema();
    sql =
        new JdbcTemplate(
            new DriverManagerDataSource(MariaDb.url(schema), MariaDb.user(), MariaDb.password()));
  }

  @AfterEach
  void drop() {
    MariaDb.dropSchema(schema);
  }

  /**
   * What a dead node had reserved is free again within seconds, not minutes, and who waits for the
   * message before is looked at as often.
   */
  private Node start() {
    return Node.start(
        data,
        Map.of(
            "SPRING_DATASOURCE_URL",
            MariaDb.plainUrl(schema),
            "SPRING_DATASOURCE_USERNAME",
            MariaDb.user(),
            "SPRING_DATASOURCE_PASSWORD",
            MariaDb.password(),
            "CAMUNDA_BPM_JOBEXECUTION_LOCKTIMEINMILLIS",
            "4000",
            "QUNFLOW_WAVE_SWEEP",
            "PT2S",
            "QUNFLOW_ADMIN_PASSWORD",
            JarIT.PASSWORD));
  }

  @Test
  void whatOneNodeLeftUndoneTheOtherDoesOnce() {
    try (var killed = start().awaitReady();
        var other = start()) {
      var api = api(killed);
      var tea =
          Map.of("key", "tea", "name", "茶友会", "type", "interest", "timeZone", "Asia/Shanghai");
      assertThat(api.post("/communities", tea).status()).isEqualTo(201);
      Members.fill(sql, MEMBERS);
      sql.update(
          "INSERT INTO account (community_key, platform, name, member_id, created_at_ms)"
              + " SELECT community_key, 'WECOM', CONCAT('a', id), id, 0 FROM member");
      other.awaitReady();
      var at = LocalDateTime.now(SHANGHAI).truncatedTo(ChronoUnit.SECONDS).plusSeconds(8);
      var campaigns = new ArrayList<Long>();
      for (int i = 0; i < CAMPAIGNS; i++) {
        campaigns.add(switchedOn(api, i % 2 == 0 ? message(at, i) : wave(at, i)));
      }
      long seed = System.nanoTime();
      long moment = new Random(seed).nextInt(TEXTS * MEMBERS * 3 / 4);
      System.out.println("seed of the kill: " + seed + ", at message " + moment);
      await(() -> count("message") >= moment && count("campaign_firing") == CAMPAIGNS);

      killed.kill();

      var left = api(other);
      await(() -> count("message WHERE state = 'S'") == TEXTS * MEMBERS);
      await(() -> done(left, campaigns.get(0)) && done(left, campaigns.get(2)));
      assertOnce();
      campaigns.forEach(id -> assertAddsUp(left, id));
    }
  }

  /** Two texts in waves, one in messages; nobody twice, nobody left out. */
  private void assertOnce() {
    assertThat(count("campaign_firing")).isEqualTo(CAMPAIGNS);
    assertThat(count("ACT_HI_PROCINST WHERE PROC_DEF_KEY_ = 'campaignRun'")).isEqualTo(CAMPAIGNS);
    assertThat(count("ACT_HI_PROCINST WHERE PROC_DEF_KEY_ = 'messageWave'"))
        .isEqualTo(CAMPAIGNS / 2);
    assertThat(count("wave")).isEqualTo(CAMPAIGNS);
    assertThat(count("wave WHERE audience = " + MEMBERS)).isEqualTo(CAMPAIGNS);
    assertThat(
            sql.queryForList(
                "SELECT COUNT(DISTINCT m.member_id) FROM message m GROUP BY m.order_id",
                Long.class))
        .hasSize(TEXTS)
        .allMatch(members -> members == MEMBERS);
    assertThat(count("message")).isEqualTo(TEXTS * MEMBERS);
    assertThat(count("ACT_RU_INCIDENT")).isZero();
  }

  private void assertAddsUp(ApiClient api, long campaign) {
    var firings = api.get("/campaigns/" + campaign + "/firings").body().path("past");
    assertThat(firings).hasSize(1);
    long wave = firings.get(0).path("wave").asLong();
    var counts = api.get("/waves/" + wave).body().path("counts");
    long sum = counts.path("done").asLong() + counts.path("waiting").asLong();
    for (var reasons : List.of(counts.path("skipped"), counts.path("failed"))) {
      for (var reason : reasons) {
        sum += reason.asLong();
      }
    }
    assertThat(sum).as(counts.toString()).isEqualTo(MEMBERS);
  }

  private static boolean done(ApiClient api, long campaign) {
    var firing = api.get("/campaigns/" + campaign + "/firings").body().path("past").path(0);
    return firing.path("state").asText().equals("done") && firing.path("done").asInt() == MEMBERS;
  }

  private static long switchedOn(ApiClient api, Map<String, Object> document) {
    var made = api.post("/campaigns", document);
    assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
    long id = made.body().path("id").asLong();
    assertThat(api.post("/campaigns/" + id + "/on", Map.of()).status()).isEqualTo(200);
    return id;
  }

  private static Map<String, Object> message(LocalDateTime at, int number) {
    var document = new HashMap<String, Object>();
    document.put("community", "tea");
    document.put("name", "第 " + number + " 个");
    document.put("what", "message");
    document.put("messageKind", "NOTICE");
    document.put("channel", "inbox");
    document.put("toGroups", false);
    document.put("texts", words("提醒 " + number));
    document.put("when", "once");
    document.put("at", at.toString());
    document.put("zone", SHANGHAI.getId());
    document.put("quietFrom", "00:00");
    document.put("quietUntil", "00:00");
    document.put("misfire", "catch_up");
    return document;
  }

  private static Map<String, Object> wave(LocalDateTime at, int number) {
    var document = message(at, number);
    document.put("what", "wave");
    document.remove("texts");
    document.put("steps", List.of(step("先说 " + number), step("再说 " + number)));
    return document;
  }

  private static Map<String, Object> step(String what) {
    return Map.of("texts", words(what));
  }

  private static Map<String, Object> words(String subject) {
    return Map.of("zh", Map.of("subject", subject, "body", "{{nickname}}，今天也来坐坐"));
  }

  private static void await(java.util.concurrent.Callable<Boolean> there) {
    Awaitility.await().atMost(LONGEST).pollInterval(Duration.ofMillis(100)).until(there);
  }

  private long count(String what) {
    return sql.queryForObject("SELECT COUNT(*) FROM " + what, Long.class);
  }

  private static ApiClient api(Node node) {
    return new ApiClient(node.url(), "admin", JarIT.PASSWORD);
  }
}
