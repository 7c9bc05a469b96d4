package io.qunflow.operations.campaign;

/** What a calendar says of a day that is not simply a day of its week. */
public enum DayKind {
  /** People are off, whatever day of the week it is (放假). */
  HOLIDAY,
  /** People work although it is a Saturday or Sunday (调休上班). */
  WORKDAY,
  /** As its day of the week: what another calendar says of it does not hold. */
  ORDINARY
}
