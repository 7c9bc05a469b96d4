package io.qunflow.activity.format;

import static java.lang.Character.UnicodeScript.HAN;

import io.qunflow.shared.Wording;
import java.time.Instant;

/** Findings that keep nothing and demand that everything told to them is within bounds. */
final class Bounded implements Findings {

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  long events;
  long others;
  long unreadable;
  long leftOut;

  @Override
  public void found(FoundEvent event) {
    events++;
    line(event.line());
    name(event.account());
    demand(!event.account().isBlank(), "a blank account");
    for (var optional :
        new String[] {
          event.group(),
          event.externalId(),
          event.nickname(),
          event.replyTo(),
          event.addressee(),
          event.contentId()
        }) {
      if (optional != null) {
        name(optional);
      }
    }
    demand(event.kind() != null, "no kind");
    within(event.at());
    if (event.text() != null) {
      text(event.text(), 10_000);
    }
  }

  @Override
  public void found(FoundMember member) {
    others++;
    line(member.line());
    name(member.account());
    demand(!member.account().isBlank(), "a blank account");
    within(member.takenAt());
    if (member.nickname() != null) {
      name(member.nickname());
    }
    if (member.group() != null) {
      name(member.group());
    }
    if (member.joinedAt() != null) {
      within(member.joinedAt());
    }
    demand(member.role() == null || member.role().length() <= 40, "a long role");
  }

  @Override
  public void found(FoundContent content) {
    others++;
    line(content.line());
    name(content.contentId());
    if (!content.title().isEmpty()) {
      text(content.title(), 200);
    }
    demand(
        Math.min(
                Math.min(content.read(), content.forwarded()),
                Math.min(content.liked(), content.collected()))
            >= 0,
        "a negative count");
  }

  @Override
  public void found(FoundAnswer answer) {
    others++;
    line(answer.line());
    name(answer.member());
    answer.facts().values().forEach(value -> text(value, 2_000));
  }

  @Override
  public void unreadable(long line, Wording reason) {
    unreadable++;
    line(line);
    demand(reason.chinese().length() <= 2_000, "a reason that is too long");
    demand(
        reason.chinese().codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == HAN),
        "a reason that is not in the user's language: " + reason);
  }

  @Override
  public void leftOut(Reason reason) {
    leftOut++;
    demand(reason != null, "left out for no reason");
  }

  private static void line(long line) {
    demand(line > 0, "line " + line);
  }

  private static void name(String name) {
    text(name, 190);
    demand(name.chars().noneMatch(Character::isISOControl), "a control character in a name");
  }

  private static void text(String text, int most) {
    demand(!text.isEmpty() && text.length() <= most, "a text of " + text.length());
    demand(
        text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE),
        "half a character");
  }

  private static void within(Instant at) {
    demand(!at.isBefore(Instant.EPOCH) && !at.isAfter(LATEST), "a time that cannot be: " + at);
  }

  /** Not through an assertion library: some files have millions of lines. */
  private static void demand(boolean isSo, String otherwise) {
    if (!isSo) {
      throw new AssertionError(otherwise);
    }
  }
}
