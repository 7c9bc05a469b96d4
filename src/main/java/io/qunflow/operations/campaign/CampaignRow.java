package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.time.LocalDate;

/**
 * @param carriedFrom first of the days that the next firing stands for besides its own; null for
 *     none
 */
record CampaignRow(
    long id,
    CommunityKey community,
    String state,
    String definition,
    int revision,
    Instant nextAt,
    LocalDate carriedFrom,
    String endedAs,
    Instant changedAt,
    String changedBy) {}
