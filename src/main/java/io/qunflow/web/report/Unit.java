package io.qunflow.web.report;

/** How a figure is written. */
enum Unit {
  /** Kept as a share of one, shown in percent. */
  PERCENT,
  MINUTES,
  /** A mean that is rarely whole. */
  MEAN,
  COUNT
}
