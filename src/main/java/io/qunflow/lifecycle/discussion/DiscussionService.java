package io.qunflow.lifecycle.discussion;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Discussions on their way: confirmed, announced, opened, held, published. All repeatable. */
@Service
public class DiscussionService {

  private final DiscussionMapper discussions;
  private final DiscussionProperties limits;
  private final Clock clock;

  DiscussionService(DiscussionMapper discussions, DiscussionProperties limits, Clock clock) {
    this.discussions = discussions;
    this.limits = limits;
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
  }

  /** Records summary and rating, which closes it (L4.3). */
  @Transactional
  public void recordSummary(DiscussionRef ref, DiscussionSummary summary) {
    discussions.updateSummary(ref, summary);
    discussions.updateState(ref, DiscussionState.PUBLISHED, clock.instant());
  }

  private void recordQuestions(DiscussionRef ref, TalkResult result) {
    discussions.deleteQuestions(ref);
    int position = 0;
    for (var exchange : result.exchanges()) {
      discussions.insertQuestion(ref, ++position, exchange);
    }
  }
}
