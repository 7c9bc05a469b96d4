package io.qunflow.membership.admission;

/** A proof as it is kept. */
record ProofRow(String mediaType, String sealed) {}
