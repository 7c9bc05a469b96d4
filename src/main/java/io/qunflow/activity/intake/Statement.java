package io.qunflow.activity.intake;

/** What was said about a member at a moment. */
record Statement(FactId fact, String value, long statedAtMs) {}
