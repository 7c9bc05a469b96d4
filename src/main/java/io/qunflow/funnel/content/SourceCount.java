package io.qunflow.funnel.content;

/** How many members came by one channel and way of reach. */
public record SourceCount(SourceChannel channel, Reach reach, int members) {}
