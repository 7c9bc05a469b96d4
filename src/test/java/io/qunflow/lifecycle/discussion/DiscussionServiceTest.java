package io.qunflow.lifecycle.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.CommunityKey;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

class DiscussionServiceTest {

  static final CommunityKey TEA = new CommunityKey("tea");
  static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

  /** Tuesday, eight in the evening in Shanghai. */
  static final Instant EVENING = Instant.parse("2026-11-24T12:00:00Z");

  static final TalkResult RESULT =
      new TalkResult(
          12,
          List.of(new Exchange("怎么选茶？", "小明😀", "看季节", "𠮷野家"), new Exchange("水温？", "", "", "")),
          "怎么选茶？",
          "看季节",
          90);

  final TestDatabase database = TestDatabases.h2();
  final Modules modules =
      Modules.start(
          database.dataSource(),
          Clock.fixed(NOW, ZoneOffset.UTC),
          "io.qunflow.community",
          "io.qunflow.activity.figure",
          "io.qunflow.lifecycle.discussion");
  final DiscussionPlanService plans = modules.get(DiscussionPlanService.class);
  final DiscussionService discussions = modules.get(DiscussionService.class);
  final HostService hosts = modules.get(HostService.class);
  final JdbcTemplate sql = modules.get(JdbcTemplate.class);

  @BeforeEach
  void aCommunity() {
    sql.update("INSERT INTO business_line (line_key, name, created_at_ms) VALUES ('l', '线', 0)");
    sql.update(
        "INSERT INTO community (community_key, line_key, name, type, time_zone, state,"
            + " created_at_ms) VALUES ('tea', 'l', '茶友会', 'INTEREST', 'Asia/Shanghai', 'OPEN', 0)");
  }

  @AfterEach
  void close() {
    modules.close();
    database.close();
  }

  @Test
  void plansADiscussionThatFits() throws Exception {
    var planned = plans.record(TEA, 1, formal("安娜", EVENING));

    assertThat(planned.ref()).isEqualTo(new DiscussionRef(TEA, 1));
    assertThat(planned.check()).isEqualTo(PlanCheck.NOTHING);
    assertThat(planned.confirmBy()).isEqualTo(NOW.plus(Duration.ofHours(48)));
    assertThat(state(1)).isEqualTo("PLANNED");
    assertThat(sql.queryForList("SELECT name FROM discussion_guest", String.class))
        .containsExactlyInAnyOrder("本", "𠮷");
  }

  @Test
  void calledOffItBlocksNoTimeAndWhatWasHeldStaysHeld() throws Exception {
    var planned = plans.record(TEA, 1, formal("安娜", EVENING)).ref();
    plans.callOff(planned);
    assertThat(state(1)).isEqualTo("CANCELLED");

    var held = plans.record(TEA, 1, formal("安娜", EVENING));
    assertThat(held.check()).as("the time is free again").isEqualTo(PlanCheck.NOTHING);
    discussions.recordHeld(held.ref(), "", RESULT);
    plans.callOff(held.ref());
    assertThat(state(2)).isEqualTo("HELD");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T03:59:59Z, true",
    "2026-11-23T04:00:00Z, false",
  })
  void needsADayOfLead(Instant start, boolean tooShort) throws Exception {
    var planned = plans.record(TEA, 1, formal("安娜", start));

    assertThat(planned.check().leadTooShort()).isEqualTo(tooShort);
    assertThat(planned.confirmBy()).isEqualTo(start.minus(Duration.ofHours(2)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T13:59:00Z, false",
    "2026-11-24T14:00:00Z, true",
    "2026-11-24T23:59:00Z, true",
    "2026-11-25T00:00:00Z, false"
  })
  void knowsTheQuietHoursOfTheCommunity(Instant start, boolean quiet) throws Exception {
    assertThat(plans.record(TEA, 1, formal("安娜", start)).check().inQuietHours()).isEqualTo(quiet);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T10:00:00Z, false",
    "2026-11-24T10:01:00Z, true",
    "2026-11-24T12:00:00Z, true",
    "2026-11-24T13:59:00Z, true",
    "2026-11-25T12:00:00Z, false"
  })
  void seesAClashWithAnotherOne(Instant start, boolean clash) throws Exception {
    plans.record(TEA, 1, formal("安娜", EVENING));

    assertThat(plans.record(TEA, 1, formal("本", start)).check().timeClash()).isEqualTo(clash);
  }

  @Test
  void doesNotClashWithItselfNorWithDraftsAndFailedOnes() throws Exception {
    var quiet = Instant.parse("2026-11-24T14:00:00Z");
    var draft = plans.record(TEA, 1, formal("安娜", quiet));
    assertThat(state(1)).isEqualTo("DRAFT");
    var failed = plans.record(TEA, 1, formal("本", quiet.minus(Duration.ofHours(1)))).ref();
    discussions.recordSilence(failed);

    var changed = plans.change(draft.ref(), formal("安娜", EVENING));
    var again = plans.change(draft.ref(), formal("安娜", EVENING.plusSeconds(60)));

    assertThat(List.of(changed.check(), again.check())).containsOnly(PlanCheck.NOTHING);
    assertThat(again.ref()).isEqualTo(draft.ref());
    assertThat(count("SELECT COUNT(*) FROM discussion_guest WHERE discussion_no = 1")).isEqualTo(2);
  }

  @Test
  void asksNothingOfACasualTalkAndKeepsWhatCameOfIt() throws Exception {
    var plan = new DiscussionPlan("茶具", DiscussionFormat.CASUAL, null, null, "main", List.of());
    var planned = plans.record(TEA, 1, plan);
    assertThat(planned.check()).isEqualTo(PlanCheck.NOTHING);
    assertThat(planned.confirmBy()).isNull();

    discussions.recordCasual(planned.ref(), RESULT);

    assertThat(state(1)).isEqualTo("TALKED");
    assertThat(
            sql.queryForList(
                "SELECT question FROM discussion_question ORDER BY position", String.class))
        .containsExactly("怎么选茶？", "水温？");
  }

  @ParameterizedTest
  @CsvSource({"true, 3, true", "true, 2, false", "false, 9, false"})
  void needsTheHostAndThreeMore(boolean host, int confirmed, boolean enough) throws Exception {
    var ref = plans.record(TEA, 1, formal("安娜", EVENING)).ref();

    assertThat(discussions.recordConfirmation(ref, host, confirmed)).isEqualTo(enough);
    assertThat(state(1)).isEqualTo(enough ? "CONFIRMED" : "UNCONFIRMED");
  }

  @Test
  void keepsADiscussionFromWarmUpToSummary() throws Exception {
    var ref = plans.record(TEA, 1, formal("安娜", EVENING)).ref();
    discussions.recordWarmUp(ref, "周二晚八点，聊春茶😀");
    discussions.recordOpening(ref, "");
    assertThat(state(1)).isEqualTo("OPEN");
    discussions.recordHeld(ref, "卡罗", RESULT);
    discussions.recordHeld(ref, "卡罗", RESULT);
    discussions.recordSummary(ref, new DiscussionSummary("总结", "1群公告", 2, false));

    assertThat(
            sql.queryForMap(
                "SELECT state, warm_up_notice, stand_in_host, participants, staff_minutes,"
                    + " host_rating, closed_at_ms FROM discussion"))
        .containsEntry("state", "PUBLISHED")
        .containsEntry("warm_up_notice", "周二晚八点，聊春茶😀")
        .containsEntry("stand_in_host", "卡罗")
        .containsEntry("participants", 12)
        .containsEntry("staff_minutes", 90)
        .containsEntry("host_rating", 2)
        .containsEntry("closed_at_ms", NOW.toEpochMilli());
    assertThat(count("SELECT COUNT(*) FROM discussion_question")).isEqualTo(2);
  }

  @Test
  void doesNotAskAgainWhoeverHostedBadly() throws Exception {
    var ref = plans.record(TEA, 1, formal("安娜", EVENING)).ref();
    discussions.recordHeld(ref, "卡罗", RESULT);
    discussions.recordSummary(ref, new DiscussionSummary("总结", "1群公告", 2, false));

    assertThat(hosts.isBarred(TEA, "卡罗")).isTrue();
    assertThat(hosts.isBarred(TEA, "安娜")).isFalse();
    assertThat(hosts.advice(TEA)).isEqualTo("不再邀请：卡罗");
    assertThat(plans.record(TEA, 1, formal("卡罗", EVENING.plus(Duration.ofDays(1)))).check())
        .isEqualTo(new PlanCheck(true, false, false, false));
  }

  @Test
  void warnsOfOneHostCarryingTheFormat() throws Exception {
    for (var host : List.of("安娜", "安娜", "本", "安娜")) {
      var ref = plans.record(TEA, 1, formal(host, EVENING)).ref();
      discussions.recordHeld(ref, "", RESULT);
    }

    assertThat(hosts.findShareWarning(TEA)).get().asString().contains("安娜 主持了 3 场");
    assertThat(hosts.advice(TEA)).contains("安娜");
  }

  @Test
  void keepsEachSetbackAndClosesWhatIsCancelled() throws Exception {
    var ref = plans.record(TEA, 1, formal("安娜", EVENING)).ref();
    discussions.recordNoShow(ref);
    assertThat(state(1)).isEqualTo("NO_SHOW");

    plans.recordWayOut(ref, "主持人没有来：安娜", WayOut.POSTPONE, "改到周三");
    plans.recordWayOut(ref, "确认的人不够：只有 1 人", WayOut.CANCEL, "下月再约");

    assertThat(state(1)).isEqualTo("CANCELLED");
    assertThat(
            sql.queryForList(
                "SELECT way_out FROM discussion_setback ORDER BY setback_no", String.class))
        .containsExactly("POSTPONE", "CANCEL");
  }

  private static DiscussionPlan formal(String host, Instant start) {
    return new DiscussionPlan(
        "春茶", DiscussionFormat.FORMAL, host, start, "main", List.of("本", "𠮷"));
  }

  private String state(int number) {
    return sql.queryForObject(
        "SELECT state FROM discussion WHERE discussion_no = ?", String.class, number);
  }

  private int count(String query) {
    return sql.queryForObject(query, Integer.class);
  }

  /** The defaults, stated; found by the scan of the package. */
  @TestConfiguration
  static class Limits {

    @Bean
    DiscussionProperties discussionProperties() {
      return new DiscussionProperties(
          LocalTime.of(22, 0),
          LocalTime.of(8, 0),
          Duration.ofHours(24),
          Duration.ofHours(2),
          Duration.ofHours(48),
          Duration.ofHours(2),
          3,
          3,
          50,
          Duration.ofDays(91));
    }
  }
}
