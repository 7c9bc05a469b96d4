package io.qunflow.honour.award;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

record AwardRow(
    long id,
    CommunityKey community,
    String title,
    String awards,
    LocalDate fromDay,
    LocalDate untilDay,
    int most,
    String channel,
    String state,
    String origin,
    Integer active,
    int shareOf,
    String openedBy,
    Instant openedAt,
    String reason,
    String closedBy,
    Instant closedAt) {

  static String kept(List<Award> awards) {
    return String.join(",", awards.stream().map(Award::key).toList());
  }

  AwardRound toRound() {
    return new AwardRound(
        id,
        community,
        title,
        Stream.of(awards.split(",")).flatMap(key -> Award.of(key).stream()).toList(),
        new AwardPeriod(fromDay, untilDay),
        most,
        channel,
        AwardState.of(state),
        Optional.ofNullable(origin),
        Optional.ofNullable(active),
        shareOf,
        openedBy,
        openedAt,
        reason == null ? "" : reason,
        Optional.ofNullable(closedBy),
        Optional.ofNullable(closedAt));
  }
}
