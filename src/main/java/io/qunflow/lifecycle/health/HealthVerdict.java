package io.qunflow.lifecycle.health;

/**
 * How a community is, measured or as the operators see it; unknown is an answer, no fault (L7.4).
 */
public enum HealthVerdict {
  GREEN,
  YELLOW,
  RED,
  UNKNOWN
}
