package io.qunflow.community;

/** What no longer speaks for two members being one person. */
record DismissedEvidence(MemberId first, MemberId second, String evidence) {}
