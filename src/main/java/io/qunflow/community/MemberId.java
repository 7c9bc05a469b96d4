package io.qunflow.community;

/** The opaque id of a member; says nothing about the person. */
public record MemberId(long value) {}
