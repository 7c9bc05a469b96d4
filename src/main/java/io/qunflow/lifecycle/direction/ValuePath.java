package io.qunflow.lifecycle.direction;

import io.qunflow.shared.EmptyWords;
import java.util.Optional;

/**
 * The path from activity to money (L1.3). Texts are stripped; empty when not said.
 *
 * @param carrier name of the course, product or service
 * @param conversionStep the one step from taking part to paying
 * @param leadInPath how a lead-in reaches a main-profit offering; asked only for {@link
 *     ConversionEnd#LEAD_IN}
 */
public record ValuePath(
    CarrierKind carrierKind,
    String carrier,
    String conversionStep,
    ConversionEnd end,
    String leadInPath) {

  public ValuePath {
    carrier = carrier.strip();
    conversionStep = conversionStep.strip();
    leadInPath = leadInPath.strip();
  }

  /** The first thing missing on the path; empty when activity leads to money. */
  public Optional<DirectionGap> findGap() {
    if (carrierKind == CarrierKind.NONE || carrier.isEmpty()) {
      return Optional.of(DirectionGap.NO_CARRIER);
    }
    if (EmptyWords.sayNothing(carrier)) {
      return Optional.of(DirectionGap.VAGUE_CARRIER);
    }
    if (EmptyWords.sayNothing(conversionStep)) {
      return Optional.of(DirectionGap.NO_CONVERSION);
    }
    if (end == ConversionEnd.LEAD_IN && EmptyWords.sayNothing(leadInPath)) {
      return Optional.of(DirectionGap.NO_LEAD_IN_PATH);
    }
    return Optional.empty();
  }
}
