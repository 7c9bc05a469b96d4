package io.qunflow.honour.welfare;

import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * Who gets a piece, in full: show it masked.
 *
 * @param place in the order of the choice, from 1
 * @param reason why it was not taken
 * @param note what the person who said so added; may be empty
 * @param by who said what became of it
 * @param told state of the message to them, as of {@code message_delivery}; empty: none yet
 * @param toldReason why it did not reach them, a code
 */
public record Receiver(
    MemberId member,
    String nickname,
    int place,
    ReceiverState state,
    Optional<NotTaken> reason,
    String note,
    Optional<String> by,
    Instant changedAt,
    Optional<String> told,
    Optional<String> toldReason) {}
