package io.qunflow.lifecycle.direction;

import java.util.Optional;

/**
 * Where a community is going (L1).
 *
 * @param purpose empty until stated, the last part of the step
 */
public record Direction(
    BusinessPosition position, BusinessPhase phase, ValuePath path, Optional<Purpose> purpose) {

  public static Direction of(BusinessPosition position, BusinessPhase phase, ValuePath path) {
    return new Direction(position, phase, path, Optional.empty());
  }
}
