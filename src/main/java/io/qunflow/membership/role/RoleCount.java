package io.qunflow.membership.role;

/** How many members have a role and, in the second view, are of a kind. */
public record RoleCount(MemberRole role, FiveKind kind, int members) {}
