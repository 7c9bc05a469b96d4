package io.qunflow.activity.report;

import io.qunflow.community.MemberId;
import java.time.Instant;

/** A member who joined lately and never wrote. */
public record Newcomer(MemberId member, String nickname, Instant joinedAt) {}
