package io.qunflow.operations.campaign;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What has come of a firing by now; the parts add up to the audience at every moment (C3).
 *
 * @param state running as long as somebody waits, whatever its process does
 * @param audience members, or groups where it was posted into groups
 * @param waiting not sent yet: queued, on the daily sheet, or held
 * @param done sent, or ticked by the person who did
 * @param skipped by reason; without one under {@link #UNTOLD}
 * @param failed by reason
 * @param ended when it was over; empty before, and where what it started does not say
 */
public record FiringResult(
    FiringState state,
    long audience,
    long waiting,
    long done,
    Map<String, Long> skipped,
    Map<String, Long> failed,
    Optional<Instant> ended) {

  /** What a process of its own counted, and gave no reason for. */
  public static final String UNTOLD = "untold";

  /** As it was written down; nobody waits. */
  static FiringResult written(CampaignFiring firing) {
    var count = firing.count();
    return new FiringResult(
        firing.state(),
        count.audience(),
        0,
        count.done(),
        untold(count.skipped()),
        untold(count.failed()),
        firing.ended());
  }

  FiringResult in(FiringState other) {
    return new FiringResult(other, audience, waiting, done, skipped, failed, ended);
  }

  private static Map<String, Long> untold(int members) {
    return members == 0 ? Map.of() : Map.of(UNTOLD, (long) members);
  }

  public long skippedInAll() {
    return skipped.values().stream().mapToLong(Long::longValue).sum();
  }

  public long failedInAll() {
    return failed.values().stream().mapToLong(Long::longValue).sum();
  }
}
