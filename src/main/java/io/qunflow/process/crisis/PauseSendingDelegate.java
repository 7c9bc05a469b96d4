package io.qunflow.process.crisis;

import io.qunflow.membership.moderation.Crises;
import io.qunflow.operations.messaging.SendingPause;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_pauseSending of crisis.bpmn (A8). */
@Component
class PauseSendingDelegate extends ProcessStep {

  private final Crises crises;
  private final SendingPause pause;

  PauseSendingDelegate(Crises crises, SendingPause pause) {
    this.crises = crises;
    this.pause = pause;
  }

  @Override
  protected void run(StepContext step) {
    int id = step.get(CrisisCase.ID);
    pause.pause(
        step.community(), CrisisCase.pauseReason(id), crises.findReports(id).get(0).raisedBy());
  }
}
