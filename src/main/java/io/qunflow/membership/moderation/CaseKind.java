package io.qunflow.membership.moderation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody did. */
public enum CaseKind {
  /** A second recruiting post on one day. */
  RECRUITING("一天招人不止一条"),
  ADVERTISING("打广告"),
  /** Pulled members into another community (L4.3). */
  POACHING("拉人去别处"),
  /** A confirmed opposer (A3). */
  OPPOSING("扰乱社群");

  private final String title;

  CaseKind(String title) {
    this.title = title;
  }

  /** Chinese, as operators say it. */
  public String title() {
    return title;
  }

  /** As it is over REST. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that {@link #word}. */
  public static Optional<CaseKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
