package io.qunflow.community;

/** A fact with its member. */
record FactRow(MemberId member, String factKey, String factValue) {}
