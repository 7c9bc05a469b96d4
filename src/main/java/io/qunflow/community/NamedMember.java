package io.qunflow.community;

/** A member with something that names it. */
record NamedMember(MemberId member, String text) {}
