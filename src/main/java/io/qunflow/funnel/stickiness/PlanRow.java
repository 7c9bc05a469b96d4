package io.qunflow.funnel.stickiness;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

record PlanRow(
    long id,
    CommunityKey community,
    String offering,
    int round,
    String audience,
    String goesFirst,
    int headStartDays,
    String channel,
    int pushMost,
    int pushDays,
    int holdBackPercent,
    int returnDays,
    Long wave,
    String plannedBy,
    Instant plannedAt) {

  PlannedService with(List<StepRow> steps) {
    return new PlannedService(
        id,
        community,
        offering,
        round,
        new ServicePlan(
            audience,
            GoesFirst.of(goesFirst),
            headStartDays,
            channel,
            pushMost,
            pushDays,
            holdBackPercent,
            returnDays,
            steps.stream().map(StepRow::step).toList()),
        Optional.ofNullable(wave),
        plannedBy,
        plannedAt);
  }
}
