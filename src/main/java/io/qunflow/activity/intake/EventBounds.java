package io.qunflow.activity.intake;

import io.qunflow.activity.format.FoundEvent;
import io.qunflow.shared.Wording;
import java.time.Instant;
import java.util.Optional;

/** What the tables can hold of an event, whatever format it comes from. */
final class EventBounds {

  private static final int LONGEST_NAME = 190;
  private static final int LONGEST_TEXT = 10_000;
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private EventBounds() {}

  /** Why it cannot be stored, for an operator; empty if it can. */
  static Optional<Wording> wrong(FoundEvent event) {
    if (event.at().isBefore(Instant.EPOCH) || event.at().isAfter(LATEST)) {
      return Optional.of(
          Wording.of("时间不在 1970 到 9999 年之间", "the time is not between the years 1970 and 9999"));
    }
    if (event.account() == null || event.account().isBlank()) {
      return Optional.of(Wording.of("没有说是谁发的", "nobody is named as its sender"));
    }
    return tooLong(Wording.of("发送人", "the sender"), event.account(), LONGEST_NAME)
        .or(() -> tooLong(Wording.of("昵称", "the nickname"), event.nickname(), LONGEST_NAME))
        .or(() -> tooLong(Wording.of("编号", "the id"), event.externalId(), LONGEST_NAME))
        .or(() -> tooLong(Wording.of("被回复的编号", "the id replied to"), event.replyTo(), LONGEST_NAME))
        .or(
            () ->
                tooLong(Wording.of("被引用的人", "the person quoted"), event.addressee(), LONGEST_NAME))
        .or(
            () ->
                tooLong(
                    Wording.of("内容编号", "the id of the content"), event.contentId(), LONGEST_NAME))
        .or(() -> tooLong(Wording.of("文字", "the text"), event.text(), LONGEST_TEXT));
  }

  private static Optional<Wording> tooLong(Wording what, String found, int most) {
    if (found == null) {
      return Optional.empty();
    }
    if (found.length() > most) {
      return Optional.of(
          Wording.of(
              "%s有 %d 个字符，最多 %d 个",
              "%s has %d characters, at most %d", what, found.length(), most));
    }
    return hasHalfCharacter(found)
        ? Optional.of(
            Wording.of(
                "%s里有不完整的字符（半个 emoji 或生僻字）",
                "%s holds an incomplete character (half an emoji or rare character)", what))
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
