package io.qunflow.lifecycle.direction;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a community is in the business and when that is reached (L1.5).
 *
 * @param role the link of the business, or the business it is
 * @param endsOn last day in the community's time zone; empty without one
 * @param endCondition in words; empty without one. A link has a day or a condition, an own business
 *     neither.
 */
public record Purpose(
    PurposeKind kind, String role, Optional<LocalDate> endsOn, String endCondition) {

  public Purpose {
    boolean ends = endsOn.isPresent() || !endCondition.isBlank();
    if (ends != (kind == PurposeKind.LINK)) {
      throw new IllegalArgumentException("业务里的一环要有结束日期或结束条件，独立的业务没有：" + role);
    }
  }

  public static Purpose untilDay(String role, LocalDate day) {
    return new Purpose(PurposeKind.LINK, role, Optional.of(day), "");
  }

  public static Purpose untilReached(String role, String condition) {
    return new Purpose(PurposeKind.LINK, role, Optional.empty(), condition);
  }

  public static Purpose ownBusiness(String role) {
    return new Purpose(PurposeKind.OWN_BUSINESS, role, Optional.empty(), "");
  }

  /** Whether there is no day left after this one to reach the purpose. */
  public boolean isOver(LocalDate today) {
    return endsOn.filter(day -> !day.isAfter(today)).isPresent();
  }
}
