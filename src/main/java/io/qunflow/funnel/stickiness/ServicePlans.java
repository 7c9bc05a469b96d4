package io.qunflow.funnel.stickiness;

import io.qunflow.community.CommunityKey;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Service plans of offerings; every one stays on record (F2). */
@Service
public class ServicePlans {

  private final ServicePlanMapper plans;
  private final Clock clock;

  ServicePlans(ServicePlanMapper plans, Clock clock) {
    this.plans = plans;
    this.clock = clock;
  }

  /**
   * @param round number of the round, from 1
   * @param by account of the person
   * @return its id
   */
  @Transactional
  public long write(
      CommunityKey community, String offering, int round, ServicePlan plan, String by) {
    var made = new ServicePlanMapper.Made();
    plans.insert(
        made, community, offering, round, plan, plan.goesFirst().word(), by, clock.instant());
    int position = 0;
    for (var step : plan.steps()) {
      plans.insertStep(made.id, ++position, step.kind().code(), step);
    }
    return made.id;
  }

  /** From now on it runs as this wave. */
  @Transactional
  public void start(long id, long wave) {
    plans.updateWave(id, wave);
  }

  /**
   * @throws IllegalArgumentException if there is none
   */
  @Transactional(readOnly = true)
  public PlannedService find(long id) {
    return plans
        .find(id)
        .map(row -> row.with(plans.findSteps(id)))
        .orElseThrow(() -> new IllegalArgumentException("There is no service plan " + id));
  }

  /** What was planned last for an offering, of whatever round. */
  @Transactional(readOnly = true)
  public Optional<PlannedService> findLatest(CommunityKey community, String offering) {
    return plans.findLatest(community, offering).map(this::find);
  }

  /** Those that ran or run, newest first, at most n. */
  @Transactional(readOnly = true)
  public List<PlannedService> findStarted(CommunityKey community, int n) {
    return plans.findStarted(community, n).stream()
        .map(row -> row.with(plans.findSteps(row.id())))
        .toList();
  }
}
