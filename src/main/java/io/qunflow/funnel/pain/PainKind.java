package io.qunflow.funnel.pain;

import io.qunflow.shared.Wording;
import java.util.Locale;

/** What kind of people a segment holds, by what they ask about (F3). */
public enum PainKind {
  /** Asks for career prospects. */
  NEWCOMER("刚入行：看前途", "new to the trade: career prospects"),
  /** Asks for syllabus, content and teacher. */
  EXPERIENCED("有经验：看大纲、内容和老师", "experienced: syllabus, content, teacher"),
  /** Asks for time, form and tutoring. */
  HOW("问怎么学：看时间、形式和辅导", "asks how: time, form, tutoring"),
  OTHER("别的", "others");

  private final Wording title;

  PainKind(String chinese, String english) {
    this.title = new Wording(chinese, english);
  }

  public Wording title() {
    return title;
  }

  /** As the form says it: {@code newcomer}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static PainKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
