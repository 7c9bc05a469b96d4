package io.qunflow.lifecycle.cycle;

import io.qunflow.community.CommunityKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The running lifecycles of several communities at a glance. */
@Service
public class LifecycleOverview {

  private final LifecycleOverviewMapper lifecycles;

  LifecycleOverview(LifecycleOverviewMapper lifecycles) {
    this.lifecycles = lifecycles;
  }

  /** Communities whose lifecycle runs, the one started last first. */
  @Transactional(readOnly = true)
  public List<CommunityKey> findRunning() {
    return lifecycles.findRunning().stream().map(RunningLifecycle::community).toList();
  }

  /**
   * The eight steps of the current cycle, in order, by community; a community whose lifecycle does
   * not run is not in it.
   */
  @Transactional(readOnly = true)
  public Map<CommunityKey, List<StepProgress>> findCurrentSteps(
      Collection<CommunityKey> communities) {
    if (communities.isEmpty()) {
      return Map.of();
    }
    Map<CommunityKey, Map<LifecycleStep, StepProgress>> known =
        lifecycles.findCurrentSteps(communities).stream()
            .collect(
                Collectors.groupingBy(
                    CurrentStep::community,
                    Collectors.toMap(CurrentStep::step, CurrentStep::progress)));
    var steps = new LinkedHashMap<CommunityKey, List<StepProgress>>();
    for (var running : lifecycles.findRunning()) {
      if (communities.contains(running.community())) {
        var begun = known.getOrDefault(running.community(), Map.of());
        steps.put(running.community(), eight(begun));
      }
    }
    return steps;
  }

  private static List<StepProgress> eight(Map<LifecycleStep, StepProgress> begun) {
    return Arrays.stream(LifecycleStep.values())
        .map(step -> begun.getOrDefault(step, StepProgress.waiting(step)))
        .toList();
  }
}
