package io.qunflow.activity;

/** Who wrote and how much in a span. */
record WeekCount(int activeMembers, long messages) {}
