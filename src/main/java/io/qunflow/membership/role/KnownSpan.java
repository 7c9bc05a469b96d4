package io.qunflow.membership.role;

import java.time.Instant;

/** The first and the last thing that is known of a community; null without any. */
record KnownSpan(Instant firstAt, Instant lastAt) {}
