package io.qunflow.membership.moderation;

import io.qunflow.shared.Wording;

/** What persons write. */
final class Texts {

  private Texts() {}

  /**
   * The text without surrounding blanks.
   *
   * @throws InvalidModerationException naming it if it is empty or too long
   */
  static String required(Wording what, String text, int most) throws InvalidModerationException {
    var stripped = text == null ? "" : text.replace("\r\n", "\n").strip();
    if (stripped.isEmpty() || stripped.length() > most) {
      throw new InvalidModerationException(
          Wording.of("%s要写 1 到 %d 个字。", "%s: write 1 to %d characters.", what, most));
    }
    return stripped;
  }

  /** What fits. */
  static String cut(String text, int most) {
    return text.length() > most ? text.substring(0, most) : text;
  }
}
