package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qunflow.funnel.figure.MiddleTime;
import io.qunflow.funnel.figure.StepFigure;
import io.qunflow.shared.Proportion;
import java.time.Duration;

/**
 * @param ofPrevious those of the step before who came on
 * @param hoursSincePrevious the middle one of the times from the step before; absent where unknown
 * @param timesKnown of how many members that is the middle; absent where unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FunnelStepView(
    String step,
    int count,
    Proportion ofMembers,
    Proportion ofPrevious,
    Double hoursSincePrevious,
    Integer timesKnown) {

  static FunnelStepView of(StepFigure figure) {
    return new FunnelStepView(
        figure.step().word(),
        figure.count(),
        figure.ofMembers().orElse(null),
        figure.ofPrevious().orElse(null),
        figure.sincePrevious().map(middle -> hours(middle.time())).orElse(null),
        figure.sincePrevious().map(MiddleTime::n).orElse(null));
  }

  private static double hours(Duration time) {
    return Math.round(time.toMinutes() / 6.0) / 10.0;
  }
}
