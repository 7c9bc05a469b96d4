package io.qunflow.operations.wave;

import java.util.List;
import java.util.Map;

/**
 * How far everybody is; {@code waiting}, {@code done}, {@code skipped} and {@code failed} add up to
 * the audience at every moment.
 *
 * @param audience how many members; while the audience is being frozen those who are in it so far
 * @param skipped by reason
 * @param failed by reason
 * @param steps in order
 */
public record WaveProgress(
    long wave,
    WaveState state,
    long audience,
    long waiting,
    long done,
    Map<String, Long> skipped,
    Map<String, Long> failed,
    List<Step> steps) {

  /**
   * @param waiting at this step, due now or later
   * @param passed who went on to the next, or is through
   * @param skipped at this step
   * @param failed at this step
   */
  public record Step(String name, long waiting, long passed, long skipped, long failed) {}

  public long skippedInAll() {
    return sum(skipped);
  }

  public long failedInAll() {
    return sum(failed);
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
