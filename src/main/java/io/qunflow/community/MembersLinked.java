package io.qunflow.community;

/**
 * A person said that two members are one: all accounts of the first went over to the other.
 * Published within the transaction of the change.
 */
public record MembersLinked(MemberId from, MemberId to) {}
