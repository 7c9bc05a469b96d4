package io.qunflow.process.health;

import static io.qunflow.lifecycle.health.HealthFigure.ACTIVITY_RATE;
import static io.qunflow.lifecycle.health.HealthFigure.CONTENT_VALUE;
import static io.qunflow.lifecycle.health.HealthFigure.DAILY_ACTIVE_SHARE;
import static io.qunflow.lifecycle.health.HealthFigure.FIRST_ANSWER_TIME;
import static io.qunflow.lifecycle.health.HealthFigure.FORWARD_RATE;
import static io.qunflow.lifecycle.health.HealthFigure.MESSAGES_PER_DAY;
import static io.qunflow.lifecycle.health.HealthFigure.NOISE_DAYS;
import static io.qunflow.lifecycle.health.HealthFigure.QUESTION_SOLVING_RATE;
import static io.qunflow.lifecycle.health.HealthFigure.TOPIC_PARTICIPATION;

import io.qunflow.lifecycle.health.AgreedStandard;
import io.qunflow.lifecycle.health.HealthFigure;
import io.qunflow.lifecycle.health.StandardFigure;
import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.StepContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The answers of agree-standard.form as a standard, and back. */
final class StandardAnswers {

  private static final Map<HealthFigure, ProcessVariable<BigDecimal>> MINIMA =
      new EnumMap<>(
          Map.of(
              ACTIVITY_RATE, HealthStandard.ACTIVITY_RATE_MIN,
              DAILY_ACTIVE_SHARE, HealthStandard.ACTIVE_MIN,
              QUESTION_SOLVING_RATE, HealthStandard.SOLVING_MIN,
              TOPIC_PARTICIPATION, HealthStandard.PARTICIPATION_MIN,
              FORWARD_RATE, HealthStandard.FORWARD_MIN,
              CONTENT_VALUE, HealthStandard.CONTENT_VALUE_MIN));

  private static final Map<HealthFigure, ProcessVariable<BigDecimal>> MAXIMA =
      new EnumMap<>(
          Map.of(
              DAILY_ACTIVE_SHARE, HealthStandard.ACTIVE_MAX,
              MESSAGES_PER_DAY, HealthStandard.MESSAGES_MAX,
              NOISE_DAYS, HealthStandard.NOISE_DAYS_MAX,
              FIRST_ANSWER_TIME, HealthStandard.ANSWER_MAX));

  private StandardAnswers() {}

  /** A figure that was left out is not in the standard. */
  static AgreedStandard standard(StepContext step) {
    var figures = new ArrayList<StandardFigure>();
    for (var figure : HealthFigure.values()) {
      var minimum = bound(step, MINIMA.get(figure));
      var maximum = bound(step, MAXIMA.get(figure));
      if (minimum != null || maximum != null) {
        figures.add(new StandardFigure(figure, minimum, maximum));
      }
    }
    return new AgreedStandard(step.get(HealthStandard.AGREED_BY), figures);
  }

  private static BigDecimal bound(StepContext step, ProcessVariable<BigDecimal> answer) {
    return answer == null ? null : step.find(answer).orElse(null);
  }

  static void fillIn(StepContext step, AgreedStandard last) {
    fillIn(step, last.figures());
    step.set(HealthStandard.AGREED_BY, last.agreedBy());
  }

  /** What a person still has to agree. */
  static void fillIn(StepContext step, List<StandardFigure> figures) {
    for (var figure : figures) {
      fillIn(step, MINIMA.get(figure.figure()), figure.minimum());
      fillIn(step, MAXIMA.get(figure.figure()), figure.maximum());
    }
  }

  private static void fillIn(
      StepContext step, ProcessVariable<BigDecimal> answer, BigDecimal bound) {
    if (answer != null && bound != null) {
      step.set(answer, bound);
    }
  }
}
