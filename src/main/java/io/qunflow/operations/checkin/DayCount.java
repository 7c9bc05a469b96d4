package io.qunflow.operations.checkin;

/**
 * How many checked in on a day.
 *
 * @param members once each, staff and bots left out
 * @param unknown of whom nobody knows yet who they are
 */
public record DayCount(long checkin, int day, int members, int unknown) {}
