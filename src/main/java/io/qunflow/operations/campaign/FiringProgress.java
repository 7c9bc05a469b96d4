package io.qunflow.operations.campaign;

import io.qunflow.operations.wave.WaveOutcomes;
import io.qunflow.operations.wave.WaveState;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has come of firings by now (C3). Where there is a wave, the wave says it: of one that is
 * over it is read, of one on its way the members are counted. What was posted into groups is told
 * by its messages, a handful.
 */
@Service
public class FiringProgress {

  private final WaveOutcomes waves;
  private final GroupDeliveries groups;
  private final StartedFirings started;
  private final KeptCampaigns kept;

  FiringProgress(
      WaveOutcomes waves, GroupDeliveries groups, StartedFirings started, KeptCampaigns kept) {
    this.waves = waves;
    this.groups = groups;
    this.started = started;
    this.kept = kept;
  }

  public FiringResult of(CampaignFiring firing) {
    return of(List.of(firing)).get(firing.id());
  }

  /** By firing. */
  @Transactional(readOnly = true)
  public Map<Long, FiringResult> of(Collection<CampaignFiring> firings) {
    return of(firings, kept.ofAll(firings));
  }

  /**
   * @param campaigns by firing, as they were written when it started
   */
  Map<Long, FiringResult> of(Collection<CampaignFiring> firings, Map<Long, Campaign> campaigns) {
    var found =
        waves.find(firings.stream().flatMap(one -> one.wave().stream()).distinct().toList());
    var posts = groups.of(firings.stream().filter(FiringProgress::isPosted).toList());
    var results = new HashMap<Long, FiringResult>();
    for (var firing : firings) {
      results.put(
          firing.id(),
          firing
              .wave()
              .map(found::get)
              .map(wave -> result(firing, wave))
              .or(() -> Optional.ofNullable(posts.get(firing.id())))
              .orElseGet(() -> written(firing, campaigns.get(firing.id()))));
    }
    return results;
  }

  /**
   * What it started goes on, be it by the tasks of people, until what came of it is written down.
   *
   * @param campaign null where it cannot be read any more
   */
  private FiringResult written(CampaignFiring firing, Campaign campaign) {
    var written = FiringResult.written(firing);
    boolean goesOn =
        firing.state() == FiringState.DONE
            && firing.reason().isEmpty()
            && firing.count().equals(FiringCount.NONE)
            && campaign != null
            && started.standing(firing, campaign).goesOn().isPresent();
    return goesOn ? written.in(FiringState.RUNNING) : written;
  }

  private static boolean isPosted(CampaignFiring firing) {
    return firing.wave().isEmpty()
        && firing.round().isEmpty()
        && firing.page().isEmpty()
        && firing.count().audience() > 0;
  }

  private static FiringResult result(CampaignFiring firing, WaveOutcomes.Result wave) {
    var outcome = wave.outcome();
    return new FiringResult(
        state(firing, wave.state()),
        outcome.audience(),
        outcome.waiting(),
        outcome.done(),
        outcome.skipped(),
        outcome.failed(),
        wave.ended());
  }

  private static FiringState state(CampaignFiring firing, WaveState wave) {
    if (firing.state() == FiringState.FAILED) {
      return FiringState.FAILED;
    }
    return switch (wave) {
      case PREPARED, RUNNING, PAUSED -> FiringState.RUNNING;
      case STOPPED -> FiringState.STOPPED;
      case DONE -> firing.state() == FiringState.RUNNING ? FiringState.DONE : firing.state();
    };
  }
}
