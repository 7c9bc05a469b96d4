package io.qunflow.operations.messaging;

import java.util.List;

/**
 * Why a message was not simply sent, as stable codes of at most 24 characters; the console has
 * words for each under {@code message.reason.CODE}.
 */
public final class MessageReason {

  public static final String NO_CONSENT = "no_consent";
  public static final String OPTED_OUT = "opted_out";
  public static final String FREQUENCY = "frequency";
  public static final String PAUSED = "paused";
  public static final String QUIET_HOURS = "quiet_hours";
  public static final String NO_ADDRESS = "no_address";
  public static final String NO_GROUP_LINK = "no_group_link";
  public static final String WITHDRAWN = "withdrawn";
  public static final String CANCELLED = "cancelled";
  public static final String SKIPPED = "skipped";
  public static final String EXPIRED = "expired";
  public static final String ERASED = "erased";
  public static final String QUOTA = "quota";
  public static final String RATE_LIMITED = "rate_limited";
  public static final String REFUSED_BY_RECEIVER = "refused_by_receiver";
  public static final String UNREACHABLE = "unreachable";
  public static final String TIMEOUT = "timeout";
  public static final String KILLED = "killed";
  public static final String BAD_TEMPLATE = "bad_template";
  public static final String CHANNEL_OFF = "channel_off";

  /** The program failed in a way nobody foresaw; the detail names the error. */
  public static final String ERROR = "error";

  /** All of them, as they are offered for choosing. */
  public static final List<String> ALL =
      List.of(
          NO_CONSENT,
          OPTED_OUT,
          FREQUENCY,
          PAUSED,
          QUIET_HOURS,
          NO_ADDRESS,
          NO_GROUP_LINK,
          WITHDRAWN,
          CANCELLED,
          SKIPPED,
          EXPIRED,
          ERASED,
          QUOTA,
          RATE_LIMITED,
          REFUSED_BY_RECEIVER,
          UNREACHABLE,
          TIMEOUT,
          KILLED,
          BAD_TEMPLATE,
          CHANNEL_OFF,
          ERROR);

  private MessageReason() {}
}
