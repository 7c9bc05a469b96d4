package io.qunflow.lifecycle.health;

/** Figures a standard can bound (L7.1, L7.2). */
public enum HealthFigure {
  /** Members who write on a day, of all members. */
  DAILY_ACTIVE_SHARE(FigureUnit.PERCENT, "每天活跃的成员"),
  /** Questions that were solved, of all asked. */
  QUESTION_SOLVING_RATE(FigureUnit.PERCENT, "提问解决率"),
  /** From a question to its first answer. */
  FIRST_ANSWER_TIME(FigureUnit.MINUTES, "首次回答时间"),
  /** Participants of topics and discussions, of all members. */
  TOPIC_PARTICIPATION(FigureUnit.PERCENT, "参与率"),
  MESSAGES_PER_DAY(FigureUnit.PER_DAY, "每天消息数"),
  /** Forwards of an article, of its reads. */
  FORWARD_RATE(FigureUnit.PERCENT, "转发率");

  private final FigureUnit unit;
  private final String label;

  HealthFigure(FigureUnit unit, String label) {
    this.unit = unit;
    this.label = label;
  }

  public FigureUnit unit() {
    return unit;
  }

  /** As operators call it. */
  public String label() {
    return label;
  }
}
