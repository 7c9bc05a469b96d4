package io.qunflow.honour.welfare;

record StateCount(String state, int members) {}
