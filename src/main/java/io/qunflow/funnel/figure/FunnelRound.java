package io.qunflow.funnel.figure;

/**
 * A round of selling, looked back at (F5).
 *
 * @param paid members who paid and were not refunded, since the funnel began
 * @param loyal members who came in most weeks, whether they bought or not
 */
public record FunnelRound(int members, int paid, long revenueMinor, int loyal, CareGap care) {}
