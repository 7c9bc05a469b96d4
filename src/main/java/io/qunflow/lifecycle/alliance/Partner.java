package io.qunflow.lifecycle.alliance;

/**
 * A company that was considered for an alliance (L8.1).
 *
 * @param contact who to talk to and how
 */
public record Partner(String name, String coreBusiness, PartnerRelation relation, String contact) {}
