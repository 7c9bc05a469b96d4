package io.qunflow.process.direction;

import java.util.Locale;

/** A form's choice and our word for it: {@code main_profit} is {@code MAIN_PROFIT}. */
final class Choice {

  private Choice() {}

  static <E extends Enum<E>> E read(Class<E> type, String choice) {
    return Enum.valueOf(type, choice.toUpperCase(Locale.ROOT));
  }

  static String of(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
