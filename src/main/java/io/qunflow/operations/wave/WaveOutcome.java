package io.qunflow.operations.wave;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a wave, or has come of it so far; the parts add up to the audience.
 *
 * @param skipped by reason
 * @param failed by reason
 */
public record WaveOutcome(
    long audience, long waiting, long done, Map<String, Long> skipped, Map<String, Long> failed) {

  public WaveOutcome {
    skipped = sorted(skipped);
    failed = sorted(failed);
  }

  static WaveOutcome of(WaveProgress progress) {
    return new WaveOutcome(
        progress.audience(),
        progress.waiting(),
        progress.done(),
        progress.skipped(),
        progress.failed());
  }

  private static Map<String, Long> sorted(Map<String, Long> counts) {
    return Collections.unmodifiableMap(new TreeMap<>(counts));
  }
}
