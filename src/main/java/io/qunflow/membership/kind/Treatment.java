package io.qunflow.membership.kind;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a community treats somebody who is there for that reason (A4). */
public enum Treatment {
  TRACK_AS_LEAD("作为潜在客户跟着"),
  KEEP_CLOSE("多亲近，先请来当轮值群管、主持人、意见领袖"),
  KEEP_CLOSE_AS_LEAD("多亲近，也作为潜在客户跟着"),
  ALLOW_POST("可以发，一天一条"),
  ASK_TO_DISCLOSE("请在昵称或第一句话里说明身份"),
  NOTICE_AND_CASE("先提醒，再由人看要不要移出"),
  REMOVAL_CASE("由人看过再移出"),
  OBSERVE("先看看");

  private final String title;

  Treatment(String title) {
    this.title = title;
  }

  /** Chinese. */
  public String title() {
    return title;
  }

  /** As the decision table says it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The treatment of that {@link #word}. */
  public static Optional<Treatment> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /** Whether somebody treated so is asked first to serve, host or speak. */
  public boolean isAskedFirst() {
    return this == KEEP_CLOSE || this == KEEP_CLOSE_AS_LEAD;
  }

  /** Whether somebody treated so becomes a lead. */
  public boolean isLead() {
    return this == TRACK_AS_LEAD || this == KEEP_CLOSE_AS_LEAD;
  }
}
