package io.qunflow.operations.campaign;

import io.qunflow.operations.messaging.Outbox;
import io.qunflow.operations.wave.UnknownWaveException;
import io.qunflow.operations.wave.Wave;
import io.qunflow.operations.wave.WaveRun;
import io.qunflow.operations.wave.WaveRunner;
import io.qunflow.operations.wave.Waves;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at what became of the messages of a firing, in sets, until everybody's is settled (C3):
 * soon after they were queued, then less and less often, so that an hour's sending is looked at
 * every few minutes and what lies on a daily sheet for days four times an hour.
 */
@Component
class FiringSettling {

  /** The last step of a firing's wave, as that of a wave of messages. */
  static final String DELIVERED = "delivered";

  private static final Duration FIRST_LOOK = Duration.ofSeconds(10);

  /** Whoever lets it go on while a turn is being committed finds nobody waiting to be woken. */
  private static final Duration HELD_LOOK = Duration.ofMinutes(1);

  /** A look comes after a tenth of the time that has gone by, and costs at most a twentieth. */
  private static final int PART = 10;

  private static final int COST = 20;

  private final Waves waves;
  private final WaveRunner runner;
  private final CampaignDeliveries deliveries;
  private final Outbox outbox;
  private final TransactionTemplate atOnce;
  private final CampaignProperties properties;
  private final Clock clock;

  FiringSettling(
      Waves waves,
      WaveRunner runner,
      CampaignDeliveries deliveries,
      Outbox outbox,
      PlatformTransactionManager transactions,
      CampaignProperties properties,
      Clock clock) {
    this.waves = waves;
    this.runner = runner;
    this.deliveries = deliveries;
    this.outbox = outbox;
    atOnce = new TransactionTemplate(transactions);
    atOnce.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.properties = properties;
    this.clock = clock;
  }

  /** One turn: done once nobody of the wave waits. */
  WaveTurn settle(CampaignFiring run) {
    var wave = wave(run);
    var begun = clock.instant();
    if (!wave.steps().contains(DELIVERED)) {
      return turn(waves.nextDue(wave.id()).isEmpty(), begun.plus(properties.lookAgain()));
    }
    var frozen = wave.frozenAt().orElse(begun);
    boolean late = !begun.isBefore(frozen.plus(properties.settleWithin()));
    var result =
        runner.run(
            wave.id(),
            DELIVERED,
            chunk -> {
              if (late) {
                deliveries.giveUp(chunk, run.key());
              } else {
                deliveries.settle(chunk, run.key());
              }
            },
            properties.workSlice());
    return switch (result.outcome()) {
      case STOPPED -> stopped(run);
      case PAUSED -> held();
      case MORE -> new WaveTurn(WaveTurn.Next.WAIT, nextLook(frozen, begun));
      case DONE ->
          turn(
              result.nextDue().isEmpty() && (late || !isTakenBack(run, wave.id())),
              nextLook(frozen, begun));
    };
  }

  /** Of some it was known already, and is not any more: they wait again. */
  private boolean isTakenBack(CampaignFiring run, long wave) {
    return deliveries.isQueued(run.key())
        && runner.takeBack(wave, DELIVERED, deliveries.queued(run.key())) > 0;
  }

  /** In quiet hours nothing is queued, but what was queued before is on its way. */
  WaveTurn settleUntil(CampaignFiring run, Instant quietUntil) {
    var turn = settle(run);
    boolean later =
        turn.next() == WaveTurn.Next.WAIT
            && (turn.lookAgain().isAfter(quietUntil) || !deliveries.isQueued(run.key()));
    return later ? new WaveTurn(WaveTurn.Next.WAIT, quietUntil) : turn;
  }

  /** A person holds it, and wakes it once it goes on. */
  WaveTurn held() {
    return new WaveTurn(WaveTurn.Next.WAIT, clock.instant().plus(HELD_LOOK));
  }

  /**
   * A person stopped it, and what was queued is taken back: who was sent theirs has it. Whatever is
   * queued still is taken back first, so that what goes on is only what a channel has already.
   */
  WaveTurn stopped(CampaignFiring run) {
    var now = clock.instant();
    atOnce.executeWithoutResult(status -> outbox.withdraw(run.key(), Optional.empty()));
    boolean unknown = deliveries.isQueued(run.key());
    var result = settleStopped(run);
    if (result.outcome() == WaveRun.Outcome.MORE) {
      return new WaveTurn(WaveTurn.Next.MORE, now);
    }
    return unknown
        ? new WaveTurn(WaveTurn.Next.WAIT, now.plus(FIRST_LOOK))
        : new WaveTurn(WaveTurn.Next.STOPPED, now);
  }

  /**
   * The same at one go, where what was queued is taken back already.
   *
   * @return whether some of it is on its way still, so that nobody knows yet what becomes of it
   */
  boolean settleAllStopped(CampaignFiring run) {
    boolean unknown = deliveries.isQueued(run.key());
    var result = settleStopped(run);
    while (result.outcome() == WaveRun.Outcome.MORE) {
      result = settleStopped(run);
    }
    return unknown;
  }

  private WaveRun settleStopped(CampaignFiring run) {
    var wave = wave(run);
    if (!wave.steps().contains(DELIVERED)) {
      return new WaveRun(WaveRun.Outcome.DONE, 0, waves.nextDue(wave.id()));
    }
    return runner.runStopped(
        wave.id(),
        DELIVERED,
        chunk -> deliveries.settleStopped(chunk, run.key()),
        properties.workSlice());
  }

  private Instant nextLook(Instant frozen, Instant begun) {
    var now = clock.instant();
    var wait = longer(FIRST_LOOK, Duration.between(frozen, now).dividedBy(PART));
    var capped = wait.compareTo(properties.lookAgain()) > 0 ? properties.lookAgain() : wait;
    return now.plus(longer(capped, Duration.between(begun, now).multipliedBy(COST)));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private static WaveTurn turn(boolean done, Instant later) {
    return new WaveTurn(done ? WaveTurn.Next.DONE : WaveTurn.Next.WAIT, later);
  }

  private Wave wave(CampaignFiring run) {
    try {
      return waves.find(run.wave().orElseThrow());
    } catch (UnknownWaveException e) {
      throw new IllegalStateException(e);
    }
  }
}
