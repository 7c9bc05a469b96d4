package io.qunflow.membership.relation;

/** How many members have so many ties of interest, and so many of emotion. */
record TieCount(int interestTies, int emotionTies, int members) {}
