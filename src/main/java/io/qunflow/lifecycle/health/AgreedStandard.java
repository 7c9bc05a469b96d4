package io.qunflow.lifecycle.health;

import io.qunflow.shared.Wording;
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
          Map.of(
              "agreedBy",
              Wording.of(
                  "请写下谁同意了这份标准，最多 %d 个字。",
                  "Write who agreed to this standard, at most %d characters.", LONGEST_NAME)));
    }
    var seen = EnumSet.noneOf(HealthFigure.class);
    for (var figure : figures) {
      figure.check();
      if (!seen.add(figure.figure())) {
        throw new StandardRefusedException(
            Wording.of(
                "“%s”写了两次，请只留一行。",
                "“%s” stands there twice. Keep one line.", figure.figure().wording()));
      }
    }
    if (seen.size() < FEWEST_FIGURES) {
      throw new StandardRefusedException(
          Wording.of(
              "标准里只有 %d 项。至少要有两项，才判断得出社群的状态。",
              "The standard has %d figures. It takes at least two to judge the state of the community.",
              seen.size()));
    }
  }
}
