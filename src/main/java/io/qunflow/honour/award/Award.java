package io.qunflow.honour.award;

import io.qunflow.shared.Wording;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What members are honoured for in a round (H2). */
public enum Award {
  /** Whose one question most others replied to. */
  BEST_QUESTION(Wording.of("最佳提问", "Best question")),
  /** Whose one answer most others replied to. */
  BEST_ANSWER(Wording.of("最佳回答", "Best answer")),
  /** Who wrote most messages. */
  MOST_ACTIVE(Wording.of("最活跃", "Most active")),
  /** Who grew most against the period before (H1: the slowest have an award, too). */
  PROGRESS(Wording.of("进步最大", "Most progress"));

  private final Wording label;

  Award(Wording label) {
    this.label = label;
  }

  /** As documents, forms and order keys say it: {@code best_question}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Wording label() {
    return label;
  }

  /**
   * @param key as {@link #key()}
   */
  public static Optional<Award> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}
