package io.qunflow.lifecycle.health;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * What a community's best state is, as agreed by a person (L7.0).
 *
 * @param figures a figure that is not in it is not judged
 */
public record AgreedStandard(String agreedBy, List<StandardFigure> figures) {

  /** Fewer figures with data give no colour (L7.4). */
  private static final int FEWEST_FIGURES = 2;

  private static final int LONGEST_NAME = 120;

  public AgreedStandard {
    figures = List.copyOf(figures);
  }

  /**
   * The bounds contradict neither each other nor their unit, and there are enough of them.
   *
   * @throws StandardRefusedException naming the first figure that is wrong
   */
  void check() throws StandardRefusedException {
    if (agreedBy == null || agreedBy.isBlank() || agreedBy.length() > LONGEST_NAME) {
      throw new StandardRefusedException(
          Map.of("agreedBy", "请写下谁同意了这份标准，最多 %d 个字。".formatted(LONGEST_NAME)));
    }
    var seen = EnumSet.noneOf(HealthFigure.class);
    for (var figure : figures) {
      figure.check();
      if (!seen.add(figure.figure())) {
        throw new StandardRefusedException("“%s”写了两次，请只留一行。".formatted(figure.figure().label()));
      }
    }
    if (seen.size() < FEWEST_FIGURES) {
      throw new StandardRefusedException("标准里只有 %d 项。至少要有两项，才判断得出社群的状态。".formatted(seen.size()));
    }
  }
}
