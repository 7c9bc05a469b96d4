package io.qunflow.process.kol;

import io.qunflow.membership.kol.KolProgramme;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_startKolTerm of kol-programme.bpmn (A5). */
@Component
class StartKolTermDelegate extends ProcessStep {

  private final KolProgramme programme;

  StartKolTermDelegate(KolProgramme programme) {
    this.programme = programme;
  }

  @Override
  protected void run(StepContext step) {
    step.set(KolSteps.TERM_ENDS_AT, programme.startTerm(step.get(KolSteps.ID)));
    step.clear(KolSteps.REWARDED);
    step.clear(KolSteps.REVIEW_NOTE);
    step.clear(KolSteps.NEXT);
  }
}
