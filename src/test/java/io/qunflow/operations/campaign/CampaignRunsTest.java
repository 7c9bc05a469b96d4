package io.qunflow.operations.campaign;

import static io.qunflow.support.CampaignWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.MemberId;
import io.qunflow.membership.consent.ConsentPurpose;
import io.qunflow.membership.consent.Consents;
import io.qunflow.membership.segment.SegmentRule;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.messaging.channel.ChannelSettings;
import io.qunflow.operations.messaging.channel.EndpointForm;
import io.qunflow.support.CampaignWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the steps of a firing do to members, and what a person does in the middle (C2–C5). */
class CampaignRunsTest {

  private CampaignWorld world;
  private Campaigns campaigns;
  private CampaignRuns runs;
  private CampaignDesk desk;
  private MemberId anna;
  private MemberId bo;
  private MemberId chen;

  @BeforeEach
  void threeMembers() {
    world = open();
    campaigns = world.get(Campaigns.class);
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
  void eachMemberOfTheFrozenAudienceGetsOneMessageHoweverOftenAStepRuns() throws Exception {
    long firing = fire(world.on(Given.notice().document()));
    assertThat(runs.freeze(firing)).isEqualTo(3);
    world.member("后来的人");

    assertThat(runs.freeze(firing)).as("who comes later is not in it").isEqualTo(3);
    assertThat(runs.work(firing).next()).isEqualTo(WaveTurn.Next.WAIT);
    assertThat(runs.work(firing).next()).isEqualTo(WaveTurn.Next.WAIT);
    assertThat(messages("Q")).isEqualTo(3);
    sent();
    assertThat(runs.work(firing).next()).isEqualTo(WaveTurn.Next.DONE);
    world.get(FiringResults.class).record(firing);
    world.get(FiringResults.class).record(firing);

    var done = runs.find(firing);
    assertThat(done.state()).isEqualTo(FiringState.DONE);
    assertThat(done.count()).isEqualTo(new FiringCount(3, 3, 0, 0));
  }

  @Test
  void whoHasHeardOftenEnoughIsSkippedAndSaidSo() throws Exception {
    long id = world.on(Given.notice().with("capTimes", 1).with("capDays", 7).document());
    complete(fire(id));
    world.member("新人");

    long second = fire(id);
    complete(second);

    assertThat(runs.find(second).count()).isEqualTo(new FiringCount(4, 1, 3, 0));
    world.clock.advance(Duration.ofDays(8));
    world.tick();
    long later = world.launched.get(world.launched.size() - 1).id();
    complete(later);
    assertThat(runs.find(later).count().done()).isEqualTo(4);
  }

  @Test
  void afterAnEventItIsForThoseWhoseDayItIs() throws Exception {
    joined(anna, "2026-11-20T20:00:00Z"); // the 21st in Shanghai
    joined(bo, "2026-11-21T15:59:59Z");
    joined(chen, "2026-11-21T16:00:00Z");
    long id =
        world.on(
            Given.notice()
                .with("when", "event")
                .with("event", "joined")
                .with("after", 3)
                .with("time", "10:00")
                .document());

    long firing = fire(id);
    complete(firing);

    assertThat(receivers()).containsExactly(anna.value(), bo.value());
  }

  /** Joining at three in the afternoon, the campaign at ten: it is the next day's. */
  @Test
  void noDaysAfterAnEventItReachesWhoComesAfterTheHourTooEachOnce() throws Exception {
    joined(anna, "2026-11-23T07:00:00Z");
    joined(bo, "2026-11-24T01:59:59Z");
    joined(chen, "2026-11-24T02:00:00Z");
    long id =
        world.on(
            Given.notice()
                .with("when", "event")
                .with("event", "joined")
                .with("after", 0)
                .with("time", "10:00")
                .document());

    complete(fire(id));
    assertThat(receivers()).containsExactly(anna.value(), bo.value());
    complete(fire(id));

    assertThat(world.sql.queryForList("SELECT member_id FROM message ORDER BY id", Long.class))
        .containsExactly(anna.value(), bo.value(), chen.value());
  }

  @Test
  void noDaysAfterAnEventNobodyIsLostOrMetTwiceWhenTheHourIsChanged() throws Exception {
    joined(anna, "2026-11-24T01:00:00Z");
    joined(bo, "2026-11-24T06:00:00Z");
    joined(chen, "2026-11-25T04:00:00Z");
    var given =
        Given.notice()
            .with("when", "event")
            .with("event", "joined")
            .with("after", 0)
            .with("time", "10:00");
    long id = world.on(given.document());
    complete(fire(id));
    world.at("2026-11-24T03:00:00Z");

    world.change(id, given.with("time", "15:00").document(), "paiqi");
    complete(fire(id));

    assertThat(world.sql.queryForList("SELECT member_id FROM message ORDER BY id", Long.class))
        .containsExactly(anna.value(), bo.value(), chen.value());
  }

  @Test
  void whatItQueuedKeepsToItsOwnQuietHoursAndDaysOff() throws Exception {
    webhook(0, 0);
    world
        .get(WorkCalendars.class)
        .set(
            new WorkDay(java.time.LocalDate.of(2026, 11, 25), DayKind.HOLIDAY, "公司日", "通知", false),
            "paiqi");
    long id =
        world.on(
            Given.notice()
                .with("channel", "webhook")
                .with("quietFrom", "12:00")
                .with("quietUntil", "14:00")
                .with("holidays", "skip")
                .document());
    long firing = fire(id);
    complete(firing);
    world.change(id, Given.notice().with("channel", "webhook").document(), "paiqi");

    assertThat(wouldBe(firing, "2026-11-24T03:59:59Z").sent()).isEqualTo(3);
    assertThat(wouldBe(firing, "2026-11-24T04:00:00Z").waiting())
        .as("by what was written when it started")
        .isEqualTo(Map.of("quiet_hours", 3));
    assertThat(wouldBe(firing, "2026-11-24T06:00:00Z").sent()).isEqualTo(3);
    assertThat(wouldBe(firing, "2026-11-25T03:00:00Z").waiting())
        .as("a day off")
        .isEqualTo(Map.of("quiet_hours", 3));
    assertThat(wouldBe(firing, "2026-11-26T03:00:00Z").sent()).isEqualTo(3);
  }

  /** What a firing has opened says its messages with orders of its own. */
  @Test
  void theRoundsThatItOpenedKeepToItsQuietHoursToo() throws Exception {
    long id =
        world.on(Given.notice().with("quietFrom", "12:00").with("quietUntil", "14:00").document());
    long firing = fire(id);
    world.sql.update("UPDATE campaign_firing SET round_id = 17 WHERE id = ?", firing);
    var hours = world.get(CampaignHours.class);
    var quiet = Instant.parse("2026-11-24T04:30:00Z");

    assertThat(hours.quietUntil("round:17", "round:17:invite", quiet))
        .contains(Instant.parse("2026-11-24T06:00:00Z"));
    assertThat(
            hours.quietUntil("round:17", "round:17:invite", Instant.parse("2026-11-24T06:00:00Z")))
        .isEmpty();
    assertThat(hours.quietUntil("round:18", "round:18:invite", quiet)).as("of a person").isEmpty();
  }

  @Test
  void whoReceivesSomethingIsToldOutsideOfItsQuietHours() throws Exception {
    long id =
        world.on(
            Given.notice()
                .with("what", "welfare")
                .with("welfare", new CampaignDocument.Welfare("冬茶", null, 3, "draw", 7))
                .with("quietFrom", "12:00")
                .with("quietUntil", "14:00")
                .document());
    long firing = fire(id);
    world.sql.update("UPDATE campaign_firing SET started_key = '5' WHERE id = ?", firing);
    var hours = world.get(CampaignHours.class);
    var quiet = Instant.parse("2026-11-24T04:30:00Z");

    assertThat(hours.quietUntil("campaign:" + id, "welfare:5:told", quiet))
        .contains(Instant.parse("2026-11-24T06:00:00Z"));
    assertThat(hours.quietUntil("campaign:" + id, "welfare:6:told", quiet)).isEmpty();
  }

  /** Each sees what the other gives: the one that comes second waits for it. */
  @Test
  void madeUpFiringsKeepTheLimitForEachMemberThoughTheyRunTogether() throws Exception {
    long id =
        world.on(
            Given.notice()
                .with("misfire", "catch_up")
                .with("capTimes", 1)
                .with("capDays", 7)
                .document());
    world.at("2026-11-25T04:00:00Z");
    world.tick();
    assertThat(world.launched).hasSize(2);
    long first = world.launched.get(0).id();
    long second = world.launched.get(1).id();
    runs.freeze(first);
    runs.freeze(second);
    var threads = java.util.concurrent.Executors.newSingleThreadExecutor();
    try (var working = world.sql.getDataSource().getConnection()) {
      working.setAutoCommit(false);
      try (var held = working.createStatement()) {
        held.executeQuery("SELECT id FROM campaign WHERE id = " + id + " FOR UPDATE");
      }
      var other = threads.submit(() -> runs.work(second));
      long until = System.nanoTime() + Duration.ofSeconds(8).toNanos();
      while (!other.isDone() && !isWaiting(world) && System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      assertThat(other).as("the first one gives messages just now").isNotDone();
      working.commit();
      other.get(20, java.util.concurrent.TimeUnit.SECONDS);
    } finally {
      threads.shutdownNow();
    }
    runs.work(first);

    assertThat(messages("Q")).isEqualTo(3);
    assertThat(receivers()).doesNotHaveDuplicates();
  }

  boolean isWaiting(CampaignWorld world) {
    return world.count("INFORMATION_SCHEMA.SESSIONS WHERE BLOCKER_ID IS NOT NULL") > 0;
  }

  private io.qunflow.operations.messaging.Forecast wouldBe(long firing, String at)
      throws Exception {
    var run = runs.find(firing);
    var campaign = runs.campaignOf(run);
    var order =
        world
            .get(CampaignMessages.class)
            .order(
                run.key(),
                campaign.about(),
                TEA,
                (CampaignWork.Message) campaign.plan().work(),
                run.due());
    return world
        .get(io.qunflow.operations.messaging.Forecasts.class)
        .of(order, world.get(Segments.class).selectAll(TEA), Instant.parse(at));
  }

  @Test
  void aWaveThatItsInterruptedFiringDoesNotKnowEndsWithIt() throws Exception {
    long firing = fire(world.on(Given.notice().document()));
    var run = runs.find(firing);
    var waves = world.get(io.qunflow.operations.wave.Waves.class);
    long wave =
        waves.open(
            new io.qunflow.operations.wave.WaveOrder(
                run.key(), TEA, "campaign:1", "每天提醒", java.util.List.of(CampaignRuns.STEP)));
    waves.freeze(wave, world.get(Segments.class).selectAll(TEA));
    assertThat(run.wave()).as("killed before it was written down").isEmpty();
    desk.pause(firing, "yunying");
    assertThat(waves.find(wave).state()).isEqualTo(io.qunflow.operations.wave.WaveState.PAUSED);

    world.get(FiringResults.class).retire(firing);

    assertThat(waves.find(wave).state()).isEqualTo(io.qunflow.operations.wave.WaveState.STOPPED);
    assertThat(runs.find(firing).count()).isEqualTo(new FiringCount(3, 0, 3, 0));
  }

  @Test
  void whatIsMovedOverABreakIsForAllItsDays() throws Exception {
    joined(anna, "2026-11-20T20:00:00Z");
    joined(bo, "2026-11-22T02:00:00Z");
    joined(chen, "2026-11-23T02:00:00Z");
    world
        .get(WorkCalendars.class)
        .set(
            new WorkDay(java.time.LocalDate.of(2026, 11, 24), DayKind.HOLIDAY, "公司日", "通知", false),
            "paiqi");
    long id =
        world.on(
            Given.notice()
                .with("when", "event")
                .with("event", "joined")
                .with("after", 3)
                .with("time", "10:00")
                .with("holidays", "move")
                .document());

    long firing = fire(id);
    complete(firing);

    assertThat(runs.find(firing).planned()).isEqualTo("2026-11-25T02:00:00Z");
    assertThat(receivers()).containsExactly(anna.value(), bo.value());
  }

  @Test
  void heldItSendsNothingAndGoesOnWhereItWas() throws Exception {
    long firing = fire(world.on(Given.notice().document()));
    runs.freeze(firing);
    desk.pause(firing, "yunying");

    var turn = runs.work(firing);
    assertThat(turn.next()).isEqualTo(WaveTurn.Next.WAIT);
    assertThat(world.count("message")).isZero();
    assertThatThrownBy(() -> desk.pause(firing, "yunying")).hasMessageContaining("暂停");
    desk.goOn(firing, "yunying");
    assertThat(world.woken).containsExactly("campaign-firing-" + firing);

    assertThat(runs.work(firing).next()).isEqualTo(WaveTurn.Next.WAIT);
    assertThat(messages("Q")).isEqualTo(3);
  }

  @Test
  void whatIsQueuedIsTakenBackWhileItIsHeld() throws Exception {
    long firing = fire(world.on(Given.notice().document()));
    queue(firing);
    world.sql.update(
        "UPDATE message SET state = 'S', settled_at_ms = 1 WHERE member_id = ?", anna.value());

    desk.pause(firing, "yunying");
    assertThat(messages("X")).isEqualTo(2);
    assertThat(runs.find(firing).held()).isTrue();
    desk.goOn(firing, "yunying");
    assertThat(messages("Q")).isEqualTo(2);
    desk.stop(firing, "yunying");
    assertThat(runs.work(firing).next()).isEqualTo(WaveTurn.Next.STOPPED);
    world.get(FiringResults.class).record(firing);

    assertThat(messages("X")).isEqualTo(2);
    assertThat(messages("S")).as("what has left has left").isEqualTo(1);
    assertThat(runs.find(firing).state()).isEqualTo(FiringState.STOPPED);
    assertThatThrownBy(() -> desk.goOn(firing, "yunying"))
        .isInstanceOf(CampaignRefusedException.class);
  }

  @Test
  void whatIsQueuedEndsWithItsCommunity() throws Exception {
    queue(fire(world.on(Given.notice().document())));
    world.sql.update(
        "UPDATE message SET state = 'S', settled_at_ms = 1 WHERE member_id = ?", anna.value());

    world.get(CommunityService.class).changeState(TEA, CommunityState.RETIRED);

    assertThat(messages("X")).isEqualTo(2);
    assertThat(messages("S")).isEqualTo(1);
  }

  @Test
  void stoppedInTheMiddleTheCountsStillAddUp() throws Exception {
    long firing = fire(world.on(Given.notice().document()));
    runs.freeze(firing);

    desk.stop(firing, "yunying");
    assertThat(runs.work(firing).next()).isEqualTo(WaveTurn.Next.STOPPED);
    world.get(FiringResults.class).record(firing);

    var over = runs.find(firing);
    assertThat(over.state()).isEqualTo(FiringState.STOPPED);
    assertThat(over.count()).isEqualTo(new FiringCount(3, 0, 3, 0));
    assertThat(world.count("message")).isZero();
  }

  @Test
  void aWaveWaitsForTheEndOfQuietHours() throws Exception {
    long firing = fire(world.on(Given.notice().document()));
    runs.freeze(firing);
    world.at("2026-11-24T15:00:00Z");

    var turn = runs.work(firing);

    assertThat(turn.next()).isEqualTo(WaveTurn.Next.WAIT);
    assertThat(turn.lookAgain()).isEqualTo(Instant.parse("2026-11-25T00:00:00Z"));
    assertThat(world.count("message")).isZero();
  }

  @Test
  void aPostGoesIntoEveryGroupOnce() throws Exception {
    for (var key : new String[] {"a", "b"}) {
      world.people.insert(
          "INSERT INTO chat_group (community_key, group_key, name, platform, layer, created_at_ms)"
              + " VALUES ('tea', ?, ?, 'WECOM', 'BASE', 0)",
          key,
          key);
    }
    long firing =
        fire(world.on(Given.notice().with("channel", "manual").with("toGroups", true).document()));

    runs.post(firing);
    runs.post(firing);

    int groups = world.count("chat_group");
    assertThat(world.count("message WHERE group_id IS NOT NULL")).isEqualTo(groups);
    desk.pause(firing, "yunying");
    assertThat(messages("X")).isEqualTo(groups);
    desk.goOn(firing, "yunying");
    assertThat(messages("Q")).isEqualTo(groups);
  }

  @Test
  void aSegmentThatIsGoneFailsTheFiringAndSaysWhy() throws Exception {
    long segment = world.get(Segments.class).save(TEA, "老朋友", SegmentRule.everybody(), "yunying");
    long firing = fire(world.on(Given.notice().with("segment", segment).document()));
    world.get(Segments.class).retire(segment, "yunying");

    assertThatThrownBy(() -> runs.freeze(firing))
        .isInstanceOf(FiringRefusedException.class)
        .hasMessageContaining("分组已经停用");

    assertThat(runs.find(firing).state()).isEqualTo(FiringState.FAILED);
    assertThat(runs.find(firing).reason()).contains(FiringReason.NO_SEGMENT);
  }

  @Test
  void aDryRunSaysWhoGetsItAndWhyOthersDoNot() throws Exception {
    world.get(Consents.class).state(bo, ConsentPurpose.SERVICE, false, "1", "test");
    world.get(Consents.class).optOut(chen, "inbox", "test");
    long id = world.on(Given.notice().document());

    var dry = world.get(DryRuns.class).run(campaigns.find(id));

    assertThat(dry.at()).isEqualTo("2026-11-24T02:00:00Z");
    assertThat(dry.audience()).isEqualTo(3);
    assertThat(dry.messages().sent()).isEqualTo(1);
    assertThat(dry.messages().suppressed()).isEqualTo(Map.of("no_consent", 1, "opted_out", 1));
    assertThat(dry.messages().some().get("opted_out")).containsExactly(chen);
    assertThat(dry.enough()).isTrue();
    assertThat(world.count("message_order")).as("nothing is kept").isZero();
  }

  @Test
  void aDryRunSaysWhenTheChannelDoesNotTakeThemAll() throws Exception {
    webhook(2, 2);
    long id = world.on(Given.notice().with("channel", "webhook").document());

    var tight = world.get(DryRuns.class).run(campaigns.find(id));

    assertThat(tight.messages().reached()).isEqualTo(3);
    assertThat(tight.left()).contains(2);
    assertThat(tight.enough()).isFalse();
    assertThat(tight.perMinute()).contains(2);
    assertThat(tight.takes()).contains(Duration.ofMinutes(2));
    webhook(2, 3);
    assertThat(world.get(DryRuns.class).run(campaigns.find(id)).enough()).isTrue();
  }

  /** Of three members one is looked at: the others count as if each got the message. */
  @Test
  void whomADryRunDoesNotLookAtNeedsTheQuotaToo() throws Exception {
    webhook(2, 2);
    long id = world.on(Given.notice().with("channel", "webhook").document());

    var tight = lookingAt(1).run(campaigns.find(id));

    assertThat(tight.messages().receivers()).isEqualTo(1);
    assertThat(tight.messages().more()).isEqualTo(2);
    assertThat(tight.enough()).isFalse();
    assertThat(tight.takes()).contains(Duration.ofMinutes(2));
    webhook(2, 3);
    assertThat(lookingAt(1).run(campaigns.find(id)).enough()).isTrue();
  }

  private DryRuns lookingAt(int most) {
    var minutes = Duration.ofMinutes(20);
    return new DryRuns(
        campaigns,
        world.get(CampaignAudience.class),
        world.get(CampaignMessages.class),
        world.get(io.qunflow.operations.messaging.Forecasts.class),
        world.get(Segments.class),
        world.get(ChannelRoom.class),
        world.get(CampaignHours.class),
        world.get(CampaignWorks.class),
        new CampaignProperties(minutes, minutes, minutes, minutes, Duration.ofDays(30), most),
        world.clock);
  }

  @Test
  void theMessagesOfEachDayOfAWaveNeedTheQuota() throws Exception {
    webhook(0, 5);

    assertThat(dryWave(3).enough()).as("six in a day").isFalse();
    assertThat(dryWave(48).enough()).as("three, and three two days later").isTrue();
    assertThat(dryWave(48).needs())
        .containsExactly(
            new QuotaNeed(java.time.LocalDate.of(2026, 11, 24), 3, 5, false),
            new QuotaNeed(java.time.LocalDate.of(2026, 11, 26), 3, 5, false));

    var crowded = dryWave(48, 2);
    assertThat(crowded.enough()).as("six on the third day").isFalse();
    assertThat(crowded.needs())
        .contains(new QuotaNeed(java.time.LocalDate.of(2026, 11, 26), 6, 5, false));
  }

  private DryRun dryWave(int... hours) throws Exception {
    var said = Map.of("zh", new CampaignDocument.Words("", "你好"));
    var steps = new java.util.ArrayList<CampaignDocument.Step>();
    steps.add(new CampaignDocument.Step(null, null, said, null, null, null));
    for (int hour : hours) {
      steps.add(new CampaignDocument.Step(hour / 24, hour % 24, said, null, null, null));
    }
    return world
        .get(DryRuns.class)
        .run(
            TEA,
            campaigns.read(
                TEA,
                Given.notice()
                    .with("what", "wave")
                    .with("channel", "webhook")
                    .with("texts", null)
                    .with("steps", steps)
                    .document()));
  }

  private void webhook(int perMinute, int quota) throws Exception {
    world
        .get(ChannelSettings.class)
        .save(
            TEA,
            "webhook",
            java.util.Optional.empty(),
            new EndpointForm(
                true,
                Map.of(
                    "url",
                    "https://hooks.example.com/in",
                    "secret",
                    "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="),
                perMinute,
                quota),
            "guanli");
  }

  @Test
  void aDryRunCountsWhoIsCappedAndWhoHasNoAddress() throws Exception {
    long id =
        world.on(
            Given.notice()
                .with("channel", "mail")
                .with("capTimes", 1)
                .with("capDays", 30)
                .document());
    complete(fire(id));

    var dry = world.get(DryRuns.class).run(campaigns.find(id));

    assertThat(dry.capped()).isEqualTo(3);
    assertThat(dry.messages().receivers()).isZero();
    var other =
        world
            .get(DryRuns.class)
            .run(TEA, campaigns.read(TEA, Given.notice().with("channel", "mail").document()));
    assertThat(other.messages().reached()).isZero();
    assertThat(other.messages().failed()).containsValue(3);
  }

  private long fire(long campaign) throws Exception {
    world.clock.set(campaigns.find(campaign).next().orElseThrow());
    world.tick();
    return world.launched.get(world.launched.size() - 1).id();
  }

  private void complete(long firing) throws Exception {
    queue(firing);
    sent();
    assertThat(runs.work(firing).next()).isEqualTo(WaveTurn.Next.DONE);
    world.get(FiringResults.class).record(firing);
  }

  private void queue(long firing) throws Exception {
    runs.freeze(firing);
    while (runs.work(firing).next() == WaveTurn.Next.MORE) {}
  }

  private void sent() {
    world.sql.update(
        "UPDATE message SET state = 'S', settled_at_ms = created_at_ms WHERE state = 'Q'");
  }

  private void joined(MemberId member, String at) {
    world.sql.update(
        "UPDATE member SET created_at_ms = ? WHERE id = ?",
        Instant.parse(at).toEpochMilli(),
        member.value());
  }

  private int messages(String state) {
    return world.count("message WHERE state = '" + state + "'");
  }

  private java.util.List<Long> receivers() {
    return world.sql.queryForList("SELECT member_id FROM message ORDER BY member_id", Long.class);
  }
}
