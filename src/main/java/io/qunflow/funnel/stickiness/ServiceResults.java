package io.qunflow.funnel.stickiness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who came back for service plans, kept as measured: reading it costs nothing, however many members
 * there are. It is measured again while a plan runs, and when chats were taken in since (F2).
 */
@Service
public class ServiceResults {

  /** Chats of so long ago are not waited for any more. */
  private static final Duration LONGEST = Duration.ofDays(120);

  private final ServiceResultMapper results;
  private final ServiceReturns returns;
  private final Clock clock;

  ServiceResults(ServiceResultMapper results, ServiceReturns returns, Clock clock) {
    this.results = results;
    this.returns = returns;
    this.clock = clock;
  }

  /** Empty before it was measured. */
  @Transactional(readOnly = true)
  public Optional<MeasuredReturns> find(long plan) {
    return results
        .find(plan)
        .map(
            row ->
                new MeasuredReturns(
                    row.measuredAt(),
                    Optional.ofNullable(row.knownUntil()),
                    MeasureState.ofCode(row.state()),
                    results.findSteps(plan).stream().map(ResultRow::returned).toList()));
  }

  /** Ids of plans that run or ran lately and may still turn out differently. */
  @Transactional(readOnly = true)
  public List<Long> findUnsettled() {
    return results.findUnsettled(clock.instant().minus(LONGEST));
  }

  /**
   * Measures a plan with a wave and keeps what comes out, unless it is settled already, or is over
   * and nothing was heard since. Repeatable.
   *
   * @param stands whether the plan runs still or is over; what is settled shows by itself
   * @param orderPrefix of the order of a step's touch, before its number; behind it {@code
   *     orderSuffix}
   */
  @Transactional
  public MeasuredReturns measure(
      PlannedService planned, MeasureState stands, String orderPrefix, String orderSuffix) {
    results.lock(planned.id());
    var known = results.findKnownUntil(planned.community());
    var before = find(planned.id()).filter(kept -> stays(kept, stands, known));
    if (before.isPresent()) {
      return before.get();
    }
    var now = clock.instant();
    var steps =
        returns.measure(
            planned.wave().orElseThrow(),
            Duration.ofDays(planned.plan().returnDays()),
            now,
            known,
            orderPrefix,
            orderSuffix);
    boolean all = steps.stream().allMatch(step -> step.notKnown() == 0);
    var state = stands == MeasureState.OVER && all ? MeasureState.SETTLED : stands;
    var measured = new MeasuredReturns(now, known, state, steps);
    keep(planned.id(), measured);
    return measured;
  }

  private static boolean stays(
      MeasuredReturns kept, MeasureState stands, Optional<Instant> knownUntil) {
    return kept.state() == MeasureState.SETTLED
        || kept.state() == stands
            && stands == MeasureState.OVER
            && kept.knownUntil().equals(knownUntil);
  }

  private void keep(long plan, MeasuredReturns measured) {
    results.deleteSteps(plan);
    results.delete(plan);
    results.insert(
        plan, measured.at(), measured.knownUntil().orElse(null), measured.state().code());
    measured.steps().forEach(step -> results.insertStep(plan, ResultRow.of(step)));
  }
}
