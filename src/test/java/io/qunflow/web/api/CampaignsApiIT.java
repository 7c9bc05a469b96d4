package io.qunflow.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.membership.segment.SegmentRule;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.campaign.CampaignClock;
import io.qunflow.operations.campaign.Campaigns;
import io.qunflow.shared.BusinessException;
import io.qunflow.support.ApiClient;
import io.qunflow.support.QunflowIT;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.TriggerKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Campaigns over REST, in the running product (C1–C5). */
@QunflowIT
class CampaignsApiIT {

  @LocalServerPort int port;
  @Autowired JdbcTemplate sql;
  @Autowired CampaignClock clock;
  @Autowired Campaigns campaigns;
  @Autowired Segments segments;
  @Autowired Questionnaires questionnaires;
  @Autowired Scheduler scheduler;
  private ApiClient api;

  @BeforeEach
  void twoMembers() {
    api = new ApiClient("http://localhost:" + port, "admin", QunflowIT.PASSWORD);
    if (api.get("/communities/campaigned").status() == 404) {
      var community =
          Map.of(
              "key", "campaigned", "name", "定时社", "type", "interest", "timeZone", "Asia/Shanghai");
      assertThat(api.post("/communities", community).status()).isEqualTo(201);
      var people = new PeopleRows(sql.getDataSource(), new CommunityKey("campaigned"));
      people.member("安娜😀", Platform.WECOM, "anna");
      people.member("博", Platform.WECOM, "bo");
    }
  }

  @Test
  void isWrittenLookedAtTriedSwitchedOnAndFires() throws Exception {
    var made = api.post("/campaigns", daily());
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.body().path("state").asText()).isEqualTo("draft");
    long id = made.body().path("id").asLong();

    var next = api.get("/campaigns/" + id + "/firings?next=20").body();
    assertThat(next.path("next")).hasSize(20);
    assertThat(next.path("zone").asText()).isEqualTo("Asia/Shanghai");
    assertThat(next.path("next").get(0).path("local").asText()).contains("T10:00");

    var dry = api.post("/campaigns/" + id + "/dry-run", Map.of());
    assertThat(dry.status()).isEqualTo(200);
    assertThat(dry.body().path("audience").asInt()).isEqualTo(2);
    assertThat(dry.body().path("sent").asInt()).isEqualTo(2);
    assertThat(dry.body().path("channel").path("enough").asBoolean()).isTrue();

    var on = api.post("/campaigns/" + id + "/on", Map.of());
    assertThat(on.body().path("state").asText()).isEqualTo("on");
    var trigger = scheduler.getTrigger(new TriggerKey("campaign-" + id, "campaign"));
    assertThat(trigger.getNextFireTime().toInstant())
        .isEqualTo(Instant.parse(on.body().path("next").asText()));

    sql.update(
        "UPDATE campaign SET next_at_ms = ? WHERE id = ?",
        firstOf(id, Duration.ofDays(2)).toEpochMilli(),
        id);
    clock.run();

    var past =
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> past(id), this::isOver);
    assertThat(past.path("state").asText()).isEqualTo("done");
    assertThat(past.path("late").asBoolean()).isTrue();
    assertThat(past.path("done").asInt()).isEqualTo(2);
    assertThat(
            sql.queryForObject(
                "SELECT COUNT(*) FROM message_delivery WHERE about = ?",
                Integer.class,
                "campaign:" + id))
        .isEqualTo(2);
    assertThat(api.post("/campaigns/" + id + "/off", Map.of()).body().path("state").asText())
        .isEqualTo("off");
    assertThat(scheduler.getTrigger(new TriggerKey("campaign-" + id, "campaign"))).isNull();
  }

  @Test
  void whatCannotBeReadAnyMoreIsShownAndWrittenAnew() {
    long id = api.post("/campaigns", daily()).body().path("id").asLong();
    sql.update("UPDATE campaign SET definition = '{\"what\":\"dance\"}' WHERE id = ?", id);

    var unreadable = api.get("/campaigns/" + id);

    assertThat(unreadable.status()).isEqualTo(409);
    assertThat(unreadable.body().path("code").asText()).isEqualTo("UNREADABLE_CAMPAIGN");
    assertThat(unreadable.body().path("errors")).isNotEmpty();
    assertThat(unreadable.body().path("document").asText()).contains("dance");
    assertThat(api.put("/campaigns/" + id + "?revision=1", daily()).status()).isEqualTo(200);
    assertThat(api.get("/campaigns/" + id).status()).isEqualTo(200);
  }

  @Test
  void whatIsExportedCanBeWrittenAgain() {
    long id = api.post("/campaigns", daily()).body().path("id").asLong();

    var document = api.get("/campaigns/" + id + "/document").body();
    var again = api.post("/campaigns", document);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body().path("document")).isEqualTo(document);
  }

  /** Ids are another's there: a message to a segment, a wave with steps by segment, a round. */
  @Test
  void whatIsExportedNamesWhatItIsForAndIsWrittenElsewhere() {
    community("named", "起名社");
    community("renamed", "搬家社");
    long here = segment("named", "老朋友");
    segment("renamed", "别的人");
    long there = segment("renamed", "老朋友");
    long asked = questionnaire("named", "会员资料");
    long askedThere = questionnaire("renamed", "会员资料");
    var message = in("named", daily());
    message.put("segment", here);
    var wave = in("named", daily());
    wave.put("what", "wave");
    wave.remove("texts");
    wave.put("steps", List.of(Map.of("texts", daily().get("texts"), "segment", here)));
    var round = in("named", daily());
    round.put("what", "questionnaire");
    round.keySet().removeAll(List.of("texts", "messageKind"));
    round.putAll(Map.of("questionnaire", asked, "answerDays", 7));

    var segment = moved(message);
    assertThat(segment.path("segment").asLong()).isEqualTo(there);
    assertThat(segment.path("segmentName").asText()).isEqualTo("老朋友");
    var step = moved(wave).path("steps").path(0);
    assertThat(step.path("segment").asLong()).isEqualTo(there);
    assertThat(step.path("segmentName").asText()).isEqualTo("老朋友");
    assertThat(moved(round).path("questionnaire").asLong()).isEqualTo(askedThere);

    message.put("community", "campaigned");
    message.put("segmentName", "老朋友");
    var refused = api.post("/campaigns", message);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().path("errors").findValuesAsText("field")).containsExactly("segment");
    assertThat(refused.body().path("detail").asText()).contains("老朋友");
  }

  /** The document of one of the community 起名社, written in 搬家社. */
  private JsonNode moved(Map<String, Object> given) {
    var made = api.post("/campaigns", given);
    assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
    var exported = api.get("/campaigns/" + made.body().path("id").asLong() + "/document").body();
    ((ObjectNode) exported).put("community", "renamed");
    var again = api.post("/campaigns", exported);
    assertThat(again.status()).as(again.body().toString()).isEqualTo(201);
    return again.body().path("document");
  }

  @Test
  void whoeverIsSecondToChangeItIsTold() {
    var made = api.post("/campaigns", daily()).body();
    var path = "/campaigns/" + made.path("id").asLong();
    var renamed = daily();
    renamed.put("name", "先来");
    int read = made.path("revision").asInt();

    var first = api.put(path + "?revision=" + read, renamed);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.body().path("revision").asInt()).isEqualTo(read + 1);
    var second = api.put(path + "?revision=" + read, daily());
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.body().path("code").asText()).isEqualTo("CAMPAIGN_CHANGED");
    assertThat(api.put(path, daily()).status()).as("without one").isEqualTo(400);
    assertThat(api.get(path).body().path("document").path("name").asText()).isEqualTo("先来");
  }

  @Test
  void whatIsPostedIntoGroupsIsForEverybody() {
    var posted = daily();
    posted.putAll(Map.of("channel", "manual", "toGroups", true, "capTimes", 1, "capDays", 7));
    posted.put("segment", segment("campaigned", "贵客"));
    posted.remove("cron");
    posted.putAll(Map.of("when", "event", "event", "birthday", "after", 0, "time", "09:00"));

    var refused = api.post("/campaigns", posted);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("when", "segment", "capTimes");
  }

  private void community(String key, String name) {
    api.post(
        "/communities",
        Map.of("key", key, "name", name, "type", "interest", "timeZone", "Asia/Shanghai"));
  }

  private long segment(String community, String name) {
    try {
      return segments.save(new CommunityKey(community), name, SegmentRule.everybody(), "yunying");
    } catch (BusinessException e) {
      throw new IllegalStateException(e);
    }
  }

  private long questionnaire(String community, String title) {
    var key = new CommunityKey(community);
    try {
      var proposed = questionnaires.propose(key, Locale.CHINESE);
      return questionnaires.create(
          key,
          new Questionnaire(
              title,
              proposed.language(),
              proposed.introduction(),
              proposed.thanks(),
              proposed.days(),
              proposed.questions()),
          "yunying");
    } catch (BusinessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> in(String community, Map<String, Object> document) {
    document.put("community", community);
    return document;
  }

  @Test
  void aMistypedFieldIsNotPassedOver() {
    var mistyped = daily();
    mistyped.put("misfirePolicy", "skip");
    var refused = api.post("/campaigns", mistyped);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().path("errors").get(0).path("field").asText())
        .isEqualTo("misfirePolicy");
    assertThat(refused.body().path("detail").asText()).contains("misfire, ");

    var steps = daily();
    steps.put("what", "wave");
    steps.put("steps", java.util.Arrays.asList((Object) null));
    assertThat(api.post("/campaigns", steps).status()).isEqualTo(422);
    var wrongType = daily();
    wrongType.put("capTimes", Map.of());
    assertThat(api.post("/campaigns", wrongType).body().path("errors").get(0).path("field"))
        .hasToString("\"capTimes\"");
    assertThat(api.post("/campaigns", "application/json", "{").status()).isEqualTo(400);
  }

  @Test
  void asksForTooManyFiringsOrForNone() {
    long id = api.post("/campaigns", daily()).body().path("id").asLong();

    for (int next : new int[] {0, -5, 201}) {
      assertThat(api.get("/campaigns/" + id + "/firings?next=" + next).status()).isEqualTo(422);
    }
    assertThat(api.get("/campaigns/" + id + "/firings?next=200").status()).isEqualTo(200);
  }

  @Test
  void eachWrongFieldIsNamed() {
    var wrong = daily();
    wrong.put("cron", "every monday");
    wrong.put("zone", "Mars/Base");
    wrong.put("segment", 999999);
    wrong.put("texts", Map.of("zh", Map.of("subject", "x", "body", "{{link}}")));

    var answer = api.post("/campaigns", wrong);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().path("code").asText()).isEqualTo("INVALID_CAMPAIGN");
    assertThat(answer.body().path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("cron", "zone", "segment", "texts.zh.body");
    wrong = daily();
    wrong.put("cron", "0 * * * * *");
    assertThat(api.post("/campaigns", wrong).body().path("errors").findValuesAsText("field"))
        .containsExactly("cron");
  }

  @Test
  void theCalendarOfAYearIsTakenOverWholeOrNotAtAll() {
    assertThat(api.get("/work-calendar/2026").body()).hasSizeGreaterThan(30);
    assertThat(api.get("/work-calendar/2031").body()).isEmpty();
    var day = Map.of("date", "2031-01-01", "name", "元旦", "isOffDay", true);
    var bad = Map.of("date", "2031-13-01", "name", "?", "isOffDay", true);

    assertThat(api.post("/work-calendar", Map.of("year", 2031, "days", List.of(day, bad))).status())
        .isEqualTo(422);
    assertThat(api.get("/work-calendar/2031").body()).isEmpty();
    assertThat(api.post("/work-calendar", Map.of("year", 2031, "days", List.of(day))).status())
        .isEqualTo(200);
    assertThat(api.get("/work-calendar/2031").body()).hasSize(1);
  }

  @Test
  void isInTheOpenApiDocument() {
    var paths = api.get("/openapi.json").body().path("paths");

    for (var path : List.of("/campaigns", "/campaigns/{id}/firings", "/campaigns/{id}/dry-run")) {
      assertThat(paths.has("/api/v1" + path)).as(path).isTrue();
    }
  }

  private static Map<String, Object> daily() {
    var document = new HashMap<String, Object>();
    document.put("community", "campaigned");
    document.put("name", "每天提醒");
    document.put("what", "message");
    document.put("messageKind", "NOTICE");
    document.put("channel", "inbox");
    document.put("toGroups", false);
    document.put("texts", Map.of("zh", Map.of("subject", "提醒", "body", "{{nickname}}，来坐坐")));
    document.put("when", "cron");
    document.put("cron", "0 0 10 * * *");
    document.put("quietFrom", "00:00");
    document.put("quietUntil", "00:00");
    document.put("misfire", "run_once");
    return document;
  }

  /** The first moment at which it would have fired so long ago. */
  private Instant firstOf(long id, Duration ago) throws Exception {
    return campaigns.next(campaigns.find(id).plan(), Instant.now().minus(ago), 1).get(0).at();
  }

  private JsonNode past(long id) {
    return api.get("/campaigns/" + id + "/firings?next=1").body().path("past").path(0);
  }

  private boolean isOver(JsonNode firing) {
    return firing.path("state").asText().matches("done|failed");
  }
}
