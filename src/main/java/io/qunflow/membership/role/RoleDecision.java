package io.qunflow.membership.role;

/** The decision table that says which role behaviour makes (A3). */
public interface RoleDecision {

  MemberRole decide(RoleInputs inputs);
}
