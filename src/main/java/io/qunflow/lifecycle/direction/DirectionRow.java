package io.qunflow.lifecycle.direction;

import java.time.LocalDate;
import java.util.Optional;

/** One row of community_direction; the purpose's columns are null until it is stated. */
record DirectionRow(
    BusinessPosition position,
    BusinessPhase phase,
    CarrierKind carrierKind,
    String carrier,
    String conversionStep,
    ConversionEnd conversionEnd,
    String leadInPath,
    PurposeKind purposeKind,
    String purposeRole,
    LocalDate endsOn,
    String endCondition) {

  Direction direction() {
    return new Direction(
        position,
        phase,
        new ValuePath(carrierKind, carrier, conversionStep, conversionEnd, leadInPath),
        purpose());
  }

  private Optional<Purpose> purpose() {
    return purposeKind == null
        ? Optional.empty()
        : Optional.of(
            new Purpose(purposeKind, purposeRole, Optional.ofNullable(endsOn), endCondition));
  }
}
