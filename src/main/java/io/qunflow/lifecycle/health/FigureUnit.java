package io.qunflow.lifecycle.health;

/** What the bounds of a figure are counted in. */
public enum FigureUnit {
  PERCENT,
  MINUTES,
  PER_DAY
}
