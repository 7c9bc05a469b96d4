package io.qunflow.activity.report;

import java.time.LocalDate;

/**
 * Something the report cannot say, or not well.
 *
 * @param n how many of {@code of}; null where nothing is counted
 * @param group name of the group it is about; null where it is about all
 * @param from first day it is about, {@code to} the last; null where it is about no days
 */
public record Unknown(Kind kind, Long n, Long of, String group, LocalDate from, LocalDate to) {

  /** What is not known. */
  public enum Kind {
    /** Of n of the messages nobody said what they answer. */
    REPLIES,
    /** Replies are guessed from @ and quotes. */
    REPLIES_BY_MENTION,
    /** Silent members are not counted: there is no list of members and no head count. */
    MEMBERS_BY_EVENTS,
    /** Nobody is marked as one of our own, so staff may be among the figures. */
    STAFF,
    /** Nothing was brought in about these days of a group. */
    GAP,
    /** A group about which nothing was ever brought in. */
    GROUP_WITHOUT_DATA,
    /** The last event is long ago. */
    OUT_OF_DATE,
    /** No figures of contents. */
    CONTENT,
    /** No recorded topic or discussion. */
    TALKS
  }

  static Unknown of(Kind kind) {
    return new Unknown(kind, null, null, null, null, null);
  }

  static Unknown share(Kind kind, long n, long of) {
    return new Unknown(kind, n, of, null, null, null);
  }

  static Unknown group(Kind kind, String group) {
    return new Unknown(kind, null, null, group, null, null);
  }

  static Unknown days(Kind kind, String group, LocalDate from, LocalDate to) {
    return new Unknown(kind, null, null, group, from, to);
  }
}
