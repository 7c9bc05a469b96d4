package io.qunflow.lifecycle.duty;

import io.qunflow.community.MemberId;

/**
 * A member who may be put on the list of those who agreed to serve.
 *
 * @param agreed whether the member is on it already
 */
public record MemberChoice(MemberId member, String nickname, boolean agreed) {}
