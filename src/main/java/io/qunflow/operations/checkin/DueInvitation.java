package io.qunflow.operations.checkin;

/** A day whose personal invitations are not all written. */
record DueInvitation(long checkin, int number) {}
