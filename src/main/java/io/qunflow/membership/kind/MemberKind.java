package io.qunflow.membership.kind;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody is in a community (A4). */
public enum MemberKind {
  LEARN("来学习"),
  COMPANY("来找伴"),
  RECRUIT("来招人"),
  ADVERTISE("来打广告"),
  UNKNOWN("还看不出来");

  private final String title;

  MemberKind(String title) {
    this.title = title;
  }

  /** Chinese, as operators say it. */
  public String title() {
    return title;
  }

  /** As it is written in the decision table and over REST. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that {@link #word}. */
  public static Optional<MemberKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
