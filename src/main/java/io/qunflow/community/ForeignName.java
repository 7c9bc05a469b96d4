package io.qunflow.community;

/**
 * How exports call a group.
 *
 * @param name a QQ group's name, a WeCom roomid
 */
record ForeignName(String name, String groupKey) {}
