package io.qunflow.funnel.publicclass;

/**
 * What an attendance list said.
 *
 * @param rows lines of the file
 * @param people on it, however often they came in again
 * @param matched of these, known by their registration, now or before
 * @param unmatched of these, still to be recognised by a person
 * @param attended members who attended the class, by all lists so far
 */
public record AttendanceResult(int rows, int people, int matched, int unmatched, int attended) {}
