package io.qunflow.operations.campaign;

import static io.qunflow.support.CampaignWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.operations.wave.WaveControl;
import io.qunflow.operations.wave.WaveOrder;
import io.qunflow.operations.wave.WaveRunner;
import io.qunflow.operations.wave.WaveState;
import io.qunflow.operations.wave.WaveSweep;
import io.qunflow.operations.wave.Waves;
import io.qunflow.support.CampaignWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person presses in the middle holds, whatever moves at that moment (C3). */
class FiringControlTest {

  private CampaignWorld world;
  private CampaignRuns runs;
  private CampaignDesk desk;
  private Waves waves;
  private ExecutorService threads;

  @BeforeEach
  void threeMembers() {
    world = open();
    runs = world.get(CampaignRuns.class);
    desk = world.get(CampaignDesk.class);
    waves = world.get(Waves.class);
    threads = Executors.newCachedThreadPool();
    List.of("安娜😀", "博", "陈").forEach(world::member);
  }

  CampaignWorld open() {
    return CampaignWorld.onH2();
  }

  String whoWaitsForALock() {
    return "INFORMATION_SCHEMA.SESSIONS WHERE BLOCKER_ID IS NOT NULL";
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    world.close();
  }

  @Test
  void stoppedWhileATurnQueuesItTakesThatBackToo() throws Exception {
    long firing = fire();
    runs.freeze(firing);
    var queued = new CountDownLatch(1);
    var stopping = new CountDownLatch(1);
    var turn = threads.submit(() -> queue(firing, queued, stopping));
    assertThat(queued.await(20, TimeUnit.SECONDS)).isTrue();

    var stop = threads.submit(() -> stop(firing));
    untilItWaitsForALock(stop);
    stopping.countDown();
    stop.get(20, TimeUnit.SECONDS);
    turn.get(20, TimeUnit.SECONDS);

    assertThat(world.count("message")).isEqualTo(3);
    assertThat(world.count("message WHERE state = 'Q'")).isZero();
  }

  @Test
  void whatWasQueuedAfterAllIsTakenBackBeforeAnybodyWaitsForIt() throws Exception {
    long firing = fire();
    runs.freeze(firing);
    assertThat(runs.work(firing).next()).isEqualTo(WaveTurn.Next.WAIT);
    world.get(WaveControl.class).stop(runs.find(firing).wave().orElseThrow(), "yunying");
    world.sql.update("UPDATE message SET state = 'G' ORDER BY id LIMIT 1");

    assertThat(runs.work(firing).next()).isEqualTo(WaveTurn.Next.WAIT);

    assertThat(world.count("message WHERE state = 'Q'")).isZero();
  }

  @Test
  void aFiringWhoseProcessIsGoneIsEndedAndCountedOnceEverythingIsKnown() throws Exception {
    long firing = fire();
    runs.freeze(firing);
    runs.work(firing);
    world.sql.update("UPDATE message SET state = 'G' ORDER BY id LIMIT 1");
    world.get(LostFirings.class).end();
    assertThat(runs.find(firing).state()).isEqualTo(FiringState.RUNNING);

    world.endProcesses();
    world.get(LostFirings.class).end();

    assertThat(runs.find(firing).reason()).contains(FiringReason.PROCESS_GONE);
    assertCountedOnceKnown(firing);
  }

  @Test
  void retiredWhileAMessageIsOnItsWayItCountsWhatBecameOfThat() throws Exception {
    long firing = fire();
    runs.freeze(firing);
    runs.work(firing);
    world.sql.update("UPDATE message SET state = 'G' ORDER BY id LIMIT 1");

    world.get(FiringResults.class).retire(firing);

    assertThat(runs.find(firing).reason()).contains(FiringReason.RETIRED);
    assertCountedOnceKnown(firing);
  }

  private void assertCountedOnceKnown(long firing) throws Exception {
    assertThat(world.count("message WHERE state = 'Q'")).isZero();
    var sweep = world.get(WaveSweep.class);
    sweep.run();
    assertThat(progress(firing).waiting()).isEqualTo(3);
    world.sql.update("UPDATE message SET state = 'S' WHERE state = 'G'");
    sweep.run();
    assertThat(progress(firing).state()).isEqualTo(FiringState.STOPPED);
    assertThat(progress(firing).done()).isEqualTo(1);
    assertThat(progress(firing).skipped()).isEqualTo(Map.of("stopped", 2L));
    assertThat(world.count("wave WHERE ended_at_ms IS NULL")).isZero();
  }

  private FiringResult progress(long firing) throws Exception {
    return world.get(FiringProgress.class).of(runs.find(firing));
  }

  @Test
  void heldWhileItsAudienceIsBeingFrozenItSendsNothingUntilItGoesOn() throws Exception {
    long firing = fire();
    long wave =
        waves.open(
            new WaveOrder(
                runs.find(firing).key(),
                TEA,
                "campaign:1",
                "每天提醒",
                List.of(CampaignRuns.STEP, FiringSettling.DELIVERED)));
    desk.pause(firing, "yunying");
    runs.freeze(firing);
    assertThat(waves.find(wave).state()).isEqualTo(WaveState.RUNNING);

    assertThat(runs.work(firing).next()).isEqualTo(WaveTurn.Next.WAIT);
    assertThat(world.count("message")).isZero();
    assertThat(waves.find(wave).state()).isEqualTo(WaveState.PAUSED);

    desk.goOn(firing, "yunying");
    runs.work(firing);
    assertThat(world.count("message WHERE state = 'Q'")).isEqualTo(3);
  }

  @Test
  void letGoOnBeforeItsFirstTurnItIsWokenAllTheSame() throws Exception {
    long firing = fire();
    runs.freeze(firing);
    world.sql.update("UPDATE campaign_firing SET held = TRUE WHERE id = ?", firing);

    desk.goOn(firing, "yunying");

    assertThat(world.woken).containsExactly("campaign-firing-" + firing);
    runs.work(firing);
    assertThat(world.count("message WHERE state = 'Q'")).isEqualTo(3);
  }

  /** Whoever goes on while a turn is being committed wakes nobody. */
  @Test
  void heldItLooksAgainWithinAMinute() throws Exception {
    long firing = fire();
    runs.freeze(firing);
    desk.pause(firing, "yunying");

    assertThat(runs.work(firing).lookAgain())
        .isBeforeOrEqualTo(world.clock.instant().plus(Duration.ofMinutes(1)));
  }

  @Test
  void aPostThatHasLeftIsNeitherHeldNorStopped() throws Exception {
    long firing = post();
    world.sql.update("UPDATE message SET state = 'S', settled_at_ms = 1");

    assertThatThrownBy(() -> desk.pause(firing, "yunying"))
        .isInstanceOf(CampaignRefusedException.class)
        .hasMessageContaining("已经结束");
    assertThatThrownBy(() -> desk.stop(firing, "yunying"))
        .isInstanceOf(CampaignRefusedException.class);

    assertThat(runs.find(firing).state()).isEqualTo(FiringState.DONE);
    assertThat(runs.find(firing).held()).isFalse();
    assertThat(desk.standing(runs.find(firing)).can()).isEmpty();
  }

  @Test
  void nothingIsHeldAnyMoreWhereTheCommunityIsRetired() throws Exception {
    long posted = post();
    desk.pause(posted, "yunying");
    long running = fire();
    runs.freeze(running);
    desk.pause(running, "yunying");

    world.get(CommunityService.class).changeState(TEA, CommunityState.RETIRED);
    world.get(FiringResults.class).retire(running);

    assertThat(runs.find(running).held()).isFalse();
    assertThat(runs.find(posted).held()).isFalse();
    assertThat(world.get(FiringProgress.class).of(runs.find(posted)).state())
        .isEqualTo(FiringState.DONE);
  }

  @Test
  void whoEndsOneHeldItIsNotHeldAnyMore() throws Exception {
    long firing = fire();
    runs.freeze(firing);
    desk.pause(firing, "yunying");

    world.get(FiringResults.class).retire(firing);

    assertThat(runs.find(firing).held()).isFalse();
  }

  /** Who switches a campaign off locks it, then its firings. */
  @Test
  void aFiringIsHeldWithoutWaitingForItsCampaign() throws Exception {
    long firing = fire();
    runs.freeze(firing);
    try (var planning = world.sql.getDataSource().getConnection()) {
      planning.setAutoCommit(false);
      try (var lock = planning.createStatement()) {
        lock.executeUpdate("UPDATE campaign SET name = name");
      }

      threads.submit(() -> pause(firing)).get(5, TimeUnit.SECONDS);

      planning.rollback();
    }
    assertThat(runs.find(firing).held()).isTrue();
  }

  private Void pause(long firing) throws Exception {
    desk.pause(firing, "yunying");
    return null;
  }

  private Void stop(long firing) throws Exception {
    desk.stop(firing, "yunying");
    return null;
  }

  private Void queue(long firing, CountDownLatch queued, CountDownLatch stopping) throws Exception {
    var run = runs.find(firing);
    var campaign = runs.campaignOf(run);
    var work = (CampaignWork.Message) campaign.plan().work();
    var order =
        world.get(CampaignMessages.class).order(run.key(), campaign.about(), TEA, work, run.due());
    world
        .get(WaveRunner.class)
        .run(
            run.wave().orElseThrow(),
            CampaignRuns.STEP,
            chunk -> {
              world.get(Outbox.class).enqueue(order, chunk.members());
              queued.countDown();
              await(stopping);
            },
            Duration.ofMinutes(1));
    return null;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void untilItWaitsForALock(Future<?> work) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!work.isDone() && world.count(whoWaitsForALock()) == 0 && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
  }

  private long fire() throws Exception {
    return fire(Given.notice());
  }

  private long post() throws Exception {
    long firing = fire(Given.notice().with("channel", "manual").with("toGroups", true));
    runs.post(firing);
    return firing;
  }

  private long fire(Given given) throws Exception {
    long id = world.on(given.document());
    world.clock.set(world.get(Campaigns.class).find(id).next().orElseThrow());
    world.tick();
    return world.launched.get(world.launched.size() - 1).id();
  }
}
