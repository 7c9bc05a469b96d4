package io.qunflow.lifecycle.expectation;

import io.qunflow.community.CommunityKey;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promises per level and the gap to what members expect. */
@Service
public class ExpectationService {

  private final ExpectationMapper expectations;
  private final Clock clock;

  ExpectationService(ExpectationMapper expectations, Clock clock) {
    this.expectations = expectations;
    this.clock = clock;
  }

  /**
   * Publishes the promise as the community's next version (L6.1). Earlier versions stay.
   *
   * @param levels at least one, in the order to be shown
   * @return the new version, from 1
   */
  @Transactional
  public int publishPromise(CommunityKey community, int cycle, List<LevelPromise> levels) {
    int version = expectations.findLatestVersion(community) + 1;
    var now = clock.instant();
    for (int position = 1; position <= levels.size(); position++) {
      expectations.insertPromise(
          community, version, position, cycle, levels.get(position - 1), now);
    }
    return version;
  }

  /** What is promised now, in the order to be shown; empty while nothing was promised. */
  @Transactional(readOnly = true)
  public List<LevelPromise> findPromise(CommunityKey community) {
    return expectations.findPromise(community, expectations.findLatestVersion(community)).stream()
        .map(LevelRow::promise)
        .toList();
  }

  /** Records the gap found for the latest promise, and the action named for it (L6.2). */
  @Transactional
  public void recordGap(
      CommunityKey community, int cycle, StatedExpectation expectation, String action) {
    int version = expectations.findLatestVersion(community);
    expectations.insertGap(community, version, cycle, expectation, action, clock.instant());
  }

  /**
   * Records what was done about the gap of the latest promise. Repeatable: the last word stands.
   *
   * @param refusedRequests requests outside the promise that were refused with a reason (L6.3)
   */
  @Transactional
  public void closeGap(CommunityKey community, String workDone, int refusedRequests) {
    int version = expectations.findLatestVersion(community);
    expectations.closeGap(community, version, workDone, refusedRequests, clock.instant());
  }
}
