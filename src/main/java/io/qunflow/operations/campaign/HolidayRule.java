package io.qunflow.operations.campaign;

/** What a campaign does whose time falls on a day off (C1). */
public enum HolidayRule {
  IGNORE,
  SKIP,
  /** At the same time of the next working day; what is moved to one moment fires once. */
  MOVE
}
