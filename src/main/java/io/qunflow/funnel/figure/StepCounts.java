package io.qunflow.funnel.figure;

import io.qunflow.shared.Proportion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many came as far as each step.
 *
 * @param reached of each step
 * @param cameOn of each step, who took the one before, too; nothing for the first
 */
record StepCounts(List<Integer> reached, List<Integer> cameOn) {

  static final StepCounts NONE =
      new StepCounts(
          Collections.nCopies(StepMoments.STEPS, 0), Collections.nCopies(StepMoments.STEPS, 0));

  /** Of the columns of {@link StepMoments#counts}. */
  static StepCounts of(ResultSet row) throws SQLException {
    var reached = new ArrayList<Integer>();
    var cameOn = new ArrayList<Integer>();
    for (int i = 0; i < StepMoments.STEPS; i++) {
      reached.add(row.getInt("n" + i));
      cameOn.add(i == 0 ? 0 : row.getInt("c" + i));
    }
    return new StepCounts(reached, cameOn);
  }

  List<StepFigure> figures(int members, Map<FunnelStep, MiddleTime> times) {
    var figures = new ArrayList<StepFigure>();
    for (var step : FunnelStep.values()) {
      int i = step.ordinal();
      figures.add(
          new StepFigure(
              step,
              reached.get(i),
              Proportion.of(reached.get(i), members),
              i == 0
                  ? Proportion.of(reached.get(0), members)
                  : Proportion.of(cameOn.get(i), reached.get(i - 1)),
              Optional.ofNullable(times.get(step))));
    }
    return figures;
  }
}
