package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

record FiringRow(
    long id,
    long campaign,
    CommunityKey community,
    Instant plannedAt,
    Instant dueAt,
    LocalDate firstDay,
    LocalDate lastDay,
    String state,
    boolean late,
    boolean held,
    Integer revision,
    String reason,
    Long wave,
    Long round,
    String page,
    String startedKey,
    Instant startedAt,
    Instant endedAt,
    int audience,
    int done,
    int skipped,
    int failed) {

  CampaignFiring toFiring() {
    return new CampaignFiring(
        id,
        campaign,
        community,
        plannedAt,
        dueAt,
        firstDay,
        lastDay,
        FiringState.of(state),
        late,
        held,
        Optional.ofNullable(revision),
        Optional.ofNullable(reason),
        Optional.ofNullable(wave),
        Optional.ofNullable(round),
        Optional.ofNullable(page),
        Optional.ofNullable(startedKey),
        Optional.ofNullable(startedAt),
        Optional.ofNullable(endedAt),
        new FiringCount(audience, done, skipped, failed));
  }
}
