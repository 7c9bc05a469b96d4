package io.qunflow.operations.checkin;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

record CheckinRow(
    long id,
    CommunityKey community,
    String title,
    String about,
    String channel,
    boolean toGroups,
    String openedBy,
    Instant createdAt,
    Instant closedAt) {

  Checkin toCheckin(List<CheckinDay> days) {
    return new Checkin(
        id,
        community,
        title,
        about,
        channel,
        toGroups,
        openedBy,
        createdAt,
        Optional.ofNullable(closedAt),
        days);
  }
}
