package io.qunflow.funnel.stickiness;

/**
 * What became of a touch of those drawn to be pushed; their parts make them.
 *
 * @param reached sent while coming back counts
 * @param capped left out because enough was pushed already
 * @param missed not sent, or too late, for whatever reason
 * @param unsure may have been sent
 * @param waiting not sent yet
 */
public record TouchReach(int reached, int capped, int missed, int unsure, int waiting) {}
