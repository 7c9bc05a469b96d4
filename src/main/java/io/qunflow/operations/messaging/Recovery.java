package io.qunflow.operations.messaging;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes care of what nobody else does: leases that ran out, channels that are gone, the sheet. */
@Component
class Recovery {

  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
  private static final int AT_ONCE = 500;

  private final DispatchMapper messages;
  private final EventMapper history;
  private final Channels channels;
  private final Clock clock;

  Recovery(DispatchMapper messages, EventMapper history, Channels channels, Clock clock) {
    this.messages = messages;
    this.history = history;
    this.channels = channels;
    this.clock = clock;
  }

  /**
   * Messages a program took that is gone. What it had not begun goes back into the queue; what it
   * had begun is repeated where that does no harm, and in doubt elsewhere.
   *
   * @return how many; there may be more
   */
  @Transactional
  public int takeOver() {
    var expired = messages.lockExpired(AT_ONCE);
    if (expired.isEmpty()) {
      return 0;
    }
    var now = clock.instant();
    var notBegun = expired.stream().filter(row -> !row.begun()).map(ExpiredRow::id).toList();
    Map<Boolean, List<Long>> begun =
        expired.stream()
            .filter(ExpiredRow::begun)
            .collect(
                Collectors.partitioningBy(
                    this::isRepeated, Collectors.mapping(ExpiredRow::id, Collectors.toList())));
    if (!notBegun.isEmpty()) {
      messages.requeue(notBegun, null);
    }
    if (!begun.get(true).isEmpty()) {
      messages.requeue(begun.get(true), MessageReason.KILLED);
    }
    if (!begun.get(false).isEmpty()) {
      messages.settle(begun.get(false), "U", MessageReason.KILLED, now);
    }
    begun.forEach(
        (harmless, ids) -> {
          var kind = harmless ? MessageEvent.Kind.REPEATED : MessageEvent.Kind.IN_DOUBT;
          ids.forEach(id -> history.insert(id, now, kind, MessageReason.KILLED, null, null));
        });
    LOG.warn(
        "{} messages were taken by a program that is gone: {} not begun, {} repeated, {} in doubt",
        expired.size(),
        notBegun.size(),
        begun.get(true).size(),
        begun.get(false).size());
    return expired.size();
  }

  private boolean isRepeated(ExpiredRow row) {
    return channels
            .find(row.channel())
            .filter(c -> c instanceof NetworkChannel network && network.repeatsAreHarmless())
            .isPresent()
        && RetrySchedule.after(row.attempts()).isPresent();
  }

  /** What is due on a channel that does not exist (any more) fails, and says so. */
  @Transactional
  public void failUnknownChannels() {
    for (var next = messages.findNextChannel("");
        next.isPresent();
        next = messages.findNextChannel(next.get())) {
      var channel = next.get();
      if (channels.find(channel).isEmpty()) {
        int failed = messages.failChannel(channel, MessageReason.CHANNEL_OFF, clock.instant());
        if (failed > 0) {
          LOG.error("There is no channel {}: {} messages failed", channel, failed);
        }
      }
    }
  }
}
