package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.CommunityKey;
import io.qunflow.lifecycle.questionnaire.AnswerUse;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A round of a questionnaire.
 *
 * @param standing collects from newcomers, without a deadline (L2.4)
 * @param deadline empty only for a standing one
 * @param reminders how often those who had not answered were reminded
 * @param sentAt empty until it was sent
 * @param uses what the answers are used for; empty until a person said so
 */
public record Round(
    long id,
    CommunityKey community,
    long questionnaire,
    int version,
    Optional<Long> segment,
    String channel,
    boolean toGroups,
    boolean standing,
    RoundState state,
    Optional<Instant> deadline,
    Optional<Integer> quota,
    int reminders,
    String openedBy,
    Instant createdAt,
    Optional<Instant> sentAt,
    Optional<Instant> closedAt,
    Optional<CloseReason> closeReason,
    Set<AnswerUse> uses,
    String useNote) {

  /** Itself, while it takes answers. */
  Round requireOpen() throws RoundNotOpenException {
    if (state != RoundState.OPEN) {
      throw new RoundNotOpenException(id, state);
    }
    return this;
  }

  /** Key of the order by which the round's invitations are sent. */
  public String inviteKey() {
    return inviteKey(id);
  }

  /** Key of the order by which those who have not answered are reminded for the n-th time. */
  public String reminderKey(int number) {
    return "round:%d:remind:%d".formatted(id, number);
  }

  /** What the round's messages are about. */
  public String about() {
    return "round:" + id;
  }

  static String inviteKey(long round) {
    return "round:%d:invite".formatted(round);
  }
}
