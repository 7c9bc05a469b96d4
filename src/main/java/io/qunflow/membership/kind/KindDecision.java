package io.qunflow.membership.kind;

/** The decision table that says how to treat whom (A4). */
public interface KindDecision {

  Treatment decide(KindInputs inputs);
}
