package io.qunflow.honour.welfare;

/**
 * A round that is only tried (C2).
 *
 * @param seed decides the lot
 * @param forLeft whether it is for those who left
 */
public record WelfareTrial(WelfareChoice choice, String seed, int pieces, boolean forLeft) {}
