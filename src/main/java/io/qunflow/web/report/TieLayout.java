package io.qunflow.web.report;

import java.util.List;

/**
 * A force-directed layout after Fruchterman and Reingold (1991): everybody pushes everybody away,
 * ties pull together, a light pull to the middle keeps loose groups in the picture. Starts from a
 * circle, so it needs no chance.
 */
final class TieLayout {

  private static final int STEPS = 400;
  private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));
  private static final double GRAVITY = 0.5;

  private final int count;
  private final List<double[]> links;
  private final double[][] at;

  /** Ties of each: whoever has many pushes more, so that the core does not run together. */
  private final double[] weight;

  /**
   * @param links index, index, weight
   */
  TieLayout(int count, List<double[]> links) {
    this.count = count;
    this.links = links;
    this.at = new double[count][];
    this.weight = new double[count];
    links.forEach(
        link -> {
          weight[(int) link[0]]++;
          weight[(int) link[1]]++;
        });
    for (int i = 0; i < count; i++) {
      double away = Math.sqrt((i + 0.5) / count);
      at[i] = new double[] {away * Math.cos(i * GOLDEN), away * Math.sin(i * GOLDEN)};
    }
  }

  /** Points within the margin of a picture of this size, none upon another. */
  double[][] place(int width, int height, int margin, double[] radii) {
    double ideal = 1.6 / Math.sqrt(Math.max(1, count));
    double strongest = links.stream().mapToDouble(link -> link[2]).max().orElse(1);
    for (int step = 0; step < STEPS; step++) {
      move(ideal, strongest, 0.12 * (1 - (double) step / STEPS) + 0.002);
    }
    fit(width, height, margin);
    for (int round = 0; round < 60; round++) {
      part(width, height, margin, radii);
    }
    return at;
  }

  private void move(double ideal, double strongest, double most) {
    var push = new double[count][2];
    for (int i = 0; i < count; i++) {
      for (int j = i + 1; j < count; j++) {
        double force = ideal * ideal * Math.sqrt((1 + weight[i]) * (1 + weight[j])) / 2;
        apply(push, i, j, force / Math.pow(distance(i, j), 2));
      }
      push[i][0] -= at[i][0] * GRAVITY;
      push[i][1] -= at[i][1] * GRAVITY;
    }
    for (var link : links) {
      double strength = 0.5 + 0.5 * Math.sqrt(link[2] / strongest);
      int i = (int) link[0];
      int j = (int) link[1];
      apply(push, i, j, -strength * distance(i, j) / ideal * 0.5);
    }
    for (int i = 0; i < count; i++) {
      double length = Math.max(1e-9, Math.hypot(push[i][0], push[i][1]));
      double step = Math.min(length, most) / length;
      at[i][0] += push[i][0] * step;
      at[i][1] += push[i][1] * step;
    }
  }

  private void apply(double[][] push, int i, int j, double force) {
    double x = (at[i][0] - at[j][0]) * force;
    double y = (at[i][1] - at[j][1]) * force;
    push[i][0] += x;
    push[i][1] += y;
    push[j][0] -= x;
    push[j][1] -= y;
  }

  private double distance(int i, int j) {
    return Math.max(1e-3, Math.hypot(at[i][0] - at[j][0], at[i][1] - at[j][1]));
  }

  /** Each direction on its own: the picture is to be full, not true to scale. */
  private void fit(int width, int height, int margin) {
    for (int axis = 0; axis < 2; axis++) {
      double least = Double.MAX_VALUE;
      double most = -Double.MAX_VALUE;
      for (var point : at) {
        least = Math.min(least, point[axis]);
        most = Math.max(most, point[axis]);
      }
      double room = (axis == 0 ? width : height) - 2.0 * margin;
      for (var point : at) {
        point[axis] =
            most - least < 1e-6
                ? margin + room / 2
                : margin + room * (point[axis] - least) / (most - least);
      }
    }
  }

  /** Moves circles apart that touch. */
  private void part(int width, int height, int margin, double[] radii) {
    for (int i = 0; i < count; i++) {
      for (int j = i + 1; j < count; j++) {
        double wanted = radii[i] + radii[j] + 22;
        double now = distance(i, j);
        if (now < wanted) {
          double x = now < 0.01 ? 1 : (at[i][0] - at[j][0]) / now;
          double y = now < 0.01 ? 0 : (at[i][1] - at[j][1]) / now;
          shift(at[i], x, y, (wanted - now) / 2, width, height, margin);
          shift(at[j], -x, -y, (wanted - now) / 2, width, height, margin);
        }
      }
    }
  }

  private static void shift(
      double[] point, double x, double y, double by, int width, int height, int margin) {
    point[0] = round(Math.max(margin, Math.min(width - margin, point[0] + x * by)));
    point[1] = round(Math.max(margin, Math.min(height - margin, point[1] + y * by)));
  }

  private static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
