package io.qunflow.activity.format;

import io.qunflow.activity.EventKind;
import java.time.Instant;

/**
 * Something a member did, as a file tells it.
 *
 * @param line where it begins, from 1
 * @param group the group's name or id in the file; null where the file knows only one and does not
 *     name it
 * @param externalId null where the source has no ids: it is then made from account, second, text
 *     and a count of identical ones, so that overlapping exports merge
 * @param account the platform's name of the sender, 1 to 190 characters; the nickname where {@code
 *     byNickname}
 * @param nickname how the sender was called; null where the file says no more than the account
 * @param byNickname whether the source names no account
 * @param text null for none
 * @param replyTo external id of the message answered, {@code none} where the event is known to
 *     start a conversation, null where the file does not say
 * @param addressee nickname of the one who is quoted, null where nobody is
 * @param contentId null for none
 */
public record FoundEvent(
    long line,
    String group,
    String externalId,
    Instant at,
    String account,
    String nickname,
    boolean byNickname,
    EventKind kind,
    String text,
    String replyTo,
    String addressee,
    String contentId) {}
