package io.qunflow.operations.messaging.channel;

import java.nio.charset.StandardCharsets;

/** Texts measured as platforms measure them: in bytes. */
final class Utf8 {

  private Utf8() {}

  static int length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** As much of the text as fits, no character cut in two. */
  static String cut(String text, int most) {
    int used = 0;
    int end = 0;
    while (end < text.length()) {
      int character = text.codePointAt(end);
      int bytes = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
      if (used + bytes > most) {
        break;
      }
      used += bytes;
      end += Character.charCount(character);
    }
    return text.substring(0, end);
  }
}
