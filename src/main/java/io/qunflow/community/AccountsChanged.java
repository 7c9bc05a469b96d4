package io.qunflow.community;

/**
 * Whom an account belongs to, or whom the figures count, changed in this community: what was
 * counted over accounts is out of date. Published within the transaction of the change.
 */
public record AccountsChanged(CommunityKey community) {}
