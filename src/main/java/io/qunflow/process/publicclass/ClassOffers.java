package io.qunflow.process.publicclass;

import io.qunflow.community.MemberSelect;
import io.qunflow.funnel.publicclass.ClassOfferMessages;
import io.qunflow.funnel.publicclass.ClassProperties;
import io.qunflow.funnel.publicclass.FollowupEnds;
import io.qunflow.funnel.publicclass.Followups;
import io.qunflow.funnel.publicclass.OfferRecall;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.operations.wave.WaveChunk;
import io.qunflow.operations.wave.WaveControl;
import io.qunflow.operations.wave.WaveOrder;
import io.qunflow.operations.wave.WaveRun;
import io.qunflow.operations.wave.WaveRunner;
import io.qunflow.operations.wave.Waves;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The mass part of a follow-up: one wave over who attended and who did not come; the offer or the
 * replay at once, and once more before it ends to who has not bought (P3).
 */
@Component
class ClassOffers {

  /** Well under the time for which the engine reserves a job. */
  private static final Duration SLICE = Duration.ofSeconds(30);

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration PAUSED = Duration.ofMinutes(15);

  private final Waves waves;
  private final WaveControl control;
  private final WaveRunner runner;
  private final Followups followups;
  private final FollowupEnds ends;
  private final ClassOfferMessages messages;
  private final OfferRecall recall;
  private final ClassProperties properties;
  private final Clock clock;

  ClassOffers(
      Waves waves,
      WaveControl control,
      WaveRunner runner,
      Followups followups,
      FollowupEnds ends,
      ClassOfferMessages messages,
      OfferRecall recall,
      ClassProperties properties,
      Clock clock) {
    this.waves = waves;
    this.control = control;
    this.runner = runner;
    this.followups = followups;
    this.ends = ends;
    this.messages = messages;
    this.recall = recall;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Does what is due. Repeatable: nobody gets anything twice.
   *
   * @return when to look again; empty when nobody waits any more
   */
  Optional<Instant> run(PublicClass held, Instant until) {
    long wave = open(held);
    waves.freeze(wave, followups.mass(held.id()));
    var first = runner.run(wave, FollowupRun.OFFER, chunk -> offer(chunk, held, until), SLICE);
    var last = runner.run(wave, FollowupRun.LAST_CALL, chunk -> lastCall(chunk, held), SLICE);
    return again(first).or(() -> again(last)).or(last::nextDue);
  }

  /**
   * Whoever still waits was not reached before the end, and is sent nothing of it later.
   * Repeatable.
   */
  void end(PublicClass held) {
    long wave = open(held);
    control.stopAtOnce(wave, "");
    control.end(wave);
    recall.over(held);
  }

  /** The same where it may not have begun: of a community that was retired. Repeatable. */
  void endIfAny(PublicClass held) {
    var wave = waves.findId(key(held));
    if (wave.isPresent()) {
      control.stopAtOnce(wave.get(), "");
      control.end(wave.get());
    }
    recall.over(held);
  }

  private Optional<Instant> again(WaveRun run) {
    return switch (run.outcome()) {
      case MORE -> Optional.of(clock.instant().plus(SOON));
      case PAUSED -> Optional.of(clock.instant().plus(PAUSED));
      default -> Optional.empty();
    };
  }

  private void offer(WaveChunk chunk, PublicClass held, Instant until) {
    leaveOut(chunk, held);
    messages.offer(held, both(chunk.members(), followups.attended(held.id())));
    messages.replay(held, both(chunk.members(), followups.absent(held.id())));
    chunk.dueAt(until.minus(properties.lastCallBefore()));
  }

  private void lastCall(WaveChunk chunk, PublicClass held) {
    leaveOut(chunk, held);
    messages.lastCall(held, chunk.members());
  }

  private void leaveOut(WaveChunk chunk, PublicClass held) {
    chunk.skip(ends.bought(held), "already_ordered");
    chunk.skip(followups.ended(held.id()), "not_interested");
    chunk.skip(followups.called(held.id()), "called");
  }

  private long open(PublicClass held) {
    return waves.open(
        new WaveOrder(
            key(held),
            held.community(),
            held.messagesAbout(),
            "课后跟进：" + held.title(),
            List.of(FollowupRun.OFFER, FollowupRun.LAST_CALL)));
  }

  private static String key(PublicClass held) {
    return held.messagesAbout() + ":followup";
  }

  private static MemberSelect both(MemberSelect one, MemberSelect other) {
    Map<String, Object> values = new HashMap<>(one.values());
    values.putAll(other.values());
    return new MemberSelect(
        "SELECT cls_x.member_id FROM ("
            + one.sql()
            + ") cls_x WHERE cls_x.member_id IN (SELECT cls_y.member_id FROM ("
            + other.sql()
            + ") cls_y)",
        values);
  }
}
