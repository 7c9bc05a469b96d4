package io.qunflow.funnel.lead;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody does not buy; counted for the pain points (P4). */
public enum NotBuying {
  PRICE("价格"),
  TIME("没有时间"),
  NEED("不需要"),
  TRUST("还不信任"),
  FORM("上课形式"),
  RIVAL("选了别家"),
  OTHER("别的");

  private final String title;

  NotBuying(String title) {
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
  public static Optional<NotBuying> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
