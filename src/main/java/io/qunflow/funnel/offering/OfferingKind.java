package io.qunflow.funnel.offering;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an offering is for. */
public enum OfferingKind {
  /** Brings people in. */
  LEAD_IN("L"),
  /** Makes the main profit. */
  MAIN_PROFIT("M");

  private final String code;

  OfferingKind(String code) {
    this.code = code;
  }

  /** As REST and forms say it: {@code lead_in, main_profit}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<OfferingKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  String code() {
    return code;
  }

  static OfferingKind ofCode(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No kind of offering " + code));
  }
}
