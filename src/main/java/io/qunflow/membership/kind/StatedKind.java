package io.qunflow.membership.kind;

import io.qunflow.community.MemberId;
import java.time.Instant;

/**
 * Why a member is there, as a person stated it.
 *
 * @param treatment what the decision table said then
 * @param statedBy account of the operator
 */
public record StatedKind(
    MemberId member,
    String nickname,
    MemberKind kind,
    boolean corporate,
    boolean disclosed,
    Treatment treatment,
    String statedBy,
    Instant statedAt) {}
