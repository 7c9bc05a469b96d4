package io.qunflow.operations.wave;

/**
 * Where a wave is being worked on.
 *
 * @param step from 1
 * @param last whether members are through afterwards
 * @param now who is due by then, in milliseconds
 */
record Place(long wave, int step, boolean last, long now) {}
