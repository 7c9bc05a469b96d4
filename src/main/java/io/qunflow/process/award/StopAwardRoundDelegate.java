package io.qunflow.process.award;

import io.qunflow.honour.award.AwardDesk;
import io.qunflow.honour.award.AwardState;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_stopAwardRound of award-round.bpmn: nobody is honoured (C3). */
@Component
class StopAwardRoundDelegate extends ProcessStep {

  private final AwardDesk desk;

  StopAwardRoundDelegate(AwardDesk desk) {
    this.desk = desk;
  }

  @Override
  protected void run(StepContext step) {
    desk.end(AwardRoundNames.round(step), AwardState.STOPPED, step.user().orElse(""));
  }
}
