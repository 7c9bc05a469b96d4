package io.qunflow.membership.relation;

import java.time.Instant;

/** The first and the last event of a community; null without any. */
record RelationSpan(Instant firstAt, Instant lastAt) {}
