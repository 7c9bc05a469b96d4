package io.qunflow.funnel.publicclass;

import java.time.LocalDateTime;

/**
 * When, how long and for how many.
 *
 * @param startsAt by the clock of the community's zone
 * @param capacity how many places there are; who comes later waits
 * @param againWhy why there is a second class in the same wave; empty for the first (P1)
 */
public record ClassDate(
    String title,
    String about,
    LocalDateTime startsAt,
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

  private static String stripped(String text) {
    return text == null ? "" : text.strip();
  }
}
