package io.qunflow.funnel.publicclass;

/**
 * How many of a class; staff and bots left out.
 *
 * @param registered have a place, or were there without one
 * @param waiting for a place
 * @param left registered and left again
 * @param asked of those who attended
 * @param unmatched on the list of the meeting tool, and nobody knows who
 */
public record ClassCounts(
    int registered, int waiting, int left, int attended, int asked, int unmatched) {}
