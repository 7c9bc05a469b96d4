package io.qunflow.activity.report;

import io.qunflow.community.MemberId;

/**
 * A member with messages of the period.
 *
 * @param staff one of our own people
 */
public record Talker(MemberId member, String nickname, boolean staff, long messages) {}
