package io.qunflow.process.kol;

import io.qunflow.membership.kol.KolEnd;
import io.qunflow.membership.kol.KolProgramme;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordKolSilence of kol-invitation.bpmn (A5). */
@Component
class RecordKolSilenceDelegate extends ProcessStep {

  private final KolProgramme programme;

  RecordKolSilenceDelegate(KolProgramme programme) {
    this.programme = programme;
  }

  @Override
  protected void run(StepContext step) {
    programme.end(step.get(KolSteps.ID), KolEnd.SILENT);
    step.set(KolSteps.READY, false);
  }
}
