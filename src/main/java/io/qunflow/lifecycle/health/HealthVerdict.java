package io.qunflow.lifecycle.health;

/** How the operators see a community; unknown is an answer, never a fault (L7.4). */
public enum HealthVerdict {
  GREEN,
  YELLOW,
  RED,
  UNKNOWN
}
