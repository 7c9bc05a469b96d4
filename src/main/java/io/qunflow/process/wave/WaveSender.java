package io.qunflow.process.wave;

import io.qunflow.community.MemberSelect;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageOrder;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.operations.wave.Split;
import io.qunflow.operations.wave.UnknownWaveException;
import io.qunflow.operations.wave.Wave;
import io.qunflow.operations.wave.WaveChunk;
import io.qunflow.operations.wave.WaveMessage;
import io.qunflow.operations.wave.WaveMessages;
import io.qunflow.operations.wave.WaveRun;
import io.qunflow.operations.wave.WaveRunner;
import io.qunflow.operations.wave.WaveState;
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
 * Hands the messages of a wave to the outbox, step by step; there it is decided who may get one.
 */
@Component
class WaveSender {

  /** Who waits for a message that is queued is looked at after a tenth of the time gone by. */
  private static final int PART = 10;

  private final Waves waves;
  private final WaveMessages messages;
  private final WaveRunner runner;
  private final Outbox outbox;
  private final Deliveries deliveries;
  private final WaveConditions conditions;
  private final WaveHours hours;
  private final WaveProperties properties;
  private final Clock clock;

  WaveSender(
      Waves waves,
      WaveMessages messages,
      WaveRunner runner,
      Outbox outbox,
      Deliveries deliveries,
      WaveConditions conditions,
      WaveHours hours,
      WaveProperties properties,
      Clock clock) {
    this.waves = waves;
    this.messages = messages;
    this.runner = runner;
    this.outbox = outbox;
    this.deliveries = deliveries;
    this.conditions = conditions;
    this.hours = hours;
    this.properties = properties;
    this.clock = clock;
  }

  /** All steps in order, for no longer than a slice altogether; in quiet hours none. */
  void sendDue(long id) throws UnknownWaveException {
    if (hours.quietUntil(id, clock.instant()).isPresent()) {
      return;
    }
    var wave = waves.find(id);
    var said = messages.findAll(id);
    var until = clock.instant().plus(properties.slice());
    for (int i = 0; i < said.size(); i++) {
      int step = i;
      runner.run(id, said.get(i).step(), chunk -> send(chunk, wave, said, step), left(until));
    }
    runner.run(
        id,
        MessageWave.DELIVERED,
        chunk -> deliveries.settle(chunk, said, again(wave, said)),
        left(until));
  }

  /**
   * Of a wave that was stopped, once what was queued is taken back: who has all of it is told apart
   * from whom it stopped.
   *
   * @return whether some of it is on its way still, so that nobody knows yet what becomes of it
   */
  boolean settleStopped(long id) throws UnknownWaveException {
    var wave = waves.find(id);
    if (wave.state() != WaveState.STOPPED || wave.frozenAt().isEmpty()) {
      return false;
    }
    var said = messages.findAll(id);
    boolean unknown = deliveries.isUnsettled(MessageWave.about(id));
    WaveRun run;
    do {
      run =
          runner.runStopped(
              id,
              MessageWave.DELIVERED,
              chunk -> deliveries.settleStopped(chunk, said),
              properties.slice());
    } while (run.outcome() == WaveRun.Outcome.MORE);
    return unknown;
  }

  /** When those are looked at again whose message is queued; empty when it is given up. */
  private Optional<Instant> again(Wave wave, List<WaveMessage> said) {
    var now = clock.instant();
    var frozen = wave.frozenAt().orElse(now);
    var givenUp =
        said.stream()
            .map(WaveMessage::after)
            .reduce(frozen.plus(properties.settleWithin()), Instant::plus, (one, other) -> other);
    var wait = Duration.between(frozen, now).dividedBy(PART);
    var least = wait.compareTo(properties.sweep()) < 0 ? properties.sweep() : wait;
    var next =
        now.plus(least.compareTo(properties.lookAfter()) > 0 ? properties.lookAfter() : least);
    return Optional.of(next).filter(at -> now.isBefore(givenUp));
  }

  /** What is still queued is not sent. */
  void withdraw(long wave) {
    for (var message : messages.findAll(wave)) {
      for (var variant : message.variants()) {
        outbox.withdraw(message.orderKey(wave, variant), Optional.empty());
      }
    }
  }

  /** What was withdrawn is sent after all. */
  void release(long id) throws UnknownWaveException {
    var wave = waves.find(id);
    for (var message : messages.findAll(id)) {
      for (var variant : message.variants()) {
        outbox.restore(order(wave, message, variant), waves.members(id));
      }
    }
  }

  private void send(WaveChunk chunk, Wave wave, List<WaveMessage> said, int step) {
    if (step > 0) {
      deliveries.dropUnwilling(chunk, said.get(step - 1));
      again(wave, said).ifPresent(at -> deliveries.waitFor(chunk, said.get(step - 1), at));
    }
    var message = said.get(step);
    for (var variant : message.variants()) {
      outbox.enqueue(order(wave, message, variant), receivers(chunk, message, variant));
    }
    var now = clock.instant();
    chunk.dueAt(
        step + 1 < said.size()
            ? now.plus(said.get(step + 1).after())
            : hours.settledBy(wave.id(), now, properties.checkAfter()));
  }

  private MemberSelect receivers(
      WaveChunk chunk, WaveMessage message, WaveMessage.Variant variant) {
    if (message.condition().isPresent()) {
      var first = message.variants().get(0);
      return variant.equals(first)
          ? Split.meeting(conditions.select(message.condition().get()), chunk.members())
          : Split.notMeeting(
              deliveries.receivers(message.orderKey(chunk.wave(), first)), chunk.members());
    }
    return message.variants().size() == 1
        ? chunk.members()
        : message.split(chunk.wave()).branch(variant.name(), chunk.members());
  }

  private static MessageOrder order(Wave wave, WaveMessage message, WaveMessage.Variant variant) {
    Map<String, MessageText> texts = new HashMap<>();
    variant
        .texts()
        .forEach(
            (language, text) -> texts.put(language, new MessageText(text.subject(), text.body())));
    return new MessageOrder(
        message.orderKey(wave.id(), variant),
        MessageWave.about(wave.id()),
        wave.community(),
        MessageKind.valueOf(message.kind()),
        message.channel(),
        texts,
        Map.of(),
        Optional.empty(),
        Instant.EPOCH);
  }

  private Duration left(Instant until) {
    var left = Duration.between(clock.instant(), until);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
