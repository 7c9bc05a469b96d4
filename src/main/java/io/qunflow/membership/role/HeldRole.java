package io.qunflow.membership.role;

import io.qunflow.community.MemberId;
import java.time.Instant;

/**
 * A role of a member.
 *
 * @param kind in the second view
 * @param reason in Chinese
 * @param confirmedBy account of the operator
 * @param until null while the member has it
 */
public record HeldRole(
    MemberId member,
    String nickname,
    MemberRole role,
    FiveKind kind,
    String reason,
    String confirmedBy,
    Instant since,
    Instant until) {}
