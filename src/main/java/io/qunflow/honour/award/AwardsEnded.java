package io.qunflow.honour.award;

/** A round was stopped, or ended with its community, before anybody was honoured. */
public record AwardsEnded(AwardRound round) {}
