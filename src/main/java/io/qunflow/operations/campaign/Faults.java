package io.qunflow.operations.campaign;

import io.qunflow.shared.Wording;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is wrong with a document, field by field; a field keeps its first fault. Of one that was
 * kept only what cannot be read is wrong: rules may have come since.
 */
final class Faults {

  private final Map<String, Wording> found = new LinkedHashMap<>();
  private final boolean kept;

  private Faults(boolean kept) {
    this.kept = kept;
  }

  static Faults ofWritten() {
    return new Faults(false);
  }

  static Faults ofKept() {
    return new Faults(true);
  }

  void add(String field, Wording fault) {
    found.putIfAbsent(field, fault);
  }

  /** What may not be written, and can be read nevertheless. */
  void rule(String field, Wording fault) {
    if (!kept) {
      add(field, fault);
    }
  }

  boolean none() {
    return found.isEmpty();
  }

  void orRefuse() throws InvalidCampaignException {
    if (!found.isEmpty()) {
      throw new InvalidCampaignException(found);
    }
  }

  static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  Optional<LocalDateTime> dateTime(String field, String text) {
    if (isBlank(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(text.strip()));
    } catch (DateTimeException e) {
      add(
          field,
          Wording.of(
              "时间要写成 2026-12-01T10:00 这样，现在是 %s",
              "A time is written like 2026-12-01T10:00, not %s", text));
      return Optional.empty();
    }
  }

  Optional<LocalTime> time(String field, String text) {
    if (isBlank(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalTime.parse(text.strip()));
    } catch (DateTimeException e) {
      add(
          field,
          Wording.of(
              "钟点要写成 10:00 这样，现在是 %s", "A time of the day is written like 10:00, not %s", text));
      return Optional.empty();
    }
  }

  Optional<ZoneId> zone(String field, String text) {
    try {
      return Optional.of(ZoneId.of(text.strip()));
    } catch (DateTimeException e) {
      add(
          field,
          Wording.of(
              "不认识时区 %s，请写成 Asia/Shanghai 这样",
              "There is no time zone %s; write it like Asia/Shanghai", text));
      return Optional.empty();
    }
  }

  /** The constant with this name, whatever its case; the standard one if nothing is said. */
  <E extends Enum<E>> E choice(String field, String text, E standard) {
    if (isBlank(text)) {
      return standard;
    }
    for (var one : standard.getDeclaringClass().getEnumConstants()) {
      if (one.name().equals(text.strip().toUpperCase(Locale.ROOT))) {
        return one;
      }
    }
    add(field, Wording.of("不认识 %s", "%s is not one of the choices", text));
    return standard;
  }

  /** A whole number within bounds; empty with a fault if it is missing or outside. */
  Optional<Integer> number(String field, Integer given, int least, int most) {
    if (given == null || !kept && (given < least || given > most)) {
      add(
          field,
          Wording.of("要填 %d 到 %d 的整数", "A whole number from %d to %d is needed", least, most));
      return Optional.empty();
    }
    return Optional.of(given);
  }
}
