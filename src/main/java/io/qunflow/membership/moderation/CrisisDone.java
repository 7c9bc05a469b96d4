package io.qunflow.membership.moderation;

import java.time.Instant;

/** What owner, stewards or KOLs did in a crisis. */
public record CrisisDone(CrisisPart part, String words, Instant doneAt) {}
