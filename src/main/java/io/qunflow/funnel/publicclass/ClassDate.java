package io.qunflow.funnel.publicclass;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * When, how long and for how many.
 *
 * @param startsAt by the clock of the community's zone, or of the offset
 * @param offset null where the zone's clock is meant
 * @param capacity how many places there are; who comes later waits
 * @param againWhy why there is a second class in the same wave; empty for the first (P1)
 */
public record ClassDate(
    String title,
    String about,
    LocalDateTime startsAt,
    ZoneOffset offset,
    int minutes,
    int capacity,
    String meetingUrl,
    String againWhy) {

  public ClassDate {
    title = stripped(title);
    about = stripped(about);
    meetingUrl = stripped(meetingUrl);
    againWhy = stripped(againWhy);
  }

  public ClassDate(
      String title,
      String about,
      LocalDateTime startsAt,
      int minutes,
      int capacity,
      String meetingUrl,
      String againWhy) {
    this(title, about, startsAt, null, minutes, capacity, meetingUrl, againWhy);
  }

  Instant starts(ZoneId zone) {
    return offset == null ? startsAt.atZone(zone).toInstant() : startsAt.toInstant(offset);
  }

  private static String stripped(String text) {
    return text == null ? "" : text.strip();
  }
}
