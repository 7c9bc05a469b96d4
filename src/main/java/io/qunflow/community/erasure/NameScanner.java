package io.qunflow.community.erasure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds names in texts and puts pseudonyms in their place, the longest name first. A name of one
 * sign or of a few digits counts only behind an @ or as the whole text: it is an ordinary word
 * anywhere else. Upper and lower case are alike.
 */
final class NameScanner {

  private static final int FEW_DIGITS = 5;
  private static final int MANY_DIGITS = 8;

  private final int[] lengths;
  private final Names names;

  /** Knows the names. */
  interface Names {
    /**
     * @param text a part from {@code from} to before {@code to}, lower case
     */
    Optional<String> pseudonymOf(String text, int from, int to);
  }

  NameScanner(Collection<Integer> lengths, Names names) {
    this.lengths =
        lengths.stream()
            .distinct()
            .sorted(Comparator.reverseOrder())
            .mapToInt(Integer::intValue)
            .toArray();
    this.names = names;
  }

  /** A name as it is compared: as long as before, so that places in a text stay. */
  static String folded(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.length() == name.length() ? lower : name;
  }

  /** The text without the names; the same one if there are none. */
  String redact(String text) {
    if (text == null || lengths.length == 0) {
      return text;
    }
    var folded = folded(text);
    StringBuilder redacted = null;
    int copied = 0;
    for (int at = 0; at < text.length(); at++) {
      for (int length : lengths) {
        int end = at + length;
        if (end > text.length() || !stands(folded, at, end)) {
          continue;
        }
        var pseudonym = names.pseudonymOf(folded, at, end);
        if (pseudonym.isPresent()) {
          redacted = redacted == null ? new StringBuilder() : redacted;
          redacted.append(text, copied, at).append(pseudonym.get());
          copied = end;
          at = end - 1;
          break;
        }
      }
    }
    return redacted == null ? text : redacted.append(text, copied, text.length()).toString();
  }

  /** Whether what stands from here to there can be a name of its own. */
  private static boolean stands(String text, int from, int to) {
    if (Character.isLowSurrogate(text.charAt(from))
        || Character.isHighSurrogate(text.charAt(to - 1))
        || !isLongNumber(text, from, to) && isInsideAWord(text, from, to)) {
      return false;
    }
    return !isOrdinary(text, from, to)
        || from > 0 && List.of('@', '＠').contains(text.charAt(from - 1))
        || from == 0 && to == text.length();
  }

  private static boolean isInsideAWord(String text, int from, int to) {
    return from > 0 && isLatin(text.charAt(from)) && isLatin(text.charAt(from - 1))
        || to < text.length() && isLatin(text.charAt(to - 1)) && isLatin(text.charAt(to));
  }

  /** A phone, also behind a country code. */
  private static boolean isLongNumber(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return to - from >= MANY_DIGITS;
  }

  private static boolean isOrdinary(String text, int from, int to) {
    return text.codePointCount(from, to) < 2
        || to - from < FEW_DIGITS && text.substring(from, to).chars().allMatch(Character::isDigit);
  }

  private static boolean isLatin(char sign) {
    return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9';
  }
}
