package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * What one person fills in in a round.
 *
 * @param member empty while nobody knows whose it is
 * @param nickname as typed by who came by the group link; empty once the member is known
 * @param claimed whether somebody only typed the member's nickname, and nothing proves it
 * @param revision counts the saves; whoever saves says which one was seen
 */
public record Sheet(
    long id,
    long round,
    Optional<MemberId> member,
    Optional<String> nickname,
    SheetState state,
    SheetSource source,
    int revision,
    Instant openedAt,
    Instant changedAt,
    Optional<Instant> submittedAt,
    boolean claimed) {}
