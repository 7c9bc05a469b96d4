package io.qunflow.operations.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.membership.consent.ConsentPurpose;
import io.qunflow.membership.consent.Consents;
import io.qunflow.operations.messaging.Messages;
import io.qunflow.operations.messaging.Sent;
import io.qunflow.operations.wave.Waves;
import io.qunflow.shared.Wording;
import io.qunflow.support.CampaignWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of a firing is what became of its messages, at every moment (C3). */
class FiringProgressTest {

  private CampaignWorld world;
  private CampaignRuns runs;
  private CampaignDesk desk;
  private MemberId anna;
  private MemberId bo;
  private MemberId chen;

  @BeforeEach
  void threeMembers() {
    world = open();
    runs = world.get(CampaignRuns.class);
    desk = world.get(CampaignDesk.class);
    anna = world.member("安娜😀");
    bo = world.member("博");
    chen = world.member("陈");
  }

  CampaignWorld open() {
    return CampaignWorld.onH2();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void itIsWhatTheDryRunSaidAndAddsUpOnTheWay() throws Exception {
    world.get(Consents.class).state(bo, ConsentPurpose.SERVICE, false, "1", "test");
    world.get(Consents.class).optOut(chen, "inbox", "test");
    long id = world.on(Given.notice().document());
    var dry = world.get(DryRuns.class).run(campaigns().find(id));
    long firing = fire(id);
    assertThat(result(firing).state()).isEqualTo(FiringState.RUNNING);
    runs.freeze(firing);
    assertParts(firing, 3, 0, 0, 0);

    assertThat(runs.work(firing).next()).isEqualTo(WaveTurn.Next.WAIT);
    assertParts(firing, 3, 0, 0, 0);
    assertThat(result(firing).state()).as("queued is not sent").isEqualTo(FiringState.RUNNING);
    Sent.toInboxes(world.modules);
    assertThat(runs.work(firing).next()).isEqualTo(WaveTurn.Next.DONE);
    world.get(FiringResults.class).record(firing);

    assertParts(firing, 0, 1, 2, 0);
    var done = result(firing);
    assertThat(done.state()).isEqualTo(FiringState.DONE);
    assertThat(done.done()).isEqualTo(dry.messages().sent());
    assertThat(done.skipped())
        .isEqualTo(Map.of("no_consent", 1L, "opted_out", 1L))
        .hasSameSizeAs(dry.messages().suppressed());
    var wave = world.get(Waves.class).progress(runs.find(firing).wave().orElseThrow());
    assertThat(wave.done()).isEqualTo(1);
    assertThat(wave.skipped()).isEqualTo(done.skipped());
    assertThat(runs.find(firing).count()).isEqualTo(new FiringCount(3, 1, 2, 0));
  }

  @Test
  void whatCouldNotBeSentHasFailedAndSaysWhy() throws Exception {
    long firing = queued(Given.notice());
    settle(anna, "S", null);
    settle(bo, "F", "no_address");
    settle(chen, "U", "timeout");

    assertThat(runs.work(firing).next()).isEqualTo(WaveTurn.Next.DONE);
    world.get(FiringResults.class).record(firing);

    assertParts(firing, 0, 2, 0, 1);
    assertThat(result(firing).failed()).containsExactly(Map.entry("no_address", 1L));
  }

  @Test
  void ofThoseWhoAreOnTheirWayTheSettledAreToldApart() throws Exception {
    long firing = queued(Given.notice());
    settle(anna, "S", null);

    var turn = runs.work(firing);

    assertParts(firing, 2, 1, 0, 0);
    assertThat(turn.next()).isEqualTo(WaveTurn.Next.WAIT);
    assertThat(turn.lookAgain()).isEqualTo(world.clock.instant().plusSeconds(10));
    world.clock.advance(Duration.ofHours(1));
    assertThat(runs.work(firing).lookAgain()).isEqualTo(world.clock.instant().plusSeconds(360));
    world.clock.advance(Duration.ofDays(1));
    assertThat(runs.work(firing).lookAgain()).isEqualTo(world.clock.instant().plusSeconds(900));
  }

  @Test
  void stoppedAfterQueueingWhoHasItHasItAndAllOthersWereSkipped() throws Exception {
    long firing = queued(Given.notice());
    settle(anna, "S", null);

    desk.stop(firing, "yunying");
    assertThat(result(firing).state()).isEqualTo(FiringState.STOPPED);
    assertThat(runs.work(firing).next()).isEqualTo(WaveTurn.Next.STOPPED);
    world.get(FiringResults.class).record(firing);

    assertParts(firing, 0, 1, 2, 0);
    assertThat(result(firing).skipped()).containsExactly(Map.entry("stopped", 2L));
    assertThat(runs.find(firing).state()).isEqualTo(FiringState.STOPPED);
    assertThat(world.count("message WHERE state = 'X'")).isEqualTo(2);
  }

  @Test
  void stoppedWhileOneIsOnItsWayItWaitsUntilThatIsKnown() throws Exception {
    long firing = queued(Given.notice());
    settle(anna, "G", null);

    desk.stop(firing, "yunying");
    assertThat(runs.work(firing).next()).isEqualTo(WaveTurn.Next.WAIT);
    settle(anna, "S", null);
    assertThat(runs.work(firing).next()).isEqualTo(WaveTurn.Next.STOPPED);
    world.get(FiringResults.class).record(firing);

    assertParts(firing, 0, 1, 2, 0);
  }

  @Test
  void heldEverybodyWhoHasNothingYetWaits() throws Exception {
    long firing = queued(Given.notice());
    settle(anna, "S", null);
    desk.pause(firing, "yunying");

    runs.work(firing);

    assertParts(firing, 3, 0, 0, 0);
    desk.goOn(firing, "yunying");
    runs.work(firing);
    assertParts(firing, 2, 1, 0, 0);
    assertThat(world.count("message WHERE state = 'Q'")).isEqualTo(2);
  }

  @Test
  void onTheDailySheetItWaitsUntilThePersonTicksIt() throws Exception {
    long firing = queued(Given.notice().with("channel", "manual"));
    runs.work(firing);
    assertParts(firing, 3, 0, 0, 0);

    world.get(Messages.class).markSentByPerson(message(anna), "yunying");
    world.get(Messages.class).skip(message(bo), "yunying", "");
    world.clock.advance(Duration.ofDays(2));
    runs.work(firing);
    assertParts(firing, 1, 1, 1, 0);

    world.clock.advance(Duration.ofDays(30));
    assertThat(runs.work(firing).next()).as("nobody waits for ever").isEqualTo(WaveTurn.Next.DONE);
    world.get(FiringResults.class).record(firing);
    assertParts(firing, 0, 1, 1, 1);
    assertThat(result(firing).failed()).containsExactly(Map.entry("not_sent_yet", 1L));
    assertThat(world.count("message WHERE state = 'Q'")).as("and it is sent no more").isZero();
  }

  /** The wrong row was ticked: it is on the sheet again, and the firing waits for it. */
  @Test
  void whoseTickIsUndoneWaitsAgain() throws Exception {
    long firing = queued(Given.notice().with("channel", "manual"));
    var messages = world.get(Messages.class);
    messages.markSentByPerson(message(anna), "yunying");
    runs.work(firing);
    assertParts(firing, 2, 1, 0, 0);
    messages.takeBack(message(anna), "yunying");
    messages.markSentByPerson(message(bo), "yunying");
    messages.skip(message(chen), "yunying", "");

    assertThat(runs.work(firing).next()).isEqualTo(WaveTurn.Next.WAIT);
    assertParts(firing, 1, 1, 1, 0);
    assertThat(world.count("message WHERE state = 'Q'")).isEqualTo(1);

    messages.markSentByPerson(message(anna), "yunying");
    assertThat(runs.work(firing).next()).isEqualTo(WaveTurn.Next.DONE);
    world.get(FiringResults.class).record(firing);
    assertParts(firing, 0, 2, 1, 0);
  }

  @Test
  void whatIsSentAgainAfterItFailedCounts() throws Exception {
    long firing = queued(Given.notice());
    settle(anna, "F", "no_address");
    runs.work(firing);
    assertParts(firing, 2, 0, 0, 1);
    settle(anna, "Q", null);
    settle(bo, "S", null);
    settle(chen, "S", null);

    assertThat(runs.work(firing).next()).isEqualTo(WaveTurn.Next.WAIT);
    settle(anna, "S", null);
    assertThat(runs.work(firing).next()).isEqualTo(WaveTurn.Next.DONE);

    assertParts(firing, 0, 3, 0, 0);
  }

  @Test
  void inQuietHoursWhatIsOnItsWayIsStillLookedAt() throws Exception {
    long firing = queued(Given.notice());
    world.at("2026-11-24T15:00:00Z");
    assertThat(runs.work(firing).lookAgain()).isBefore(Instant.parse("2026-11-24T15:16:00Z"));
    world.sql.update("UPDATE message SET state = 'S', settled_at_ms = 1");

    assertThat(runs.work(firing).next()).isEqualTo(WaveTurn.Next.DONE);
  }

  @Test
  void endsWithItsCommunityTellingWhoHasIt() throws Exception {
    long firing = queued(Given.notice());
    settle(anna, "S", null);

    world.get(FiringResults.class).retire(firing);

    assertParts(firing, 0, 1, 2, 0);
    assertThat(result(firing).state()).isEqualTo(FiringState.STOPPED);
  }

  @Test
  void aPostIsDoneGroupByGroup() throws Exception {
    world.people.insert(
        "INSERT INTO chat_group (community_key, group_key, name, platform, layer, created_at_ms)"
            + " VALUES ('tea', 'b', 'b', 'WECOM', 'BASE', 0)");
    long firing =
        fire(world.on(Given.notice().with("channel", "manual").with("toGroups", true).document()));
    int groups = runs.post(firing);
    assertThat(groups).isGreaterThan(1);
    assertThat(result(firing).state()).isEqualTo(FiringState.RUNNING);
    assertParts(firing, groups, 0, 0, 0);

    var posts = world.sql.queryForList("SELECT id FROM message ORDER BY id", Long.class);
    world.get(Messages.class).markSentByPerson(posts.get(0), "yunying");
    assertParts(firing, groups - 1, 1, 0, 0);
    desk.pause(firing, "yunying");
    assertParts(firing, groups - 1, 1, 0, 0);
    desk.stop(firing, "yunying");

    assertParts(firing, 0, 1, groups - 1, 0);
    assertThat(result(firing).skipped()).containsExactly(Map.entry("stopped", groups - 1L));
    assertThat(result(firing).state()).isEqualTo(FiringState.STOPPED);
  }

  @Test
  void ofAFiringThatIsOverNobodyIsCountedAgain() throws Exception {
    long firing = queued(Given.notice());
    world.sql.update("UPDATE message SET state = 'S', settled_at_ms = 1");
    runs.work(firing);
    world.get(FiringResults.class).record(firing);
    var before = result(firing);

    world.sql.update("DELETE FROM wave_member");

    assertThat(result(firing)).isEqualTo(before);
    assertThat(before.done()).isEqualTo(3);
  }

  @Test
  void aWaveThatWasFrozenBeforeDeliveriesWereLookedAtEndsAsItDid() throws Exception {
    long firing = fire(world.on(Given.notice().document()));
    runs.freeze(firing);
    world.sql.update("DELETE FROM wave_step WHERE step = 2");

    assertThat(runs.work(firing).next()).isEqualTo(WaveTurn.Next.DONE);
    world.get(FiringResults.class).record(firing);

    assertThat(runs.find(firing).count()).isEqualTo(new FiringCount(3, 3, 0, 0));
  }

  /** Such as a welfare round whose pieces are all accounted for, and is still to be compared. */
  @Test
  void whatWasStartedIsDoneOnceWhatCameOfItIsWrittenDownWhateverIsStillToBeDone() throws Exception {
    world.with(new GoingOn());
    long firing =
        fire(world.on(Given.notice().with("what", "discussion").with("topic", "茶").document()));
    var results = world.get(FiringResults.class);
    results.started(firing, StartedWork.WITHIN_FIRING);
    assertThat(result(firing).state()).isEqualTo(FiringState.RUNNING);
    assertThat(result(firing).ended()).as("it has only begun").isEmpty();
    world.clock.advance(Duration.ofHours(5));

    results.ended(firing, new FiringCount(3, 2, 1, 0), false);

    var look = desk.look(List.of(runs.find(firing))).get(firing);
    assertThat(look.result().state()).isEqualTo(FiringState.DONE);
    assertThat(look.result()).isEqualTo(result(firing));
    assertThat(look.result().ended()).contains(world.clock.instant());
    assertThat(look.standing().goesOn()).as("it says what is still to be done").isPresent();
  }

  private static final class GoingOn implements CampaignStarter {

    @Override
    public CampaignKind kind() {
      return CampaignKind.DISCUSSION;
    }

    @Override
    public Optional<Wording> refusal(CommunityKey community, CampaignWork work) {
      return Optional.empty();
    }

    @Override
    public Optional<Wording> hindrance(CommunityKey community, CampaignWork work) {
      return Optional.empty();
    }

    @Override
    public Wording outlook(CampaignWork work) {
      return Wording.of("没有", "Nothing");
    }

    @Override
    public StartedWork start(Campaign campaign, CampaignFiring firing, MemberSelect audience) {
      return StartedWork.WITHIN_FIRING;
    }

    @Override
    public StartedStanding standing(Campaign campaign, CampaignFiring firing) {
      return StartedStanding.goesOn(Wording.of("还要比较", "To be compared"));
    }

    @Override
    public void stop(Campaign campaign, CampaignFiring firing, String by) {}
  }

  private void assertParts(long firing, long waiting, long done, long skipped, long failed) {
    var result = result(firing);
    assertThat(result.waiting()).as("waiting").isEqualTo(waiting);
    assertThat(result.done()).as("done").isEqualTo(done);
    assertThat(result.skippedInAll()).as("skipped").isEqualTo(skipped);
    assertThat(result.failedInAll()).as("failed").isEqualTo(failed);
    assertThat(result.audience()).isEqualTo(waiting + done + skipped + failed);
  }

  private FiringResult result(long firing) {
    try {
      return world.get(FiringProgress.class).of(runs.find(firing));
    } catch (UnknownFiringException e) {
      throw new IllegalStateException(e);
    }
  }

  private long queued(Given given) throws Exception {
    long firing = fire(world.on(given.document()));
    runs.freeze(firing);
    runs.work(firing);
    return firing;
  }

  private long fire(long campaign) throws Exception {
    world.clock.set(campaigns().find(campaign).next().orElseThrow());
    world.tick();
    return world.launched.get(world.launched.size() - 1).id();
  }

  private void settle(MemberId member, String state, String reason) {
    world.sql.update(
        "UPDATE message SET state = ?, reason = ?, settled_at_ms = 1 WHERE member_id = ?",
        state,
        reason,
        member.value());
  }

  private long message(MemberId member) {
    return world.sql.queryForObject(
        "SELECT id FROM message WHERE member_id = ?", Long.class, member.value());
  }

  private Campaigns campaigns() {
    return world.get(Campaigns.class);
  }
}
