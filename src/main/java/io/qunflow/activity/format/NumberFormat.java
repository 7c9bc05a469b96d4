package io.qunflow.activity.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A number format of a workbook, as far as it changes what a number says.
 *
 * @param hasDay whether it shows a day
 * @param hasHours whether it shows a time of day
 * @param percent whether it shows hundredths
 * @param leastDigits digits before the point that are always shown
 * @param decimals digits behind the point that are always shown; -1 for as many as there are
 */
record NumberFormat(
    boolean hasDay, boolean hasHours, boolean percent, int leastDigits, int decimals) {

  private static final NumberFormat GENERAL = new NumberFormat(false, false, false, 1, -1);
  private static final int MOST_DIGITS = 30;

  /** Texts, colours, languages, fillers and single characters between the placeholders. */
  private static final Pattern NOT_MEANT =
      Pattern.compile("\"[^\"]*\"|\\[(?!h|m|s)[^\\]]*\\]|\\\\.|_.|\\*.", Pattern.CASE_INSENSITIVE);

  static NumberFormat of(String pattern) {
    if (pattern.length() > 255 || pattern.toLowerCase(Locale.ROOT).contains("general")) {
      return GENERAL;
    }
    var meant = NOT_MEANT.matcher(pattern).replaceAll("").split(";", 2)[0].toLowerCase(Locale.ROOT);
    boolean hours = meant.contains("h") || meant.contains("s") || meant.contains("am/pm");
    boolean day = meant.contains("y") || meant.contains("d") || meant.contains("m") && !hours;
    if (day || hours) {
      return new NumberFormat(day, hours, false, 1, -1);
    }
    int point = meant.indexOf('.');
    var whole = point < 0 ? meant : meant.substring(0, point);
    var behind = point < 0 ? "" : meant.substring(point + 1);
    boolean digits = meant.contains("0") && !meant.contains("e");
    return digits
        ? new NumberFormat(
            false, false, meant.contains("%"), Math.max(1, count(whole)), decimals(behind))
        : GENERAL;
  }

  boolean isTime() {
    return hasDay || hasHours;
  }

  /** The number without grouping. */
  String show(BigDecimal number) {
    if (isAbsurd(number)) {
      return number.toString();
    }
    if (isTime() || decimals < 0 && !percent) {
      return number.stripTrailingZeros().toPlainString();
    }
    var shown = percent ? number.movePointRight(2) : number;
    shown = decimals < 0 ? shown : shown.setScale(decimals, RoundingMode.HALF_UP);
    var text = shown.abs().toPlainString();
    int whole = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
    var zeros = "0".repeat(Math.max(0, leastDigits - whole));
    return (shown.signum() < 0 ? "-" : "") + zeros + text + (percent ? "%" : "");
  }

  /** Nobody sees so many digits, and writing them out may take for ever. */
  private static boolean isAbsurd(BigDecimal number) {
    return Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS
        || Math.abs((long) number.scale()) > 2 * MOST_DIGITS;
  }

  /** Optional digits mean that as many are shown as there are. */
  private static int decimals(String behind) {
    return behind.contains("#") || behind.contains("?") ? -1 : Math.min(MOST_DIGITS, count(behind));
  }

  private static int count(String digits) {
    return (int) Math.min(MOST_DIGITS, digits.chars().filter(c -> c == '0').count());
  }
}
