package io.qunflow.operations.link;

record RevocationCount(long subject, int revoked) {}
