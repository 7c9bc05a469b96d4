package io.qunflow.lifecycle.direction;

import java.util.Optional;
import java.util.regex.Pattern;

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

  /** Words that fill a field and name nothing one could buy or do. */
  private static final Pattern FILLERS =
      Pattern.compile(
          "(一起|共同|互相|相互|陪伴|大家|我们|伙伴|抱团|彼此)*(成长|进步|学习|取暖|交流|分享|提升|陪伴|努力)"
              + "|大家|我们|暂时|目前|还|暂?没有|暂?无|待定|不知道|不清楚|以后再说|没想好|none|n/a|tbd|todo",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

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
    if (saysNothing(carrier)) {
      return Optional.of(DirectionGap.VAGUE_CARRIER);
    }
    if (saysNothing(conversionStep)) {
      return Optional.of(DirectionGap.NO_CONVERSION);
    }
    if (end == ConversionEnd.LEAD_IN && saysNothing(leadInPath)) {
      return Optional.of(DirectionGap.NO_LEAD_IN_PATH);
    }
    return Optional.empty();
  }

  /** A text counts as empty when nothing but fillers and punctuation is left of it. */
  private static boolean saysNothing(String text) {
    var letters = NO_LETTERS.matcher(FILLERS.matcher(text).replaceAll("")).replaceAll("");
    return letters.isEmpty() || letters.equals("的") || letters.equals("吧");
  }
}
