package io.qunflow.activity.format;

import io.qunflow.activity.EventKind;
import io.qunflow.shared.Wording;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges one line of an activity file: either it is a {@link FoundEvent}, or something is wrong
 * with it.
 *
 * <p>Ids lose surrounding blanks, names are kept as they are; line ends within a text become {@code
 * \n}.
 */
final class EventRowCheck {

  static final String STARTS_CONVERSATION = "none";
  private static final int LONGEST_ID = 190;
  private static final int LONGEST_TEXT = 10_000;
  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final EventRow raw;
  private final List<Wording> wrong = new ArrayList<>();
  private final FoundEvent event;

  EventRowCheck(EventRow raw) {
    this.raw = raw;
    var externalId = required(EventColumn.EXTERNAL_ID);
    if (externalId.equals(STARTS_CONVERSATION)) {
      refuse(
          EventColumn.EXTERNAL_ID,
          Wording.of(
              "none 是保留字，表示“开启新话题”，不能作编号",
              "none is reserved for “begins a new topic” and cannot be an id"));
    }
    var sentAt = time();
    var member = member();
    var kind = kind();
    event =
        new FoundEvent(
            raw.line(),
            null,
            externalId,
            sentAt,
            member,
            nickname(),
            false,
            kind,
            text(),
            optional(EventColumn.REPLY_TO),
            null,
            optional(EventColumn.CONTENT_ID));
  }

  /** The event, or all that is wrong with its line. */
  void tell(Findings findings) {
    if (wrong.isEmpty()) {
      findings.found(event);
    } else {
      findings.unreadable(raw.line(), Wording.clauses(wrong));
    }
  }

  private String required(EventColumn column) {
    var id = id(column);
    if (id.isEmpty()) {
      refuse(column, Wording.of("不能为空", "must not be empty"));
    }
    return id;
  }

  private String optional(EventColumn column) {
    var id = id(column);
    return id.isEmpty() ? null : id;
  }

  /** Blanks around a name are part of it: platforms have members who differ in nothing else. */
  private String member() {
    var name = raw.value(EventColumn.MEMBER);
    if (name.isBlank()) {
      refuse(EventColumn.MEMBER, Wording.of("不能为空", "must not be empty"));
    }
    return checked(EventColumn.MEMBER, name);
  }

  private String nickname() {
    var name = checked(EventColumn.NICKNAME, raw.value(EventColumn.NICKNAME));
    return name.isBlank() ? null : name;
  }

  private String id(EventColumn column) {
    return checked(column, raw.value(column).strip());
  }

  private String checked(EventColumn column, String id) {
    if (id.length() > LONGEST_ID) {
      refuse(
          column,
          Wording.of("有 %d 个字符，最多 %d 个", "%d characters, at most %d", id.length(), LONGEST_ID));
    } else if (id.chars().anyMatch(Character::isISOControl)) {
      refuse(
          column,
          Wording.of(
              "“%s”里有换行或控制字符",
              "“%s” holds a line break or control character", Quoted.shortened(id)));
    } else {
      refuseHalfCharacters(column, id);
    }
    return id;
  }

  private Instant time() {
    var found = raw.value(EventColumn.SENT_AT).strip();
    if (found.isEmpty()) {
      refuse(EventColumn.SENT_AT, Wording.of("不能为空", "must not be empty"));
      return null;
    }
    try {
      var time = OffsetDateTime.parse(found).toInstant().truncatedTo(ChronoUnit.MILLIS);
      if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
        refuse(
            EventColumn.SENT_AT,
            Wording.of(
                "“%s”不在 1970 到 9999 年之间",
                "“%s” is not between the years 1970 and 9999", Quoted.shortened(found)));
      }
      return time;
    } catch (DateTimeException e) {
      refuse(
          EventColumn.SENT_AT,
          Wording.of(
              "“%s”不是时间，要写成 2026-01-31T08:00:00Z 或 2026-01-31T16:00:00+08:00",
              "“%s” is no time; write 2026-01-31T08:00:00Z or 2026-01-31T16:00:00+08:00",
              Quoted.shortened(found)));
      return null;
    }
  }

  private EventKind kind() {
    var found = raw.value(EventColumn.KIND).strip();
    var kind = EventKind.of(found);
    if (kind.isEmpty()) {
      refuse(
          EventColumn.KIND,
          found.isEmpty()
              ? Wording.of(
                  "不能为空，可用的是 %s", "must not be empty; allowed are %s", EventKind.allWords())
              : Wording.of(
                  "“%s”不认识，可用的是 %s",
                  "“%s” is unknown; allowed are %s",
                  Quoted.shortened(found),
                  EventKind.allWords()));
    }
    return kind.orElse(null);
  }

  private String text() {
    var text = raw.value(EventColumn.TEXT);
    if (text.indexOf('\r') >= 0) {
      text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
    if (text.length() > LONGEST_TEXT) {
      refuse(
          EventColumn.TEXT,
          Wording.of("有 %d 个字符，最多 %d 个", "%d characters, at most %d", text.length(), LONGEST_TEXT));
    } else {
      refuseHalfCharacters(EventColumn.TEXT, text);
    }
    return text.isEmpty() ? null : text;
  }

  /** Half of a surrogate pair, possible in JSON, cannot be stored and would come back changed. */
  private void refuseHalfCharacters(EventColumn column, String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isHighSurrogate(value.charAt(i))
          && i + 1 < value.length()
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(value.charAt(i))) {
        refuse(
            column,
            Wording.of(
                "第 %d 个字符不完整（半个 emoji 或生僻字）",
                "character %d is incomplete (half an emoji or rare character)", i + 1));
        return;
      }
    }
  }

  private void refuse(EventColumn column, Wording reason) {
    wrong.add(Wording.of("%s：%s", "%s: %s", raw.place(column), reason));
  }
}
