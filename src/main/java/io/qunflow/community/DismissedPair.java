package io.qunflow.community;

import java.time.Instant;

/** Two members who are not one person, and who said so last. */
record DismissedPair(MemberId first, MemberId second, String by, Instant at) {}
