package io.qunflow.funnel.publicclass;

import io.qunflow.shared.Wording;
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

  private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
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

  /**
   * Why nobody can have joined at this moment: it is further from the class than a day, or more
   * than ten minutes ahead.
   */
  Optional<Wording> misfit(String typed, Instant joined) {
    var first = startsAt.minus(AROUND);
    var last = endsAt.plus(AROUND);
    if (joined.isBefore(first) || joined.isAfter(last)) {
      return Optional.of(
          Wording.of(
              "入会时间“%s”不在这场课前后一天之内：应在 %s 到 %s 之间（时区 %s）。请核对是不是选错了课、导错了文件，名单是别的时区时写上时差",
              "joined at “%s”, which is not within a day of this class: from %s to %s (%s). Check"
                  + " whether it is the right class and file; add the offset to times of another zone",
              typed,
              words(first),
              words(last),
              zone));
    }
    if (joined.isAfter(now.plus(WRONG_CLOCKS))) {
      return Optional.of(
          Wording.of(
              "入会时间“%s”还没有到：现在是 %s（时区 %s）。名单只记已经来过的人，请等课上了再导入；日期写错了就改，名单是别的时区时写上时差",
              "joined at “%s”, which is still to come: it is %s now (%s). A list says who was there:"
                  + " import it after the class; correct a wrong date, or add the offset to times of"
                  + " another zone",
              typed,
              words(now),
              zone));
    }
    return Optional.empty();
  }

  private String words(Instant moment) {
    return SAID.format(moment.atZone(zone));
  }
}
