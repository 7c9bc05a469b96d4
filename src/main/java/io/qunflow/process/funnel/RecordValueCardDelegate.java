package io.qunflow.process.funnel;

import io.qunflow.funnel.value.ValueCard;
import io.qunflow.funnel.value.ValueCards;
import io.qunflow.lifecycle.direction.DirectionService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordValueCard of establish-value.bpmn. */
@Component
class RecordValueCardDelegate extends ProcessStep {

  private final DirectionService directions;
  private final ValueCards cards;

  RecordValueCardDelegate(DirectionService directions, ValueCards cards) {
    this.directions = directions;
    this.cards = cards;
  }

  @Override
  protected void run(StepContext step) {
    var direction = directions.findDirection(step.community());
    var card =
        new ValueCard(
            direction.map(d -> d.path().carrier()).orElse(""),
            step.find(EstablishValue.MEMBERS_GET).orElse(""),
            step.find(EstablishValue.COMMUNITY_GETS).orElse(""));
    cards.write(
        step.community(),
        step.get(MarketingFunnel.OFFERING),
        card,
        step.user().orElse(EstablishValue.KEY));
    step.set(EstablishValue.CARRIER_STATE, card.carrierState());
    step.set(EstablishValue.MEMBERS_VALUE, card.membersValue().word());
    step.set(EstablishValue.COMMUNITY_VALUE, card.communityValue().word());
  }
}
