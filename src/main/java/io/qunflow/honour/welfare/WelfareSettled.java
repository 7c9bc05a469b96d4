package io.qunflow.honour.welfare;

/**
 * Every piece of a round is accounted for; published in the transaction that settles it.
 *
 * @param stopped whether it was ended before that
 */
public record WelfareSettled(WelfareRound round, WelfareCounts counts, boolean stopped) {}
