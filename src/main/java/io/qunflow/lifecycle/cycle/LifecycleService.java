package io.qunflow.lifecycle.cycle;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one lifecycle of a community: started, counted in cycles, reviewed, retired. */
@Service
public class LifecycleService {

  private final LifecycleMapper lifecycles;
  private final CommunityService communities;
  private final LifecycleLauncher launcher;
  private final CycleProperties properties;
  private final Clock clock;

  LifecycleService(
      LifecycleMapper lifecycles,
      CommunityService communities,
      LifecycleLauncher launcher,
      CycleProperties properties,
      Clock clock) {
    this.lifecycles = lifecycles;
    this.communities = communities;
    this.launcher = launcher;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Starts the lifecycle; the guard row and the process stand or fall together.
   *
   * @return id of the process instance
   * @throws UnknownCommunityException if there is no such community
   * @throws LifecycleRunningException if one runs, also when another start was faster by a moment
   * @throws CommunityRetiredException if the community was retired
   */
  @Transactional(rollbackFor = Exception.class)
  public String start(CommunityKey key, String startedBy)
      throws UnknownCommunityException, LifecycleRunningException, CommunityRetiredException {
    var community = communities.find(key);
    if (community.state() == CommunityState.RETIRED) {
      throw new CommunityRetiredException(key);
    }
    try {
      lifecycles.insert(key, startedBy, clock.instant());
    } catch (DuplicateKeyException e) {
      throw new LifecycleRunningException(key);
    }
    var processInstanceId = launcher.launch(community);
    lifecycles.updateProcessInstance(key, processInstanceId);
    return processInstanceId;
  }

  /**
   * Asks for retirement; a person confirms it in a task.
   *
   * @throws NoLifecycleException if none runs
   * @throws RetirementRequestedException if it was asked for and is not decided yet
   */
  @Transactional(rollbackFor = Exception.class)
  public void requestRetirement(CommunityKey key)
      throws UnknownCommunityException, NoLifecycleException, RetirementRequestedException {
    var community = communities.find(key);
    lifecycles.lock(key).orElseThrow(() -> new NoLifecycleException(key));
    if (launcher.isRetirementRequested(community)) {
      throw new RetirementRequestedException(key);
    }
    launcher.requestRetirement(community);
  }

  @Transactional(readOnly = true)
  public Optional<Lifecycle> find(CommunityKey key) {
    return lifecycles.find(key);
  }

  /** All cycles of a community, the newest first. */
  @Transactional(readOnly = true)
  public List<Cycle> findCycles(CommunityKey key) {
    return lifecycles.findCycles(key);
  }

  /** The eight steps of a cycle in order; those not begun are waiting. */
  @Transactional(readOnly = true)
  public List<StepProgress> findSteps(CommunityKey key, int cycle) {
    Map<LifecycleStep, StepProgress> known =
        lifecycles.findSteps(key, cycle).stream()
            .collect(Collectors.toMap(StepProgress::step, Function.identity()));
    return Arrays.stream(LifecycleStep.values())
        .map(step -> known.getOrDefault(step, StepProgress.waiting(step)))
        .toList();
  }

  /**
   * Opens the next cycle.
   *
   * @param purposeEndsOn end of the community's purpose (L1.5), local; the cycle ends no later
   * @return the new cycle
   */
  @Transactional
  public Cycle openCycle(CommunityKey key, Optional<LocalDate> purposeEndsOn)
      throws UnknownCommunityException {
    var zone = ZoneId.of(communities.find(key).timeZone());
    var now = clock.instant();
    var end = earlier(now.plus(properties.length()), purposeEndsOn, zone);
    lifecycles.advanceCycle(key);
    int number = currentCycle(key);
    lifecycles.insertCycle(key, number, now, end);
    return new Cycle(key, number, now, end, null, null, null, null);
  }

  /**
   * Ends the current cycle with the purpose that was set in it, if that is earlier (L1.5).
   *
   * @return when the cycle ends now, UTC
   */
  @Transactional
  public Instant shortenCycle(CommunityKey key, Optional<LocalDate> purposeEndsOn, ZoneId zone) {
    int number = currentCycle(key);
    var cycle =
        lifecycles.findCycles(key).stream()
            .filter(c -> c.number() == number)
            .findFirst()
            .orElseThrow();
    var end = earlier(cycle.endsAt(), purposeEndsOn, zone);
    lifecycles.updateCycleEnd(key, number, end);
    return end;
  }

  /** The purpose's last day counts in full; an end that has passed sets nothing. */
  private Instant earlier(Instant end, Optional<LocalDate> purposeEndsOn, ZoneId zone) {
    return purposeEndsOn
        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
        .filter(clock.instant()::isBefore)
        .filter(end::isAfter)
        .orElse(end);
  }

  /** Repeatable: marks the step of the current cycle as running. */
  @Transactional
  public void stepEntered(CommunityKey key, LifecycleStep step) {
    mark(key, step, StepState.RUNNING, null, null);
  }

  /** Marks the step as done unless it was skipped on the way. */
  @Transactional
  public void stepLeft(CommunityKey key, LifecycleStep step) {
    var skipped =
        findSteps(key, currentCycle(key)).stream()
            .anyMatch(p -> p.step() == step && p.state() == StepState.SKIPPED);
    if (!skipped) {
      mark(key, step, StepState.DONE, null, null);
    }
  }

  /** Repeatable: what was set up in an earlier cycle stands in this one, too. */
  @Transactional
  public void carryOver(CommunityKey key, LifecycleStep step) {
    mark(key, step, StepState.DONE, null, null);
  }

  /**
   * Marks the step as skipped with the day to look again.
   *
   * @param reason in words, may be empty
   */
  @Transactional
  public void skipStep(CommunityKey key, LifecycleStep step, LocalDate nextLookOn, String reason) {
    mark(key, step, StepState.SKIPPED, nextLookOn, reason);
  }

  /** Ends the current cycle with what the review decided. */
  @Transactional
  public void closeCycle(CommunityKey key, String endReason, String verdict, String changes) {
    lifecycles.closeCycle(key, currentCycle(key), clock.instant(), endReason, verdict, changes);
  }

  /** Retires the community: the guard row goes, the community can no longer be started. */
  @Transactional
  public void retire(CommunityKey key, String reason) {
    lifecycles.insertRetirement(key, clock.instant(), currentCycle(key), reason);
    lifecycles.delete(key);
    communities.changeState(key, CommunityState.RETIRED);
  }

  private int currentCycle(CommunityKey key) {
    return lifecycles.find(key).map(Lifecycle::cycle).orElse(0);
  }

  private void mark(
      CommunityKey key, LifecycleStep step, StepState state, LocalDate look, String reason) {
    int cycle = currentCycle(key);
    Instant now = clock.instant();
    if (lifecycles.updateStep(key, cycle, step, state, look, reason, now) == 0) {
      lifecycles.insertStep(key, cycle, step, state, look, reason, now);
    }
  }
}
