package io.qunflow.operations.messaging;

import io.qunflow.community.CommunityKey;
import java.time.Instant;

/**
 * An order as it is kept, with the name and the time zone of its community.
 *
 * @param notAfter null where it is true at any time
 * @param cleared whether its words were deleted
 */
record OrderRow(
    long id,
    String orderKey,
    String about,
    CommunityKey community,
    String communityName,
    String timeZone,
    String kind,
    String texts,
    String sharedValues,
    String linkPurpose,
    Long linkObject,
    Instant linkUntil,
    Instant notAfter,
    boolean cleared) {}
