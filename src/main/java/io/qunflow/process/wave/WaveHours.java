package io.qunflow.process.wave;

import io.qunflow.operations.messaging.OwnHours;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Hours in which a wave stands still, such as those of the campaign that began it: nobody moves on,
 * so that whoever is due then is reached when they are over.
 */
@Component
class WaveHours {

  private final OwnHours hours;

  WaveHours(OwnHours hours) {
    this.hours = hours;
  }

  /** When they are over, if it is quiet at this moment. */
  Optional<Instant> quietUntil(long wave, Instant at) {
    return hours.quietUntil(MessageWave.about(wave), "", at);
  }

  /**
   * When a message that was just handed over has had its time to be sent: so long after now, and as
   * long after quiet hours that lie there.
   */
  Instant settledBy(long wave, Instant now, Duration after) {
    var at = now.plus(after);
    return quietUntil(wave, at).map(end -> end.plus(after)).orElse(at);
  }
}
