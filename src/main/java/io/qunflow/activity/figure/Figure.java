package io.qunflow.activity.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is measured of a community in a week (L7.1 to L7.3). Staff and bots are left out. */
public enum Figure {
  /** People in the groups at the end of the week. */
  MEMBERS(Form.COUNT),
  /** Who wrote a message. */
  ACTIVE(Form.COUNT),
  /** Who wrote and is a member at the end of the week / members. */
  ACTIVITY_RATE(Form.RATE),
  /** Mean of the days' distinct writers. */
  ACTIVE_PER_DAY(Form.MEAN),
  MESSAGES(Form.COUNT),
  MESSAGES_PER_DAY(Form.MEAN),
  /** Days with more messages than the community's limit (L7.2). */
  NOISE_DAYS(Form.COUNT),
  /** Messages of which it is known whether and what they answer / messages. */
  REPLIES_KNOWN(Form.RATE),
  /** Questions that start a conversation. */
  QUESTIONS(Form.COUNT),
  /** Questions answered by somebody else within 24 hours. */
  SOLVED(Form.COUNT),
  SOLVING_RATE(Form.RATE),
  /** Median time to the first answer, over the solved. */
  FIRST_ANSWER_MEDIAN_MINUTES(Form.MEAN),
  /** Forwarded / read. */
  FORWARD_RATE(Form.RATE),
  /** Liked and collected / distinct contents read. */
  CONTENT_VALUE(Form.RATE),
  /** Who wrote in a recorded topic or discussion / members. */
  PARTICIPATION(Form.RATE),
  /** Pairs that answered each other (L7.3). */
  RECIPROCAL_PAIRS(Form.COUNT),
  /** Messages of who wrote most / messages (L4.3). */
  TOP_SHARE(Form.RATE),
  /** Messages of our own people / their and the members' messages (A3). */
  STAFF_SHARE(Form.RATE);

  private enum Form {
    COUNT,
    RATE,
    MEAN
  }

  private final Form form;

  Figure(Form form) {
    this.form = form;
  }

  /** As interfaces and tables name it: {@code activity_rate}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The figure of this word. */
  public static Optional<Figure> of(String word) {
    return Arrays.stream(values()).filter(figure -> figure.word().equals(word)).findFirst();
  }

  /** A whole number; 0 is a value. */
  public boolean isCount() {
    return form == Form.COUNT;
  }

  /** One count by another; the values tell both. */
  public boolean isRate() {
    return form == Form.RATE;
  }
}
