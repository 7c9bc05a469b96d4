package io.qunflow.activity.intake;

/** One fact about one member, whatever it says. */
record FactId(long member, String name) {}
