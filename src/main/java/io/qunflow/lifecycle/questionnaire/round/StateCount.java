package io.qunflow.lifecycle.questionnaire.round;

/** How many members are in a state. */
record StateCount(String state, int members) {}
