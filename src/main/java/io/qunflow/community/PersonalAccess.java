package io.qunflow.community;

import java.time.Instant;

/**
 * Somebody looked at personal data.
 *
 * @param person the signed-in user
 * @param member whose data it was; null if of several
 * @param purpose what for, as the page or the person says
 * @param amount how many texts, accounts or rows
 */
public record PersonalAccess(
    long id,
    Instant at,
    String person,
    CommunityKey community,
    AccessKind kind,
    MemberId member,
    String purpose,
    int amount) {}
