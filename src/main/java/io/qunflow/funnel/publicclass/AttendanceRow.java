package io.qunflow.funnel.publicclass;

import java.time.Instant;

/**
 * One line of the list of a meeting tool: somebody came in and left.
 *
 * @param phone digits; may be empty
 */
record AttendanceRow(long line, String name, String phone, Instant joinedAt, Instant leftAt) {}
