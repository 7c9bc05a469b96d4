package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qunflow.lifecycle.questionnaire.round.Round;
import io.qunflow.lifecycle.questionnaire.round.RoundCounts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A round with its counts: each member of the audience is in exactly one of the eight, invited is
 * their sum.
 *
 * @param state prepared, open, closed, dropped
 * @param segment id; absent for all members
 * @param closeReason deadline, quota, stopped
 * @param uses what the answers are used for; empty until a person said so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoundView(
    long id,
    String community,
    long questionnaire,
    int version,
    String state,
    boolean standing,
    Long segment,
    String channel,
    boolean toGroups,
    Instant deadline,
    Integer quota,
    int reminders,
    Instant createdAt,
    Instant sentAt,
    Instant closedAt,
    String closeReason,
    List<String> uses,
    Counts counts) {

  /**
   * @param outside complete answers of members who were not asked; not in invited
   * @param unmatched complete answers of whom nobody knows who they are; not in invited
   */
  record Counts(
      int queued,
      int suppressed,
      int unreachable,
      int delivered,
      int opened,
      int partial,
      int complete,
      int refused,
      int invited,
      int outside,
      int unmatched,
      Known known) {

    static Counts of(RoundCounts counts) {
      return new Counts(
          counts.queued(),
          counts.suppressed(),
          counts.unreachable(),
          counts.delivered(),
          counts.opened(),
          counts.partial(),
          counts.complete(),
          counts.refused(),
          counts.invited(),
          counts.outside(),
          counts.unmatched(),
          new Known(counts.deliveryKnown(), counts.deliveryKnown()));
    }
  }

  /** False where it was posted into groups: nobody knows who saw or opened it. */
  record Known(boolean delivered, boolean opened) {}

  static RoundView of(Round round, RoundCounts counts) {
    return new RoundView(
        round.id(),
        round.community().value(),
        round.questionnaire(),
        round.version(),
        lower(round.state()),
        round.standing(),
        round.segment().orElse(null),
        round.channel(),
        round.toGroups(),
        round.deadline().orElse(null),
        round.quota().orElse(null),
        round.reminders(),
        round.createdAt(),
        round.sentAt().orElse(null),
        round.closedAt().orElse(null),
        round.closeReason().map(RoundView::lower).orElse(null),
        round.uses().stream().map(RoundView::lower).toList(),
        Counts.of(counts));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
