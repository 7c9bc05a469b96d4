package io.qunflow.lifecycle.questionnaire;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Figures and days as people type them, full-width digits included. */
final class Figures {

  private static final Pattern FIGURE = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,6})?");
  private static final Pattern THOUSANDS =
      Pattern.compile("[+-]?\\d{1,3}(,\\d{3}){1,4}(\\.\\d{1,6})?");
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
  private static final int LONGEST = 40;

  private Figures() {}

  /** At most 15 digits before and 6 after the point. */
  static Optional<BigDecimal> parse(String text) {
    var plain = plain(text);
    if (THOUSANDS.matcher(plain).matches()) {
      plain = plain.replace(",", "");
    }
    return FIGURE.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
  }

  /** {@code 2026-11-22}, {@code 2026/11/2} or {@code 2026年11月22日}, of the years 1900 to 2199. */
  static Optional<LocalDate> parseDay(String text) {
    var day = DAY.matcher(plain(text));
    if (!day.matches()) {
      return Optional.empty();
    }
    try {
      var date =
          LocalDate.of(
              Integer.parseInt(day.group(1)),
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(3)));
      return date.getYear() >= 1900 && date.getYear() < 2200 ? Optional.of(date) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String plain(String text) {
    return text.length() > LONGEST ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }
}
