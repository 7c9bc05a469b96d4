package io.qunflow.lifecycle.discussion;

import java.time.Instant;

/**
 * What a discussion was about, where and from when.
 *
 * @param knownGroup key of a group there is; null for any
 * @param startedAt when it was opened, else when it was to start; null where nobody said
 */
record TalkedSpan(String topic, String knownGroup, Instant startedAt) {}
