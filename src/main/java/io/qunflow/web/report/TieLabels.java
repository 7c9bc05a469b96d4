package io.qunflow.web.report;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Chooses who can be named in the picture without one name running into another. */
final class TieLabels {

  private TieLabels() {}

  /**
   * Names stand under their circles. The loudest come first.
   *
   * @param size of the letters
   */
  static boolean[] choose(
      List<String> names, double[][] at, double[] radii, double size, double width) {
    var taken = new ArrayList<Rectangle2D>();
    for (int i = 0; i < at.length; i++) {
      taken.add(
          new Rectangle2D.Double(
              at[i][0] - radii[i], at[i][1] - radii[i], 2 * radii[i], 2 * radii[i]));
    }
    var named = new boolean[at.length];
    for (int i = 0; i < at.length; i++) {
      double length = length(shortened(names.get(i)), size);
      var box =
          new Rectangle2D.Double(
              at[i][0] - length / 2, at[i][1] + radii[i] + 1, length, size * 1.25);
      if (box.getMinX() >= 0
          && box.getMaxX() <= width
          && taken.stream().noneMatch(other -> other.intersects(box))) {
        named[i] = true;
        taken.add(box);
      }
    }
    return named;
  }

  /** Ten wide letters at most. */
  static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= 10
        ? name
        : name.substring(0, name.offsetByCodePoints(0, 9)) + "…";
  }

  private static double length(String name, double size) {
    return name.codePoints().mapToDouble(c -> c < 0x2E80 ? 0.6 * size : size).sum();
  }
}
