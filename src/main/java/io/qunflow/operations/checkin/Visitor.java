package io.qunflow.operations.checkin;

import io.qunflow.community.MemberId;
import java.util.Optional;

/**
 * A browser that came by the group link of a check-in and said who it is.
 *
 * @param nickname as typed; empty once a member is known
 */
public record Visitor(
    long id, long checkin, Optional<MemberId> member, String nickname, Optional<KnownBy> knownBy) {}
