package io.qunflow.funnel.content;

import io.qunflow.shared.Wording;
import java.util.Locale;

/** Whether a piece of content is found by who looks for it (F6). */
public enum PieceState {
  PLANNED("还搜不到", "not found yet"),
  INDEXED("搜得到", "found"),
  DROPPED("不要了", "dropped");

  private final Wording title;

  PieceState(String chinese, String english) {
    this.title = new Wording(chinese, english);
  }

  public Wording title() {
    return title;
  }

  /** As the form says it: {@code planned}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static PieceState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
