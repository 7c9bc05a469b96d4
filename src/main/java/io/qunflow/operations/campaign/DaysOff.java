package io.qunflow.operations.campaign;

/** Which days count as days off to a campaign. */
public enum DaysOff {
  /** Those that a calendar declares; weekends are days like others. */
  HOLIDAYS,
  /** Those, and weekends unless they are worked (调休). */
  HOLIDAYS_AND_WEEKENDS
}
