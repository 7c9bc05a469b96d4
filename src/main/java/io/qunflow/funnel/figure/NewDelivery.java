package io.qunflow.funnel.figure;

import io.qunflow.shared.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;

/**
 * Hours delivered, as an operator states them (F7).
 *
 * @param round of selling, from 1
 * @param heldOn in the community's time zone
 */
public record NewDelivery(int round, LocalDate heldOn, BigDecimal hours, String note) {

  public static final int LONGEST_NOTE = 200;

  public NewDelivery {
    note = note == null ? "" : note.strip();
  }

  /**
   * @param rounds how many were begun
   */
  void check(int rounds, LocalDate today) throws InvalidStatementException {
    var wrong = new ArrayList<Wording>();
    if (round < 1 || round > rounds) {
      wrong.add(Wording.of("轮次写 1 到 %d", "the round is 1 to %d", rounds));
    }
    if (heldOn == null || heldOn.isAfter(today)) {
      wrong.add(Wording.of("日期不能空，也不能在今天以后", "the day is today or earlier"));
    }
    if (DeliveryPlan.minutes(hours).isEmpty()) {
      wrong.add(Wording.of("小时数写大于 0、最多 24", "there are more than 0 and at most 24 hours"));
    }
    if (note.length() > LONGEST_NOTE) {
      wrong.add(Wording.of("说明最多 %d 个字", "the note has at most %d characters", LONGEST_NOTE));
    }
    InvalidStatementException.throwIfAny(wrong);
  }

  int minutes() {
    return Hours.minutes(hours);
  }
}
