package io.qunflow.activity;

import io.qunflow.community.MemberId;

/** How much a member wrote in a span of time. */
public record MemberActivity(MemberId member, String nickname, int messages) {}
