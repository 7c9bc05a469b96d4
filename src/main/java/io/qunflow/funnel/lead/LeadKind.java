package io.qunflow.funnel.lead;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who has interest: a person, or a company that wants something of its own (P4). */
public enum LeadKind {
  PERSON("个人"),
  CORPORATE("企业定制");

  private final String title;

  LeadKind(String title) {
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
  public static Optional<LeadKind> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
