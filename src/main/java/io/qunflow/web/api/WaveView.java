package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qunflow.operations.wave.Wave;
import io.qunflow.operations.wave.WaveProgress;
import io.qunflow.operations.wave.WaveTrials;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A wave as others see it.
 *
 * @param about what it belongs to, such as {@code campaign:17}
 * @param state {@code prepared, running, paused, stopped, done}
 * @param audience how many members; while it is prepared those frozen so far
 * @param counts how far everybody is; not in lists
 * @param trials texts tried against each other, by what those did to whom they were sent, after
 *     that: spoke, and registered and ordered where the community sells something; not in lists
 * @param nextDue when somebody is due next; not where nobody waits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WaveView(
    long id,
    String community,
    String about,
    String title,
    String state,
    Long audience,
    Counts counts,
    List<WaveTrials.Trial> trials,
    Instant nextDue,
    Instant createdAt,
    Instant frozenAt,
    Instant endedAt) {

  /**
   * @param skipped by reason
   * @param failed by reason
   */
  record Counts(
      long waiting,
      long done,
      Map<String, Long> skipped,
      Map<String, Long> failed,
      List<WaveProgress.Step> steps) {}

  static WaveView of(Wave wave) {
    return of(wave, wave.audience().orElse(null), null, null, null);
  }

  static WaveView of(
      Wave wave, WaveProgress progress, List<WaveTrials.Trial> trials, Optional<Instant> nextDue) {
    return of(
        wave,
        progress.audience(),
        new Counts(
            progress.waiting(),
            progress.done(),
            progress.skipped(),
            progress.failed(),
            progress.steps()),
        trials,
        wave.state().isOver() ? null : nextDue.orElse(null));
  }

  private static WaveView of(
      Wave wave, Long audience, Counts counts, List<WaveTrials.Trial> trials, Instant nextDue) {
    return new WaveView(
        wave.id(),
        wave.community().value(),
        wave.about(),
        wave.title(),
        wave.state().name().toLowerCase(Locale.ROOT),
        audience,
        counts,
        trials,
        nextDue,
        wave.createdAt(),
        wave.frozenAt().orElse(null),
        wave.endedAt().orElse(null));
  }
}
