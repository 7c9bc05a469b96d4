package io.qunflow.process.funnel;

import io.qunflow.funnel.value.ValueCards;
import io.qunflow.lifecycle.direction.DirectionService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recallValueCard of establish-value.bpmn. */
@Component
class RecallValueCardDelegate extends ProcessStep {

  private final DirectionService directions;
  private final ValueCards cards;

  RecallValueCardDelegate(DirectionService directions, ValueCards cards) {
    this.directions = directions;
    this.cards = cards;
  }

  @Override
  protected void run(StepContext step) {
    var direction = directions.findDirection(step.community());
    step.set(EstablishValue.CARRIER, direction.map(d -> d.path().carrier()).orElse(""));
    step.set(EstablishValue.GIVEN_UP, false);
    cards
        .find(step.community(), step.get(MarketingFunnel.OFFERING))
        .ifPresent(
            last -> {
              step.set(EstablishValue.MEMBERS_GET, last.membersGet());
              step.set(EstablishValue.COMMUNITY_GETS, last.communityGets());
            });
  }
}
