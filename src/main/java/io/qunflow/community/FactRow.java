package io.qunflow.community;

/**
 * A fact with its member.
 *
 * @param link 0 for what was stated of the member itself, else the link through which it is known
 */
record FactRow(MemberId member, String factKey, String factValue, long link) {}
