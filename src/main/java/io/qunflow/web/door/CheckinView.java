package io.qunflow.web.door;

import java.util.List;

/**
 * A check-in as its page shows it to one person.
 *
 * @param state OPEN, DONE, EARLY, LATE or ENDED
 * @param window of the day that is open, or of the next one, or of the last one, in words
 * @param number of that day
 * @param days all of them, where there are several
 * @param at when this person checked in that day, or when that day closed, or closes
 * @param place among those of that day; null while it is not known
 * @param note this person's line of that day
 * @param now when this person came, in words
 * @param doneDays on how many days this person checked in
 */
record CheckinView(
    String title,
    String text,
    String state,
    String window,
    int number,
    List<Day> days,
    String at,
    Integer place,
    String note,
    String now,
    long doneDays) {

  /** One of several days: checked in, or open just now, or neither. */
  record Day(int number, boolean done, boolean open) {}
}
