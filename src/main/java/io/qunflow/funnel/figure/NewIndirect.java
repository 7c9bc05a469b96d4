package io.qunflow.funnel.figure;

import io.qunflow.shared.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;

/**
 * Money the community brought that is no order, as an operator states it (F7).
 *
 * @param lead id of the corporate lead whose contract it is; null if it is of none
 * @param receivedOn in the community's time zone
 * @param evidence where it can be seen: number of the contract, of the transfer
 */
public record NewIndirect(
    Long lead, String what, BigDecimal yuan, LocalDate receivedOn, String evidence) {

  public static final int LONGEST_WHAT = 200;
  public static final int LONGEST_EVIDENCE = 500;

  private static final BigDecimal MOST = new BigDecimal("9999999999.99");

  public NewIndirect {
    what = what == null ? "" : what.strip();
    evidence = evidence == null ? "" : evidence.strip();
  }

  void check(LocalDate today) throws InvalidStatementException {
    var wrong = new ArrayList<Wording>();
    if (what.isEmpty() || what.length() > LONGEST_WHAT) {
      wrong.add(
          Wording.of("写明是什么钱，最多 %d 个字", "say what it is for in 1 to %d characters", LONGEST_WHAT));
    }
    if (yuan == null
        || yuan.signum() <= 0
        || yuan.stripTrailingZeros().scale() > 2
        || yuan.compareTo(MOST) > 0) {
      wrong.add(
          Wording.of("金额写大于 0 的数，最多两位小数", "the amount is more than 0, with at most two decimals"));
    }
    if (receivedOn == null || receivedOn.isAfter(today)) {
      wrong.add(Wording.of("日期不能空，也不能在今天以后", "the day is today or earlier"));
    }
    if (evidence.isEmpty() || evidence.length() > LONGEST_EVIDENCE) {
      wrong.add(
          Wording.of("写明凭据，最多 %d 个字", "name the evidence in 1 to %d characters", LONGEST_EVIDENCE));
    }
    InvalidStatementException.throwIfAny(wrong);
  }
}
