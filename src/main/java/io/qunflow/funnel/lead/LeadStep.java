package io.qunflow.funnel.lead;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happened to a lead. */
public enum LeadStep {
  OPENED("开始跟"),
  STAGE("关系变了"),
  WORKED("联系了"),
  HANDED("转给别人"),
  ENDED("结束");

  private final String title;

  LeadStep(String title) {
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
  public static Optional<LeadStep> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
