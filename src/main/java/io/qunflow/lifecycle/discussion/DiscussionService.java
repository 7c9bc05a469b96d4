package io.qunflow.lifecycle.discussion;

import io.qunflow.activity.figure.Talk;
import io.qunflow.activity.figure.TalkLog;
import io.qunflow.shared.BusinessException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Discussions on their way: confirmed, announced, opened, held, published. All repeatable. */
@Service
public class DiscussionService {

  /** A talk whose end somebody records later than this after its start ended about then. */
  private static final Duration LONGEST = Duration.ofHours(24);

  private final DiscussionMapper discussions;
  private final DiscussionProperties limits;
  private final TalkLog talks;
  private final Clock clock;

  DiscussionService(
      DiscussionMapper discussions, DiscussionProperties limits, TalkLog talks, Clock clock) {
    this.discussions = discussions;
    this.limits = limits;
    this.talks = talks;
    this.clock = clock;
  }

  /**
   * Records who confirmed (L4.1).
   *
   * @param confirmed guests and members, the host left out
   * @return whether the host comes and enough do (L4.2)
   */
  @Transactional
  public boolean recordConfirmation(DiscussionRef ref, boolean hostConfirmed, int confirmed) {
    boolean enough = hostConfirmed && confirmed >= limits.minConfirmed();
    var state = enough ? DiscussionState.CONFIRMED : DiscussionState.UNCONFIRMED;
    discussions.updateConfirmation(ref, state, hostConfirmed, confirmed);
    return enough;
  }

  /** Records that nobody confirmed in time (L4.2). */
  @Transactional
  public void recordSilence(DiscussionRef ref) {
    discussions.updateConfirmation(ref, DiscussionState.UNCONFIRMED, null, null);
  }

  /** Records the notice that was sent. */
  @Transactional
  public void recordWarmUp(DiscussionRef ref, String notice) {
    discussions.updateWarmUp(ref, notice, clock.instant());
  }

  /**
   * @param note empty if there is none
   */
  @Transactional
  public void recordOpening(DiscussionRef ref, String note) {
    discussions.updateOpening(ref, note, clock.instant());
  }

  /**
   * Records a formal discussion that was held.
   *
   * @param standInHost who took the absent host's place; empty when the host came
   */
  @Transactional
  public void recordHeld(DiscussionRef ref, String standInHost, TalkResult result) {
    var standIn = standInHost.isBlank() ? null : standInHost;
    discussions.updateResult(ref, DiscussionState.HELD, standIn, result);
    recordQuestions(ref, result);
    logTalk(ref);
  }

  /** Records that the host did not come and nobody took the place (L4.2). */
  @Transactional
  public void recordNoShow(DiscussionRef ref) {
    discussions.updateState(ref, DiscussionState.NO_SHOW, null);
  }

  /** Records a casual talk, which closes it (L4.1). */
  @Transactional
  public void recordCasual(DiscussionRef ref, TalkResult result) {
    discussions.updateResult(ref, DiscussionState.TALKED, null, result);
    recordQuestions(ref, result);
    discussions.updateState(ref, DiscussionState.TALKED, clock.instant());
    logTalk(ref);
  }

  /** Records summary and rating, which closes it (L4.3). */
  @Transactional
  public void recordSummary(DiscussionRef ref, DiscussionSummary summary) {
    discussions.updateSummary(ref, summary);
    discussions.updateState(ref, DiscussionState.PUBLISHED, clock.instant());
  }

  /** Who hosted it, as planned or standing in, by name; empty for a casual talk. */
  @Transactional(readOnly = true)
  public Optional<String> findHost(DiscussionRef ref) {
    return Optional.ofNullable(discussions.findHost(ref));
  }

  /** Who wrote while it was on took part (L7.1); without a known start nobody can say who did. */
  private void logTalk(DiscussionRef ref) {
    var span = discussions.findSpan(ref);
    var now = clock.instant();
    if (span == null || span.startedAt() == null || span.startedAt().isAfter(now)) {
      return;
    }
    var longest = span.startedAt().plus(LONGEST);
    var end = now.isBefore(longest) ? now : longest;
    try {
      talks.record(
          ref.community(),
          new Talk(
              "discussion-" + ref.number(),
              "discussion",
              span.topic(),
              span.knownGroup(),
              span.startedAt(),
              end));
    } catch (BusinessException e) {
      throw new IllegalStateException("Discussion " + ref + " was recorded, its talk was not", e);
    }
  }

  private void recordQuestions(DiscussionRef ref, TalkResult result) {
    discussions.deleteQuestions(ref);
    int position = 0;
    for (var exchange : result.exchanges()) {
      discussions.insertQuestion(ref, ++position, exchange);
    }
  }
}
