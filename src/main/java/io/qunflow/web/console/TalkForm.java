package io.qunflow.web.console;

import io.qunflow.activity.figure.Talk;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/**
 * A topic that was held, as typed.
 *
 * @param group empty for all groups
 * @param from local time of the community, as is until
 */
record TalkForm(String group, String title, String from, String until) {

  private static final int MOST_TITLE = 400;

  static final TalkForm EMPTY = new TalkForm("", "", "", "");

  /**
   * The same topic typed twice has the same key, so it is recorded once.
   *
   * @param wrong takes field → message key
   */
  Talk toTalk(ZoneId zone, Instant now, Map<String, String> wrong) {
    if (title.isEmpty() || title.length() > MOST_TITLE) {
      wrong.put("title", "talks.title.wrong");
    }
    var start = moment(from, zone);
    var end = moment(until, zone);
    if (start == null) {
      wrong.put("from", "talks.moment.wrong");
    } else if (start.isAfter(now)) {
      wrong.put("from", "talks.from.future");
    }
    if (end == null) {
      wrong.put("until", "talks.moment.wrong");
    } else if (start != null && end.isBefore(start)) {
      wrong.put("until", "talks.until.wrong");
    }
    var said = String.join("\n", group, from, title);
    var key = "typed-" + UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
    return new Talk(key, "topic", title, group.isEmpty() ? null : group, start, end);
  }

  private static Instant moment(String text, ZoneId zone) {
    try {
      return LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
