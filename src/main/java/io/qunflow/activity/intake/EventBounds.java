package io.qunflow.activity.intake;

import io.qunflow.activity.format.FoundEvent;
import java.time.Instant;
import java.util.Optional;

/** What the tables can hold of an event, whatever format it comes from. */
final class EventBounds {

  private static final int LONGEST_NAME = 190;
  private static final int LONGEST_TEXT = 10_000;
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private EventBounds() {}

  /** Why it cannot be stored, for an operator; empty if it can. */
  static Optional<String> wrong(FoundEvent event) {
    if (event.at().isBefore(Instant.EPOCH) || event.at().isAfter(LATEST)) {
      return Optional.of("时间不在 1970 到 9999 年之间");
    }
    if (event.account() == null || event.account().isBlank()) {
      return Optional.of("没有说是谁发的");
    }
    return tooLong("发送人", event.account(), LONGEST_NAME)
        .or(() -> tooLong("昵称", event.nickname(), LONGEST_NAME))
        .or(() -> tooLong("编号", event.externalId(), LONGEST_NAME))
        .or(() -> tooLong("被回复的编号", event.replyTo(), LONGEST_NAME))
        .or(() -> tooLong("被引用的人", event.addressee(), LONGEST_NAME))
        .or(() -> tooLong("内容编号", event.contentId(), LONGEST_NAME))
        .or(() -> tooLong("文字", event.text(), LONGEST_TEXT));
  }

  private static Optional<String> tooLong(String what, String found, int most) {
    if (found == null) {
      return Optional.empty();
    }
    if (found.length() > most) {
      return Optional.of("%s有 %d 个字符，最多 %d 个".formatted(what, found.length(), most));
    }
    return hasHalfCharacter(found)
        ? Optional.of(what + "里有不完整的字符（半个 emoji 或生僻字）")
        : Optional.empty();
  }

  /** Half of a surrogate pair cannot be stored and would come back changed. */
  private static boolean hasHalfCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
