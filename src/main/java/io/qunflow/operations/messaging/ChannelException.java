package io.qunflow.operations.messaging;

import java.time.Duration;
import java.util.Optional;

/** A message was not plainly taken. */
public class ChannelException extends Exception {

  /** What is known about it. */
  public enum Outcome {
    /** Not taken, and trying again would not help. */
    REFUSED,
    /** Not taken; later it may be. */
    RETRY_LATER,
    /** It may have been taken. */
    UNKNOWN
  }

  private final Outcome outcome;
  private final String reason;
  private final Duration after;

  private ChannelException(Outcome outcome, String reason, String detail, Duration after) {
    super(detail);
    if (!MessageReason.ALL.contains(reason)) {
      throw new IllegalArgumentException("No words are known for the reason " + reason);
    }
    this.outcome = outcome;
    this.reason = reason;
    this.after = after;
  }

  /**
   * @param reason one of {@link MessageReason#ALL}
   * @param detail what the receiver said, without personal data
   */
  public static ChannelException refused(String reason, String detail) {
    return new ChannelException(Outcome.REFUSED, reason, detail, null);
  }

  /** Tried again by the schedule of {@link RetrySchedule}, and given up at its end. */
  public static ChannelException retryLater(String reason, String detail) {
    return new ChannelException(Outcome.RETRY_LATER, reason, detail, null);
  }

  /**
   * The receiver takes no more for now, such as 20 a minute; waiting is no failed try and has no
   * end.
   *
   * @param after how long to wait
   */
  public static ChannelException notBefore(Duration after, String reason, String detail) {
    return new ChannelException(Outcome.RETRY_LATER, reason, detail, after);
  }

  public static ChannelException unknown(String reason, String detail) {
    return new ChannelException(Outcome.UNKNOWN, reason, detail, null);
  }

  public Outcome outcome() {
    return outcome;
  }

  public String reason() {
    return reason;
  }

  /** How long to wait where the receiver said so. */
  public Optional<Duration> after() {
    return Optional.ofNullable(after);
  }
}
