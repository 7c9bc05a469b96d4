package io.qunflow.lifecycle.health;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is proposed for the first standard of a community, before a person agrees one (L7.0): to
 * keep what it had in its four weeks, a tenth less for ordinary ups and downs. The least is nine
 * tenths of the baseline, rounded down; the most time to the first answer eleven tenths, rounded
 * up. A figure without data is proposed only where L7.2 names what is healthy: 10 to 15 percent of
 * members active a day, at most 999 messages a day.
 */
final class ProposedStandard {

  private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");
  private static final BigDecimal ELEVEN_TENTHS = new BigDecimal("1.1");
  private static final BigDecimal HEALTHY_LEAST = BigDecimal.TEN;
  private static final BigDecimal HEALTHY_MOST = BigDecimal.valueOf(15);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal NOISE_LIMIT = BigDecimal.valueOf(999);

  private static final List<HealthFigure> LEAST =
      List.of(
          HealthFigure.QUESTION_SOLVING_RATE,
          HealthFigure.ACTIVITY_RATE,
          HealthFigure.TOPIC_PARTICIPATION,
          HealthFigure.FORWARD_RATE,
          HealthFigure.CONTENT_VALUE);

  private ProposedStandard() {}

  static List<StandardFigure> of(Baseline baseline) {
    var proposed = new ArrayList<StandardFigure>();
    proposed.add(dailyActive(baseline));
    proposed.add(StandardFigure.atMost(HealthFigure.MESSAGES_PER_DAY, NOISE_LIMIT));
    for (var figure : LEAST) {
      least(baseline, figure)
          .filter(bound -> bound.signum() > 0)
          .ifPresent(bound -> proposed.add(StandardFigure.atLeast(figure, bound)));
    }
    baseline
        .overall(HealthFigure.FIRST_ANSWER_TIME)
        .map(m -> m.value().multiply(ELEVEN_TENTHS).setScale(0, RoundingMode.CEILING))
        .map(BigDecimal.ONE::max)
        .ifPresent(
            most -> proposed.add(StandardFigure.atMost(HealthFigure.FIRST_ANSWER_TIME, most)));
    return proposed;
  }

  private static StandardFigure dailyActive(Baseline baseline) {
    var figure = HealthFigure.DAILY_ACTIVE_SHARE;
    var most =
        baseline
            .overall(figure)
            .map(m -> m.value().multiply(ELEVEN_TENTHS).setScale(1, RoundingMode.CEILING))
            .map(HEALTHY_MOST::max)
            .map(HUNDRED::min)
            .orElse(HEALTHY_MOST);
    return new StandardFigure(figure, least(baseline, figure).orElse(HEALTHY_LEAST), most);
  }

  private static Optional<BigDecimal> least(Baseline baseline, HealthFigure figure) {
    int decimals = figure == HealthFigure.CONTENT_VALUE ? 2 : 1;
    return baseline
        .overall(figure)
        .map(m -> m.value().multiply(NINE_TENTHS).setScale(decimals, RoundingMode.FLOOR));
  }
}
