package io.qunflow.operations.messaging.channel;

import io.qunflow.operations.messaging.ChannelException;
import io.qunflow.operations.messaging.MessageReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How much an endpoint may still send, counted in the database for all nodes together. A minute's
 * messages are slots: a slot is used once and is free again a minute after the call ended, so that
 * in no minute, wherever it begins, more arrive than allowed.
 */
@Service
class SendingLimits {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final EndpointMapper endpoints;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SendingLimits(EndpointMapper endpoints, PlatformTransactionManager manager, Clock clock) {
    this.endpoints = endpoints;
    this.transaction = new TransactionTemplate(manager);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /**
   * What an endpoint may send; 0 is no limit.
   *
   * @param zone in which the quota's days begin
   */
  record Limit(long endpoint, int perMinute, int quota, QuotaPeriod period, ZoneId zone) {}

  /** Leave to send one message. */
  record Permit(Limit limit, int slot, LocalDate period) {}

  /** What is left; empty where nothing is limited. */
  record Left(Optional<Integer> thisMinute, Optional<Integer> thisPeriod) {}

  /**
   * Takes leave to send one message, in a transaction of its own.
   *
   * @throws ChannelException not before some moment
   */
  Permit take(Limit limit) throws ChannelException {
    var now = clock.instant();
    var period = limit.period().firstDay(now, limit.zone());
    if (limit.quota() > 0) {
      makeRoomFor(limit, period);
    }
    var taken = transaction.execute(status -> taken(limit, period, now));
    if (taken.permit() != null) {
      return taken.permit();
    }
    var wait = Duration.between(now, taken.next());
    throw ChannelException.notBefore(
        wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait,
        taken.reason(),
        "");
  }

  private record Taken(Permit permit, String reason, Instant next) {}

  private Taken taken(Limit limit, LocalDate period, Instant now) {
    int slot = -1;
    if (limit.perMinute() > 0) {
      var free = endpoints.lockFreeSlot(limit.endpoint(), limit.perMinute(), now.minus(MINUTE));
      if (free.isEmpty()) {
        var oldest = endpoints.findOldestUse(limit.endpoint(), limit.perMinute()).orElse(now);
        return new Taken(null, MessageReason.RATE_LIMITED, oldest.plus(MINUTE));
      }
      slot = free.get();
    }
    if (limit.quota() > 0 && endpoints.addUse(limit.endpoint(), period, limit.quota()) == 0) {
      return new Taken(null, MessageReason.QUOTA, limit.period().end(now, limit.zone()));
    }
    if (slot >= 0) {
      endpoints.updateSlot(limit.endpoint(), slot, now);
    }
    return new Taken(new Permit(limit, slot, period), null, null);
  }

  /** The call is over: from now on the minute counts. */
  void end(Permit permit) {
    if (permit.slot() >= 0) {
      transaction.executeWithoutResult(
          status ->
              endpoints.updateSlot(permit.limit().endpoint(), permit.slot(), clock.instant()));
    }
  }

  /** Nothing was taken by the receiver: the quota is as before. */
  void giveBack(Permit permit) {
    if (permit.limit().quota() > 0) {
      transaction.executeWithoutResult(
          status -> endpoints.subtractUse(permit.limit().endpoint(), permit.period()));
    }
  }

  /** The receiver takes nothing for this time, whoever sends. */
  void silence(Permit permit, Duration time) {
    if (permit.slot() >= 0) {
      transaction.executeWithoutResult(
          status ->
              endpoints.updateAllSlots(
                  permit.limit().endpoint(), clock.instant().plus(time).minus(MINUTE)));
    }
  }

  Left findLeft(Limit limit) {
    var now = clock.instant();
    return new Left(
        limit.perMinute() == 0
            ? Optional.empty()
            : Optional.of(
                endpoints.countFreeSlots(limit.endpoint(), limit.perMinute(), now.minus(MINUTE))),
        limit.quota() == 0
            ? Optional.empty()
            : Optional.of(
                Math.max(
                    0,
                    limit.quota()
                        - endpoints
                            .findUse(limit.endpoint(), limit.period().firstDay(now, limit.zone()))
                            .orElse(0))));
  }

  /** Of two who begin a period at once, the second finds the row of the first. */
  private void makeRoomFor(Limit limit, LocalDate period) {
    if (endpoints.findUse(limit.endpoint(), period).isPresent()) {
      return;
    }
    try {
      transaction.executeWithoutResult(status -> endpoints.insertUse(limit.endpoint(), period));
    } catch (DuplicateKeyException e) {
      // Somebody was first.
    }
  }
}
