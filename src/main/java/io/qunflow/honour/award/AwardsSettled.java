package io.qunflow.honour.award;

/**
 * Somebody decided about a round.
 *
 * @param winners how many, each counted once for each award
 */
public record AwardsSettled(AwardRound round, int winners) {}
