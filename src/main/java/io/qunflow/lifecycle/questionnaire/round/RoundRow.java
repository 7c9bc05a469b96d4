package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.CommunityKey;
import io.qunflow.lifecycle.questionnaire.AnswerUse;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A row of {@code survey_round}. */
record RoundRow(
    long id,
    CommunityKey community,
    long questionnaire,
    int version,
    Long segment,
    String channel,
    boolean toGroups,
    boolean standing,
    String state,
    Instant deadline,
    Integer quota,
    int reminders,
    String openedBy,
    Instant createdAt,
    Instant sentAt,
    Instant closedAt,
    String closeReason,
    String uses,
    String useNote) {

  Round toRound() {
    return new Round(
        id,
        community,
        questionnaire,
        version,
        Optional.ofNullable(segment),
        channel,
        toGroups,
        standing,
        RoundState.of(state),
        Optional.ofNullable(deadline),
        Optional.ofNullable(quota),
        reminders,
        openedBy,
        createdAt,
        Optional.ofNullable(sentAt),
        Optional.ofNullable(closedAt),
        Optional.ofNullable(closeReason).map(CloseReason::valueOf),
        knownUses(),
        useNote == null ? "" : useNote);
  }

  private Set<AnswerUse> knownUses() {
    var known = EnumSet.noneOf(AnswerUse.class);
    if (uses != null) {
      Arrays.stream(uses.split(",")).map(AnswerUse::valueOf).forEach(known::add);
    }
    return known;
  }
}
