package io.qunflow.funnel.lead;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far the relation to somebody is, from nothing to commitment. */
public enum RelationStage {
  STRANGER("不认识"),
  AWARE("知道"),
  INFORMED("了解"),
  TRUSTING("信任"),
  COMMITTED("认可");

  private final String title;

  RelationStage(String title) {
    this.title = title;
  }

  /** Chinese, as operators say it. */
  public String title() {
    return title;
  }

  /** As forms and REST say it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of that {@link #word}. */
  public static Optional<RelationStage> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
