package io.qunflow.community;

/**
 * @param place of the pattern, from 0
 */
record MatchRow(int place, MemberId member) {}
