package io.qunflow.lifecycle.duty;

import io.qunflow.shared.Money;
import java.time.DayOfWeek;
import java.time.Duration;

/**
 * What was agreed about the rotation (L5.2, L5.3).
 *
 * @param feeSharePercent 1 to 100 of the members' fees; null unless they are the source
 * @param weeklyReward for one week; prizes at their value
 * @param handoverOn the day a duty admin hands over to the next
 * @param answerWithinDays how long an invited member may take to answer
 */
public record DutyRule(
    boolean membersPayFee,
    RewardSource rewardSource,
    Integer feeSharePercent,
    Money weeklyReward,
    DayOfWeek handoverOn,
    int answerWithinDays) {

  public Duration answerWithin() {
    return Duration.ofDays(answerWithinDays);
  }
}
