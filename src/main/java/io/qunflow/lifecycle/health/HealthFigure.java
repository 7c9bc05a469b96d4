package io.qunflow.lifecycle.health;

import static io.qunflow.lifecycle.health.FigureUnit.DAYS;
import static io.qunflow.lifecycle.health.FigureUnit.MINUTES;
import static io.qunflow.lifecycle.health.FigureUnit.PAIRS;
import static io.qunflow.lifecycle.health.FigureUnit.PEOPLE;
import static io.qunflow.lifecycle.health.FigureUnit.PERCENT;
import static io.qunflow.lifecycle.health.FigureUnit.PER_DAY;
import static io.qunflow.lifecycle.health.FigureUnit.TIMES;
import static io.qunflow.lifecycle.health.HealthCause.ACTIVITY;
import static io.qunflow.lifecycle.health.HealthCause.CONTENT;
import static io.qunflow.lifecycle.health.HealthCause.INTERACTION;
import static io.qunflow.lifecycle.health.HealthCause.NOISE;
import static io.qunflow.lifecycle.health.HealthCause.QUESTIONS;

import io.qunflow.activity.figure.Figure;
import io.qunflow.shared.Wording;
import java.util.Arrays;
import java.util.Optional;

/** Figures a standard can bound (L7.1, L7.2, L7.3). */
public enum HealthFigure {
  /** Members who wrote in the week, of all members. */
  ACTIVITY_RATE(Figure.ACTIVITY_RATE, PERCENT, "每周活跃率", ACTIVITY, null, Hints.MEMBERS),
  /** Members who write on a day on average, of all members. */
  DAILY_ACTIVE_SHARE(Figure.ACTIVE_PER_DAY, PERCENT, "每天活跃的成员", ACTIVITY, null, Hints.MEMBERS),
  /** Questions that were solved within a day, of all asked. */
  QUESTION_SOLVING_RATE(
      Figure.SOLVING_RATE,
      PERCENT,
      "提问解决率",
      QUESTIONS,
      null,
      "没有提问，或看不出谁回答谁：导入带回复关系的记录，或请大家 @ 提问的人"),
  /** Median from a question to its first answer. */
  FIRST_ANSWER_TIME(
      Figure.FIRST_ANSWER_MEDIAN_MINUTES, MINUTES, "首次回答时间", null, QUESTIONS, "没有被回答的提问，或看不出谁回答谁"),
  /** Participants of topics and discussions, of all members. */
  TOPIC_PARTICIPATION(
      Figure.PARTICIPATION, PERCENT, "参与率", INTERACTION, null, "先记下话题和约局的起止时间，才数得出参与的人"),
  MESSAGES_PER_DAY(Figure.MESSAGES_PER_DAY, PER_DAY, "每天消息数", ACTIVITY, NOISE, Hints.CHAT),
  /** Days of the week with more messages than the community's limit. */
  NOISE_DAYS(Figure.NOISE_DAYS, DAYS, "刷屏的天数", null, NOISE, Hints.CHAT),
  /** Forwards of contents, of their reads. */
  FORWARD_RATE(Figure.FORWARD_RATE, PERCENT, "转发率", CONTENT, null, Hints.CONTENT),
  /** Likes and collections per content that was read. */
  CONTENT_VALUE(Figure.CONTENT_VALUE, TIMES, "内容价值", CONTENT, null, Hints.CONTENT),
  MEMBERS(Figure.MEMBERS, PEOPLE, "成员数", ACTIVITY, null, Hints.MEMBERS),
  /** Members who write on a day, on average. */
  ACTIVE_PER_DAY(Figure.ACTIVE_PER_DAY, PEOPLE, "每天发言的人数", ACTIVITY, null, Hints.CHAT),
  /** Pairs of members who answered each other (L7.3). */
  RECIPROCAL_PAIRS(
      Figure.RECIPROCAL_PAIRS, PAIRS, "互相回应的成员", INTERACTION, null, "看不出谁回答谁：导入带回复关系的记录"),
  /** Messages of the most active member, of all. */
  TOP_SHARE(Figure.TOP_SHARE, PERCENT, "最活跃一人的发言占比", null, INTERACTION, Hints.CHAT),
  /** Messages of our own people, of all. */
  STAFF_SHARE(Figure.STAFF_SHARE, PERCENT, "自己人的发言占比", null, INTERACTION, Hints.CHAT);

  /** How to make a figure known. */
  private static final class Hints {
    static final String CHAT = "导入这几周的聊天记录";
    static final String MEMBERS = "导入成员名单，或登记群人数；再导入聊天记录";
    static final String CONTENT = "导入公众号后台的阅读、转发、点赞、收藏数";
  }

  private final Figure figure;
  private final FigureUnit unit;
  private final String label;
  private final HealthCause whenLow;
  private final HealthCause whenHigh;
  private final String hint;

  HealthFigure(
      Figure figure,
      FigureUnit unit,
      String label,
      HealthCause whenLow,
      HealthCause whenHigh,
      String hint) {
    this.figure = figure;
    this.unit = unit;
    this.label = label;
    this.whenLow = whenLow;
    this.whenHigh = whenHigh;
    this.hint = hint;
  }

  /** The figure with this word, such as {@code solving_rate}. */
  public static Optional<HealthFigure> ofWord(String word) {
    return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
  }

  /** As the REST interface calls it: the measured figure's own word where there is one. */
  public String word() {
    return this == DAILY_ACTIVE_SHARE ? "daily_active_share" : figure.word();
  }

  /** What it is measured from. */
  Figure measured() {
    return figure;
  }

  public FigureUnit unit() {
    return unit;
  }

  /** As operators call it. */
  public String label() {
    return label;
  }

  public Wording wording() {
    return new Wording(label, word().replace('_', ' '));
  }

  /** What helps when there is no data. */
  public String hint() {
    return hint;
  }

  /** What is wrong below the least; empty where less is no fault. */
  Optional<HealthCause> whenLow() {
    return Optional.ofNullable(whenLow);
  }

  /** What is wrong above the most; empty where more is no fault. */
  Optional<HealthCause> whenHigh() {
    return Optional.ofNullable(whenHigh);
  }
}
