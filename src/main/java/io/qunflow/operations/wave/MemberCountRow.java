package io.qunflow.operations.wave;

/** How many members of a wave are in a state at a step for a reason. */
record MemberCountRow(String state, int step, int reason, long members) {}
