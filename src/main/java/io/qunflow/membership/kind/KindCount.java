package io.qunflow.membership.kind;

/** How many members are there for a reason. */
public record KindCount(MemberKind kind, int members) {}
