package io.qunflow.community;

/** Two members who were linked, until a person took it back. */
record UndoneLink(MemberId from, MemberId to) {}
