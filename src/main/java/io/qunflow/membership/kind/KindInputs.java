package io.qunflow.membership.kind;

/**
 * What the decision table reads.
 *
 * @param corporate whether the member's company is interested, too
 * @param disclosed whether the member says in nickname or first message what is sold, or who is
 *     wanted
 * @param postsToday recruiting posts of the community's local day, with the one in question; 0
 *     where none is
 */
public record KindInputs(MemberKind kind, boolean corporate, boolean disclosed, int postsToday) {}
