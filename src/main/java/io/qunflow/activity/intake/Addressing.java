package io.qunflow.activity.intake;

import io.qunflow.activity.format.FoundEvent;

/** Whether a message speaks to somebody: by quoting, or by an @ that is not part of an address. */
final class Addressing {

  private Addressing() {}

  static boolean addresses(FoundEvent message) {
    return message.addressee() != null || message.text() != null && nextAt(message.text(), 0) >= 0;
  }

  /** Where the next @ stands that may name somebody; -1 for nowhere. */
  static int nextAt(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      boolean at = text.charAt(i) == '@' || text.charAt(i) == '＠';
      if (at && (i == 0 || !isPartOfWord(text.charAt(i - 1)))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether it goes on without a gap: in {@code mail@example} or {@code @anna}, but not in 汉字. */
  static boolean isPartOfWord(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }
}
