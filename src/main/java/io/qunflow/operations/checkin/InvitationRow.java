package io.qunflow.operations.checkin;

/**
 * @param reachedId up to which member it is written
 * @param written how many messages that made
 */
record InvitationRow(int number, long reachedId, int written, boolean done) {}
