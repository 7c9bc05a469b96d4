package io.qunflow.honour.award;

import io.qunflow.community.CommunityKey;
import java.time.Instant;

/**
 * What is measured.
 *
 * @param before beginning of the period before, which is as long
 * @param to end of the period, excluded
 * @param now who has left by then is no candidate
 */
record AwardSpan(
    CommunityKey community,
    Instant before,
    Instant from,
    Instant to,
    Instant now,
    int least,
    int floor) {}
