package io.qunflow.operations.campaign;

/** What has come of a firing by now, and what may be done to it. */
public record FiringLook(FiringResult result, StartedStanding standing) {}
