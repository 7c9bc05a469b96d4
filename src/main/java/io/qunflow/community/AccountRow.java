package io.qunflow.community;

/** An account with its member. */
record AccountRow(MemberId member, Platform platform, String name, boolean staff, boolean bot) {}
