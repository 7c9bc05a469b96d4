package io.qunflow.operations.campaign;

import static io.qunflow.support.CampaignWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.support.CampaignWorld;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each firing is planned and started once, in time or made up for (C1, C3). */
class CampaignClockTest {

  private CampaignWorld world;
  private Campaigns campaigns;

  @BeforeEach
  void aCommunity() {
    world = open();
    campaigns = world.get(Campaigns.class);
  }

  CampaignWorld open() {
    return CampaignWorld.onH2();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void firesWhenItsTimeComesAndOnlyOnce() throws Exception {
    long id = world.on(Given.notice().document());
    assertThat(next(id)).contains("2026-11-24T02:00:00Z");
    assertThat(world.tick()).isZero();

    world.at("2026-11-24T02:00:30Z");
    assertThat(world.tick()).isEqualTo(1);
    assertThat(world.tick()).isZero();

    assertThat(world.launched)
        .singleElement()
        .satisfies(
            firing -> {
              assertThat(firing.planned()).isEqualTo("2026-11-24T02:00:00Z");
              assertThat(firing.firstDay()).isEqualTo(LocalDate.of(2026, 11, 24));
              assertThat(firing.key()).isEqualTo("campaign:" + id + ":2026-11-24T02:00:00Z");
            });
    assertThat(next(id)).contains("2026-11-25T02:00:00Z");
  }

  @Test
  void isOverAfterItsLastFiring() throws Exception {
    long id =
        world.on(Given.notice().with("when", "once").with("at", "2026-11-23T11:00").document());

    world.at("2026-11-23T03:01:00Z");
    assertThat(world.tick()).isEqualTo(1);

    assertThat(campaigns.find(id).state()).isEqualTo(CampaignState.OVER);
    assertThat(world.launched).hasSize(1);
    assertThatThrownBy(() -> campaigns.switchOn(id, "paiqi"))
        .isInstanceOf(CampaignRefusedException.class)
        .hasMessageContaining("一次也不会发");
  }

  @Test
  void whatWasMissedIsDoneAsItsPolicySays() throws Exception {
    long skips = world.on(hourly("skip"));
    long once = world.on(hourly("run_once"));
    long each = world.on(hourly("catch_up"));

    world.at("2026-11-23T08:30:00Z");
    assertThat(world.tick()).isEqualTo(1 + 6);

    assertThat(states(skips)).containsOnly("M late");
    assertThat(states(skips)).hasSize(6);
    assertThat(states(once)).hasSize(6).containsOnlyOnce("R").contains("M gathered");
    assertThat(states(each)).hasSize(6).containsOnly("R");
    assertThat(world.launched).allMatch(CampaignFiring::late);
    world.at("2026-11-23T09:00:00Z");
    assertThat(world.tick()).as("the next one is in time").isEqualTo(3);
  }

  /**
   * It was planned in time, but nothing could start it: nobody wants the reminder of the morning.
   */
  @Test
  void whatCouldNotBeStartedInTimeIsDecidedAnewWhenItCan() throws Exception {
    long skips = world.on(hourly("skip"));
    long each = world.on(hourly("catch_up"));
    long quiet =
        world.on(
            given("catch_up").with("quietFrom", "12:00").with("quietUntil", "14:00").document());
    long ends = world.on(given("catch_up").with("until", "2026-11-23T11:30").document());
    world.at("2026-11-23T03:00:00Z");
    world.with(new Broken());
    assertThat(world.tick()).as("its process could not be started").isZero();
    world.with((CampaignLauncher) null);

    world.at("2026-11-23T04:00:00Z");
    world.tick();

    assertThat(state(skips)).isEqualTo("M late");
    assertThat(state(each)).isEqualTo("R");
    assertThat(state(ends)).isEqualTo("M over");
    assertThat(state(quiet)).as("it is quiet by now").isEqualTo("P");
    world.at("2026-11-23T06:00:00Z");
    world.tick();
    assertThat(state(quiet)).isEqualTo("R");
  }

  private String state(long campaign) {
    return world
        .sql
        .queryForObject(
            "SELECT CONCAT(state, COALESCE(CONCAT(' ', reason), '')) FROM campaign_firing"
                + " WHERE campaign_id = ? ORDER BY planned_at_ms LIMIT 1",
            String.class,
            campaign)
        .strip();
  }

  /** No process can be started. */
  private static final class Broken implements CampaignLauncher {

    @Override
    public void launch(Campaign campaign, CampaignFiring firing) {
      throw new IllegalStateException("The engine is down");
    }

    @Override
    public void end(CampaignFiring firing) {}

    @Override
    public void wake(CampaignFiring firing) {}

    @Override
    public boolean isRunning(CampaignFiring firing) {
      return true;
    }

    @Override
    public Optional<io.qunflow.shared.Wording> refusal(
        io.qunflow.community.CommunityKey community, CampaignWork work) {
      return Optional.empty();
    }
  }

  @Test
  void nothingStartsInQuietHours() {
    world.on(hourly("catch_up"));

    world.at("2026-11-23T14:30:00Z"); // half past ten in the evening
    assertThat(world.tick()).isZero();
    assertThat(world.count("campaign_firing WHERE state = 'P'")).isPositive();
    world.at("2026-11-24T00:00:00Z");

    assertThat(world.tick()).isPositive();
  }

  @Test
  void switchedOffNothingThatWaitsStartsAnyMore() throws Exception {
    long id = world.on(hourly("catch_up"));
    world.at("2026-11-23T14:30:00Z");
    world.tick();

    campaigns.switchOff(id, "paiqi");
    world.at("2026-11-24T01:00:00Z");

    assertThat(world.tick()).isZero();
    assertThat(states(id)).containsOnly("M switched_off");
    assertThat(next(id)).isEmpty();
  }

  @Test
  void aRetiredCommunityEndsItsCampaigns() throws Exception {
    long id = world.on(Given.notice().document());
    world.get(CommunityService.class).changeState(TEA, CommunityState.RETIRED);

    world.at("2026-11-24T02:00:00Z");

    assertThat(world.tick()).isZero();
    assertThat(campaigns.find(id).state()).isEqualTo(CampaignState.OFF);
    assertThat(campaigns.find(id).endedAs()).contains(FiringReason.RETIRED);
    assertThatThrownBy(() -> campaigns.switchOn(id, "paiqi"))
        .isInstanceOf(CampaignRefusedException.class);
  }

  @Test
  void aProcessThatDoesNotStartIsTriedAgainAndHoldsUpNoOther() {
    world.on(Given.notice().document());
    world.on(Given.notice().with("name", "另一个").document());
    var broken = new boolean[] {true};
    world.with(new Failing(broken));
    world.at("2026-11-24T02:00:00Z");

    assertThat(world.tick()).isEqualTo(1);
    assertThat(world.count("campaign_firing WHERE state = 'P'")).isEqualTo(1);
    broken[0] = false;

    assertThat(world.tick()).isEqualTo(1);
    assertThat(world.count("campaign_firing WHERE state = 'R'")).isEqualTo(2);
  }

  @Test
  void aChangedCalendarMovesWhatIsPlanned() throws Exception {
    long id =
        world.on(Given.notice().with("holidays", "move").with("daysOff", "holidays").document());
    var calendars = world.get(WorkCalendars.class);

    calendars.set(
        new WorkDay(LocalDate.of(2026, 11, 24), DayKind.HOLIDAY, "公司日", "通知", false), "paiqi");

    assertThat(next(id)).contains("2026-11-25T02:00:00Z");
    assertThat(campaigns.next(campaigns.find(id).plan(), world.clock.instant(), 1))
        .singleElement()
        .extracting(Firing::firstDay)
        .isEqualTo(LocalDate.of(2026, 11, 24));
  }

  @Test
  void changingWhatIsOnPlansItAnew() throws Exception {
    long id = world.on(Given.notice().document());

    world.change(id, Given.notice().with("cron", "30 20 * * *").document(), "paiqi");

    assertThat(next(id)).contains("2026-11-23T12:30:00Z");
    assertThat(campaigns.find(id).revision()).isEqualTo(2);
    assertThat(campaigns.findAll(Optional.of(TEA))).hasSize(1);
  }

  private static CampaignDocument hourly(String misfire) {
    return given(misfire).document();
  }

  private static Given given(String misfire) {
    return Given.notice().with("cron", "0 0 8-21 * * *").with("misfire", misfire);
  }

  private Optional<String> next(long id) throws Exception {
    return campaigns.find(id).next().map(Instant::toString);
  }

  private List<String> states(long id) {
    return world.sql.query(
        "SELECT state, reason FROM campaign_firing WHERE campaign_id = ? ORDER BY planned_at_ms",
        (row, n) -> row.getString(1) + (row.getString(2) == null ? "" : " " + row.getString(2)),
        id);
  }

  /** Fails for the first campaign while it is broken. */
  private record Failing(boolean[] broken) implements CampaignLauncher {

    @Override
    public void launch(Campaign campaign, CampaignFiring firing) {
      if (broken[0] && campaign.plan().name().equals("每天提醒")) {
        throw new IllegalStateException("on purpose");
      }
    }

    @Override
    public void wake(CampaignFiring firing) {}

    @Override
    public void end(CampaignFiring firing) {}

    @Override
    public boolean isRunning(CampaignFiring firing) {
      return true;
    }

    @Override
    public Optional<io.qunflow.shared.Wording> refusal(
        io.qunflow.community.CommunityKey community, CampaignWork work) {
      return Optional.empty();
    }
  }
}
