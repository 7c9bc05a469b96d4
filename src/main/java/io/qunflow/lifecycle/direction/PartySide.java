package io.qunflow.lifecycle.direction;

/** Whether a party belongs to the company. */
public enum PartySide {
  EXTERNAL,
  INTERNAL
}
