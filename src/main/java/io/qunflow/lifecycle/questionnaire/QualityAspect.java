package io.qunflow.lifecycle.questionnaire;

import java.util.Locale;

/** What can be wrong with a questionnaire before it goes out, the gravest first (L2.2). */
public enum QualityAspect {
  /** Nothing uses the answer. */
  WITHOUT_USE,
  /** A judgement instead of a fact. */
  OPINION,
  /** Two things in one question. */
  DOUBLE,
  /** Nothing says how to fill it in. */
  WITHOUT_GUIDANCE,
  /** Answered in free words. */
  FREE_TEXT,
  /** Many questions. */
  LONG;

  /** Key of its words in the message bundles. */
  public String messageKey() {
    return "quality." + name().toLowerCase(Locale.ROOT);
  }
}
