package io.qunflow.process.kol;

import io.qunflow.membership.kol.KolProgramme;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordKolTraining of kol-invitation.bpmn (A5). */
@Component
class RecordKolTrainingDelegate extends ProcessStep {

  private final KolProgramme programme;

  RecordKolTrainingDelegate(KolProgramme programme) {
    this.programme = programme;
  }

  @Override
  protected void run(StepContext step) {
    boolean passed = step.get(KolSteps.TRAINING).equals("passed");
    programme.recordTraining(step.get(KolSteps.ID), passed, step.get(KolSteps.TRAINING_NOTE));
    step.set(KolSteps.READY, passed);
  }
}
