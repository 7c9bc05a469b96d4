package io.qunflow.community;

import java.time.Instant;

/**
 * What somebody said about a member.
 *
 * @param key 1 to 64 characters
 * @param value 1 to 2,000 characters
 * @param source where it comes from, at most 20 characters: {@code questionnaire} …
 * @param statedAt when it was said; of two the later stands
 */
public record StatedFact(
    MemberId member, String key, String value, String source, Instant statedAt) {

  private static final int MOST_KEY = 64;
  private static final int MOST_VALUE = 2000;

  public StatedFact {
    key = required("key", key, MOST_KEY);
    value = required("value", value, MOST_VALUE);
  }

  static String required(String what, String value, int most) {
    var stripped = FieldCheck.stripped(value);
    if (stripped.isEmpty() || stripped.length() > most) {
      throw new IllegalArgumentException(
          "A fact's %s has 1 to %d characters, got %d".formatted(what, most, stripped.length()));
    }
    return stripped;
  }
}
