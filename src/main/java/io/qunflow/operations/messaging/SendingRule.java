package io.qunflow.operations.messaging;

import java.time.LocalTime;

/**
 * When a community leaves its members alone, and how much it writes to each.
 *
 * @param mostPerWeek messages a member gets at most in seven days, of the kinds that count; 0: none
 */
public record SendingRule(QuietHours quiet, int mostPerWeek) {

  /** From 22:00 to 08:00, three a week. */
  public static final SendingRule DEFAULT =
      new SendingRule(new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0)), 3);
}
