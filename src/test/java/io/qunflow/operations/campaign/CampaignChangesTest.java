package io.qunflow.operations.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberId;
import io.qunflow.support.CampaignWorld;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a change of a campaign or of the calendar leaves alone, and what it moves (C1–C3). */
class CampaignChangesTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  private CampaignWorld world;
  private Campaigns campaigns;
  private CampaignRuns runs;
  private MemberId anna;
  private MemberId bo;

  @BeforeEach
  void twoMembers() {
    world = CampaignWorld.onH2();
    campaigns = world.get(Campaigns.class);
    runs = world.get(CampaignRuns.class);
    anna = world.member("安娜😀");
    bo = world.member("博");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aFiringThatRunsSaysWhatItWasStartedWith() throws Exception {
    long id = world.on(Given.notice().document());
    world.at("2026-11-24T02:00:00Z");
    world.tick();
    long firing = world.launched.get(0).id();
    runs.freeze(firing);

    world.change(id, said("改过的").with("segment", null).document(), "paiqi");
    runs.work(firing);

    assertThat(texts()).containsExactly("{{nickname}}，今天也来坐坐");
    assertThat(runs.find(firing).revision()).contains(1);
    world.at("2026-11-25T02:00:00Z");
    world.tick();
    complete(world.launched.get(1).id());
    assertThat(texts()).containsExactlyInAnyOrder("{{nickname}}，今天也来坐坐", "改过的");
  }

  @Test
  void aPostThatIsHeldGoesOnWithWhatItWasStartedWith() throws Exception {
    long id = world.on(Given.notice().with("channel", "manual").with("toGroups", true).document());
    world.at("2026-11-24T02:00:00Z");
    world.tick();
    long firing = world.launched.get(0).id();
    runs.post(firing);
    world.get(CampaignDesk.class).pause(firing, "yunying");

    world.change(
        id,
        Given.notice()
            .with("what", "questionnaire")
            .with("questionnaire", 4)
            .with("answerDays", 7)
            .document(),
        "paiqi");
    world.get(CampaignDesk.class).goOn(firing, "yunying");

    assertThat(world.count("message WHERE state = 'Q'")).isEqualTo(1);
  }

  @Test
  void whatWasDueBeforeAChangeStillFires() throws Exception {
    long id = world.on(Given.notice().document());
    world.at("2026-11-24T03:00:00Z");

    world.change(id, said("改过的").with("cron", "0 0 12 * * *").document(), "paiqi");
    world.tick();

    assertThat(world.launched).extracting(CampaignFiring::planned).containsExactly(at("24T02"));
    assertThat(campaigns.find(id).next()).contains(at("24T04"));
  }

  @Test
  void movedBeforeItStartedItFiresOnce() throws Exception {
    long id = world.on(once("2026-11-24T10:00").document());
    world.clock.set(at("24T02").plusSeconds(5));

    world.change(id, once("2026-11-24T11:00").document(), "paiqi");

    assertThat(world.tick()).isZero();
    assertThat(campaigns.find(id).state()).isEqualTo(CampaignState.ON);
    world.at("2026-11-24T03:00:00Z");
    assertThat(world.tick()).isEqualTo(1);
    assertThat(world.count("campaign_firing WHERE state = 'P'")).isZero();
  }

  @Test
  void whatWaitsToBeMadeUpForIsGatheredWithTheNextAtTheSameTime() throws Exception {
    long id = world.on(Given.notice().document());
    world.at("2026-11-24T15:00:00Z"); // quiet until eight in the morning
    world.tick();
    assertThat(world.count("campaign_firing WHERE state = 'P'")).isEqualTo(1);

    world.change(id, Given.notice().with("cron", "0 0 8 * * *").document(), "paiqi");
    world.at("2026-11-25T00:00:00Z");
    world.tick();

    assertThat(world.launched).hasSize(1);
    assertThat(world.launched.get(0).firstDay()).isEqualTo(TUESDAY);
  }

  @Test
  void whatWaitsToBeMadeUpForStaysWhereNothingElseIsDueThen() throws Exception {
    long id = world.on(Given.notice().document());
    world.at("2026-11-24T15:00:00Z");
    world.tick();

    world.change(id, said("改过的").document(), "paiqi");
    world.at("2026-11-25T00:00:00Z");
    world.tick();

    assertThat(world.launched).extracting(CampaignFiring::late).containsExactly(true);
    assertThat(campaigns.find(id).next()).contains(at("25T02"));
  }

  @Test
  void whatWaitsAfterTheLastTimeStillStarts() throws Exception {
    long id = world.on(once("2026-11-24T10:00").document());
    world.at("2026-11-24T15:00:00Z");
    world.tick();

    world.change(id, once("2026-11-24T10:00").with("name", "改名").document(), "paiqi");
    world.at("2026-11-25T00:00:00Z");

    assertThat(world.tick()).isEqualTo(1);
  }

  @Test
  void nobodysDayComesTwiceWhenTheHourIsMovedLater() throws Exception {
    long id = world.on(afterJoining("10:00").document());
    world.at("2026-11-24T02:00:00Z");
    world.tick();

    world.at("2026-11-24T02:30:00Z");
    world.change(id, afterJoining("11:00").document(), "paiqi");

    assertThat(campaigns.find(id).next()).contains(at("25T03"));
    world.at("2026-11-25T03:00:00Z");
    world.tick();
    assertThat(world.launched.get(1).firstDay()).isEqualTo(TUESDAY.plusDays(1));
  }

  @Test
  void anotherEventIsForOthersAndFiresTheSameDay() throws Exception {
    long id = world.on(afterJoining("10:00").document());
    world.at("2026-11-24T02:00:00Z");
    world.tick();

    world.at("2026-11-24T02:30:00Z");
    world.change(id, afterJoining("11:00").with("after", 5).document(), "paiqi");

    assertThat(campaigns.find(id).next()).contains(at("24T03"));
  }

  @Test
  void nobodysDayIsLostWhenTheHourIsMovedEarlier() throws Exception {
    joined(anna, "2026-11-21T02:00:00Z"); // three days before Tuesday
    joined(bo, "2026-11-22T02:00:00Z");
    long id = world.on(afterJoining("10:00").document());
    world.at("2026-11-24T01:00:00Z");

    world.change(id, afterJoining("08:30").document(), "paiqi");
    world.at("2026-11-25T00:30:00Z");
    world.tick();
    complete(world.launched.get(0).id());

    assertThat(receivers()).containsExactly(anna.value(), bo.value());
  }

  @Test
  void nobodysDayIsLostWhenAHolidayTurnsOutToBeNone() throws Exception {
    joined(anna, "2026-11-21T02:00:00Z");
    joined(bo, "2026-11-22T02:00:00Z");
    day(TUESDAY, DayKind.HOLIDAY);
    long id = world.on(afterJoining("10:00").with("holidays", "move").document());
    assertThat(campaigns.find(id).next()).contains(at("25T02"));

    world.at("2026-11-24T06:00:00Z");
    day(TUESDAY, DayKind.ORDINARY);
    world.at("2026-11-25T02:00:00Z");
    world.tick();
    complete(world.launched.get(0).id());

    assertThat(receivers()).containsExactly(anna.value(), bo.value());
  }

  @Test
  void nobodysDayComesTwiceWhenADayTurnsOutToBeAHoliday() throws Exception {
    long id = world.on(afterJoining("10:00").with("holidays", "move").document());
    world.at("2026-11-24T02:00:00Z");
    world.tick();

    day(TUESDAY, DayKind.HOLIDAY);

    assertThat(campaigns.find(id).next()).contains(at("25T02"));
    world.at("2026-11-25T02:00:00Z");
    world.tick();
    assertThat(world.launched.get(1).firstDay()).isEqualTo(TUESDAY.plusDays(1));
  }

  @Test
  void daysThatWereGatheredStayWithTheNextFiringWhateverIsChanged() throws Exception {
    joined(anna, "2026-11-21T02:00:00Z");
    joined(bo, "2026-11-22T02:00:00Z");
    // Ten in the evening is quiet until eight, when the next one is due, too.
    long id = world.on(afterJoining("08:00").document());
    world.at("2026-11-24T15:00:00Z");
    world.tick();
    assertThat(world.sql.queryForObject("SELECT carried_from FROM campaign", LocalDate.class))
        .isEqualTo(TUESDAY);

    world.change(id, afterJoining("08:00").with("name", "改名").document(), "paiqi");
    day(LocalDate.of(2026, 12, 25), DayKind.HOLIDAY);
    world.at("2026-11-25T00:00:00Z");
    world.tick();
    complete(world.launched.get(0).id());

    assertThat(receivers()).containsExactly(anna.value(), bo.value());
  }

  private static Given afterJoining(String time) {
    return Given.notice()
        .with("when", "event")
        .with("event", "joined")
        .with("after", 3)
        .with("time", time);
  }

  private static Given once(String at) {
    return Given.notice().with("when", "once").with("at", at);
  }

  private static Given said(String body) {
    return Given.notice().with("texts", Map.of("zh", new CampaignDocument.Words("提醒", body)));
  }

  private static Instant at(String dayAndHour) {
    return Instant.parse("2026-11-%s:00:00Z".formatted(dayAndHour));
  }

  private void day(LocalDate day, DayKind kind) {
    world.get(WorkCalendars.class).set(new WorkDay(day, kind, "公司日", "通知", false), "paiqi");
  }

  private void joined(MemberId member, String at) {
    world.sql.update(
        "UPDATE member SET created_at_ms = ? WHERE id = ?",
        Instant.parse(at).toEpochMilli(),
        member.value());
  }

  private void complete(long firing) throws Exception {
    runs.freeze(firing);
    runs.work(firing);
    world.get(FiringResults.class).record(firing);
  }

  private List<Long> receivers() {
    return world.sql.queryForList("SELECT member_id FROM message ORDER BY member_id", Long.class);
  }

  private List<String> texts() {
    return world
        .sql
        .queryForList("SELECT texts FROM message_order ORDER BY id", String.class)
        .stream()
        .map(json -> json.replaceAll("(?s).*\"body\"\\s*:\\s*\"([^\"]*)\".*", "$1"))
        .toList();
  }
}
