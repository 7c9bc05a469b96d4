package io.qunflow.operations.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands one message over and writes down what became of it. No connection is held meanwhile: a
 * short transaction before counts the try, unless the community was paused a moment ago (A8), and
 * one after it settles the message.
 */
@Component
class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int MOST_ATTEMPTS = 5;
  private static final int MOST_RECEIPT = 190;
  private static final int MOST_DETAIL = 500;
  private static final int MOST_REASON = 24;

  private final DispatchMapper messages;
  private final EventMapper history;
  private final Handover handover;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Courier(
      DispatchMapper messages,
      EventMapper history,
      Handover handover,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.messages = messages;
    this.history = history;
    this.handover = handover;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Whether so many calls of the channel hang that none of its messages should be taken. */
  boolean isClogged(NetworkChannel channel) {
    return handover.isClogged(channel);
  }

  void deliver(NetworkChannel channel, OutgoingMessage message, String lease) {
    long millis = Dispatch.tryLease(channel).toMillis();
    var now = clock.instant();
    if (messages.start(message.id(), lease, millis, now) == 0) {
      boolean paused = messages.holdBack(message.id(), lease, now.plus(SendingCheck.PAUSE)) > 0;
      LOG.info("Message {} {}", message.id(), paused ? "waits" : "is somebody else's by now");
      return;
    }
    try {
      var receipt = handover.send(channel, message, late -> settleLate(message, lease, late));
      settleSent(message, lease, receipt);
    } catch (ChannelException e) {
      transaction.executeWithoutResult(status -> settle(channel, message, lease, e));
      e.after().ifPresent(after -> holdOthers(channel, message, e.reason(), after));
    } catch (RuntimeException e) {
      LOG.error("Channel {} failed with message {}", channel.key(), message.id(), withoutWords(e));
      var doubt = ChannelException.unknown(MessageReason.ERROR, e.getClass().getSimpleName());
      transaction.executeWithoutResult(status -> settle(channel, message, lease, doubt));
    }
  }

  /**
   * What else is due at the same receiver would only hear the same: it waits without being tried.
   */
  private void holdOthers(
      NetworkChannel channel, OutgoingMessage message, String reason, Duration after) {
    var now = clock.instant();
    try {
      messages.holdAll(
          channel.key(),
          message.community(),
          message.group().orElse(null),
          reason,
          now,
          now.plus(after));
    } catch (DataAccessException | TransactionException e) {
      LOG.info("What waits with message {} is looked at one by one", message.id(), e);
    }
  }

  private void settleSent(OutgoingMessage message, String lease, Receipt receipt) {
    var text = cut(receipt.text(), MOST_RECEIPT);
    settle(message, settleSent(message.id(), lease, text));
  }

  /** It has left: that another transaction got in the way is no reason to doubt it. */
  private int settleSent(long message, String lease, String text) {
    for (int attempt = 1; ; attempt++) {
      try {
        return messages.settleSent(message, lease, text, clock.instant());
      } catch (PessimisticLockingFailureException e) {
        if (attempt == MOST_ATTEMPTS) {
          throw e;
        }
        LOG.info("Message {} is settled again after a deadlock", message);
      }
    }
  }

  /** It was in doubt meanwhile, and is no more. */
  private void settleLate(OutgoingMessage message, String lease, Receipt receipt) {
    try {
      settleSent(message, lease, receipt);
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Message {} arrived late, and stays in doubt", message.id(), e);
    }
  }

  private void settle(
      NetworkChannel channel, OutgoingMessage message, String lease, ChannelException e) {
    var wait = RetrySchedule.after(message.attempt());
    boolean again =
        switch (e.outcome()) {
          case REFUSED -> false;
          case RETRY_LATER -> e.after().isPresent() || wait.isPresent();
          case UNKNOWN -> channel.repeatsAreHarmless() && wait.isPresent();
        };
    var reason = cut(e.reason(), MOST_REASON);
    var detail = cut(Optional.ofNullable(e.getMessage()).orElse(""), MOST_DETAIL);
    var now = clock.instant();
    if (again) {
      var due = now.plus(e.after().or(() -> wait).orElseThrow());
      int tries = e.after().isPresent() ? 0 : 1;
      settle(message, messages.retry(message.id(), lease, reason, detail, due, tries));
      if (tries > 0) {
        var kind =
            e.outcome() == ChannelException.Outcome.UNKNOWN
                ? MessageEvent.Kind.REPEATED
                : MessageEvent.Kind.RETRIED;
        history.insert(message.id(), now, kind, reason, detail, null);
      }
      return;
    }
    boolean doubt = e.outcome() == ChannelException.Outcome.UNKNOWN;
    var state = doubt ? "U" : "F";
    settle(message, messages.settleFailed(message.id(), lease, state, reason, detail, now));
    history.insert(
        message.id(),
        now,
        doubt ? MessageEvent.Kind.IN_DOUBT : MessageEvent.Kind.FAILED,
        reason,
        detail,
        null);
  }

  private static void settle(OutgoingMessage message, int settled) {
    if (settled == 0) {
      LOG.warn("Message {} was taken up by others before its answer came", message.id());
    }
  }

  /** Where it failed; its own words may hold what is in the message. */
  private static Exception withoutWords(RuntimeException e) {
    var shown = new IllegalStateException(e.getClass().getName());
    shown.setStackTrace(e.getStackTrace());
    return shown;
  }

  private static String cut(String text, int most) {
    return text.length() <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most - 1)));
  }
}
