package io.qunflow.funnel.publicclass;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Times as meeting tools write them, by the clock of the community's zone, of one class.
 *
 * @param now nobody joins later
 */
record MeetingTimes(Instant startsAt, Instant endsAt, ZoneId zone, Instant now) {

  private static final Duration AROUND = Duration.ofDays(1);
  private static final Duration WRONG_CLOCKS = Duration.ofMinutes(10);

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.ofPattern("yyyy-M-d H:mm[:ss]"),
          DateTimeFormatter.ofPattern("yyyy/M/d H:mm[:ss]"),
          DateTimeFormatter.ofPattern("yyyy年M月d日 H:mm[:ss]"),
          DateTimeFormatter.ofPattern("M/d/yyyy h:mm[:ss] a", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("yyyy/M/d h:mm[:ss] a", Locale.ENGLISH),
          DateTimeFormatter.ISO_LOCAL_DATE_TIME);

  /** Empty if it is no time. */
  Optional<Instant> read(String typed) {
    var text = typed.strip();
    for (var form : FORMS) {
      try {
        return Optional.of(LocalDateTime.parse(text, form).atZone(zone).toInstant());
      } catch (DateTimeParseException e) {
        continue;
      }
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** What stands there of who had not left when the list was made. */
  static boolean isStillIn(String left) {
    var text = left.strip();
    return text.isEmpty() || text.equals("-") || text.equals("--");
  }

  /** Who had not left stayed to the end. */
  Instant end(Instant joined) {
    return joined.isAfter(endsAt) ? joined : endsAt;
  }

  boolean isOfClass(Instant joined) {
    return !joined.isBefore(startsAt.minus(AROUND))
        && !joined.isAfter(endsAt.plus(AROUND))
        && !joined.isAfter(now.plus(WRONG_CLOCKS));
  }
}
