package io.qunflow.lifecycle.duty;

import io.qunflow.shared.Money;
import java.time.DayOfWeek;

/** A rule as the table holds it. */
record DutyRuleRow(
    boolean membersPayFee,
    RewardSource rewardSource,
    Integer feeSharePercent,
    long weeklyRewardMinor,
    DayOfWeek handoverOn,
    int answerWithinDays) {

  DutyRule toRule() {
    return new DutyRule(
        membersPayFee,
        rewardSource,
        feeSharePercent,
        new Money(weeklyRewardMinor, "CNY"),
        handoverOn,
        answerWithinDays);
  }
}
