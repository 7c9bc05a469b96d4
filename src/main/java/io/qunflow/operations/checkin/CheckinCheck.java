package io.qunflow.operations.checkin;

import io.qunflow.shared.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a check-in before it is opened, one message a field. */
final class CheckinCheck {

  static final int MOST_TITLE = 60;
  static final int MOST_TEXT = 1000;
  static final int MOST_DAYS = 60;
  private static final Duration LONGEST = Duration.ofDays(31);

  private final NewCheckin given;
  private final Map<String, Wording> errors = new LinkedHashMap<>();

  private CheckinCheck(NewCheckin given) {
    this.given = given;
  }

  /** The days as ordered; throws if anything is wrong. */
  static List<CheckinDay> days(NewCheckin given, ZoneId zone, Instant now)
      throws InvalidCheckinException {
    return new CheckinCheck(given).checked(zone, now);
  }

  private List<CheckinDay> checked(ZoneId zone, Instant now) throws InvalidCheckinException {
    text("title", Wording.of("名称", "the name"), given.title(), 1, MOST_TITLE);
    text("text", Wording.of("说明", "the text"), given.text(), 0, MOST_TEXT);
    var from = moment("from", Wording.of("开始", "the begin"), given.from());
    var until = moment("until", Wording.of("截止", "the end"), given.until());
    int days = given.days() == null ? 1 : given.days();
    if (days < 1 || days > MOST_DAYS) {
      errors.put(
          "days", Wording.of("天数是 1 到 %d，收到的是 %d", "Days are 1 to %d, not %d", MOST_DAYS, days));
    }
    if (from.isPresent() && until.isPresent()) {
      var length = Duration.between(from.get(), until.get());
      if (length.isNegative() || length.isZero()) {
        errors.put("until", Wording.of("截止要晚于开始", "It must end later than it begins"));
      } else if (days > 1 && length.compareTo(Duration.ofDays(1)) > 0) {
        errors.put("until", Wording.of("每天打卡时，每次最长 24 小时", "At most 24 hours where it is daily"));
      } else if (length.compareTo(LONGEST) > 0) {
        errors.put("until", Wording.of("一次最长 31 天", "At most 31 days at a time"));
      } else if (!until.get().atZone(zone).toInstant().isAfter(now)) {
        errors.put("until", Wording.of("截止时间已经过了", "It would be over already"));
      }
    }
    if (!errors.isEmpty()) {
      throw new InvalidCheckinException(errors);
    }
    return CheckinDays.of(from.orElseThrow(), until.orElseThrow(), days, zone);
  }

  private void text(String field, Wording label, String value, int least, int most) {
    var text = value == null ? "" : value.strip();
    int length = text.codePointCount(0, text.length());
    if (length < least) {
      errors.put(field, Wording.of("请写上%s", "State %s", label));
    } else if (length > most) {
      errors.put(
          field, Wording.of("%s最多 %d 个字", "Too long: %s has at most %d characters", label, most));
    }
  }

  private Optional<LocalDateTime> moment(String field, Wording label, String typed) {
    try {
      return Optional.of(LocalDateTime.parse(typed == null ? "" : typed.strip()));
    } catch (DateTimeParseException e) {
      errors.put(
          field,
          Wording.of(
              "请选%s的日期和时间，例如 2026-11-23T06:00",
              "Choose the date and time of %s, such as 2026-11-23T06:00", label));
      return Optional.empty();
    }
  }
}
