package io.qunflow.web.report;

import io.qunflow.community.CommunityKey;
import io.qunflow.lifecycle.health.FigureUnit;
import io.qunflow.lifecycle.health.HealthFigure;
import io.qunflow.lifecycle.health.HealthService;
import io.qunflow.lifecycle.health.StandardFigure;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The agreed standard of the best state (L7.0), as the report draws it. */
@Component
class AgreedStandards implements Standards {

  private static final Map<HealthFigure, Measure> MEASURES =
      Map.ofEntries(
          Map.entry(HealthFigure.MEMBERS, Measure.MEMBERS),
          Map.entry(HealthFigure.ACTIVITY_RATE, Measure.ACTIVITY_RATE),
          Map.entry(HealthFigure.DAILY_ACTIVE_SHARE, Measure.DAILY_ACTIVE),
          Map.entry(HealthFigure.MESSAGES_PER_DAY, Measure.MESSAGES_PER_DAY),
          Map.entry(HealthFigure.NOISE_DAYS, Measure.NOISE_DAYS),
          Map.entry(HealthFigure.QUESTION_SOLVING_RATE, Measure.SOLVING_RATE),
          Map.entry(HealthFigure.FIRST_ANSWER_TIME, Measure.FIRST_ANSWER),
          Map.entry(HealthFigure.TOPIC_PARTICIPATION, Measure.PARTICIPATION),
          Map.entry(HealthFigure.FORWARD_RATE, Measure.FORWARD_RATE),
          Map.entry(HealthFigure.CONTENT_VALUE, Measure.CONTENT_VALUE),
          Map.entry(HealthFigure.RECIPROCAL_PAIRS, Measure.RECIPROCAL_PAIRS),
          Map.entry(HealthFigure.TOP_SHARE, Measure.TOP_SHARE),
          Map.entry(HealthFigure.STAFF_SHARE, Measure.STAFF_SHARE));

  private final HealthService health;

  AgreedStandards(HealthService health) {
    this.health = health;
  }

  @Override
  public Map<Measure, Band> find(CommunityKey community) {
    var bands = new EnumMap<Measure, Band>(Measure.class);
    health
        .findStandard(community)
        .ifPresent(
            standard ->
                standard.figures().stream()
                    .filter(figure -> MEASURES.containsKey(figure.figure()))
                    .forEach(figure -> bands.put(MEASURES.get(figure.figure()), band(figure))));
    return bands;
  }

  private static Band band(StandardFigure figure) {
    var unit = figure.figure().unit();
    return new Band(scaled(unit, figure.minimum()), scaled(unit, figure.maximum()));
  }

  private static BigDecimal scaled(FigureUnit unit, BigDecimal bound) {
    return bound == null || unit != FigureUnit.PERCENT ? bound : bound.movePointLeft(2);
  }
}
