package io.qunflow.operations.identification;

import java.util.Locale;
import java.util.Optional;

/**
 * A mail address or phone as somebody typed it.
 *
 * @param text in lower case, without blanks around it
 * @param phone its digits without the country code of China, if it can be a phone; else null
 */
record Contact(String text, String phone) {

  private static final int LEAST = 5;
  private static final int MOST = 190;

  static Optional<Contact> of(String typed) {
    var text = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    if (text.length() < LEAST || text.length() > MOST) {
      return Optional.empty();
    }
    return Optional.of(new Contact(text, phone(text)));
  }

  private static String phone(String text) {
    var digits = text.replaceAll("[ \\-()（）]", "").replaceFirst("^(\\+|00)86", "");
    return digits.matches("[0-9]{7,15}") ? digits : null;
  }

  /** The same for all spellings. */
  String canonical() {
    return phone == null ? text : phone;
  }
}
