package io.qunflow.lifecycle.discussion;

/**
 * One discussion somebody hosted, as planned or standing in.
 *
 * @param rating 1 to 5; null while not rated
 */
record HostRecord(String host, Integer rating, boolean pulledAway) {}
