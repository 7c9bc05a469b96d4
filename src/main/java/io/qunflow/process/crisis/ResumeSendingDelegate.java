package io.qunflow.process.crisis;

import io.qunflow.membership.moderation.Crises;
import io.qunflow.membership.moderation.CrisisFinding;
import io.qunflow.operations.messaging.SendingPause;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_resumeSending of crisis.bpmn, after a person said so (A8). A pause that an
 * operator had made before for another reason holds.
 */
@Component
class ResumeSendingDelegate extends ProcessStep {

  private final Crises crises;
  private final SendingPause pause;

  ResumeSendingDelegate(Crises crises, SendingPause pause) {
    this.crises = crises;
    this.pause = pause;
  }

  @Override
  protected void run(StepContext step) {
    if (!step.isSet(CrisisCase.MAY_RESUME)) {
      throw new IllegalStateException("Nobody said that sending may go on");
    }
    var person = step.user().orElse("");
    crises.settle(
        step.get(CrisisCase.ID),
        CrisisFinding.of(step.get(CrisisCase.FINDING)),
        step.get(CrisisCase.CONCLUSION),
        person);
    pause.resume(step.community(), CrisisCase.pauseReason(step.get(CrisisCase.ID)), person);
  }
}
