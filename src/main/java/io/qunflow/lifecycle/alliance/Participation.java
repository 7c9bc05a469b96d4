package io.qunflow.lifecycle.alliance;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How large and how active a community was over four weeks, staff and bots left out.
 *
 * @param activeMembers members who wrote at least once
 */
public record Participation(int members, int activeMembers, long messages) {

  /** Per hundred members, one decimal, rounded down so that a limit is reached only in full. */
  public BigDecimal activePercent() {
    return members == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(activeMembers)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(members), 1, RoundingMode.DOWN);
  }
}
