package io.qunflow.process.kol;

import io.qunflow.membership.kol.KolEnd;
import io.qunflow.membership.kol.KolProgramme;
import io.qunflow.membership.kol.KolWay;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordKolAnswer of kol-invitation.bpmn (A5). */
@Component
class RecordKolAnswerDelegate extends ProcessStep {

  private final KolProgramme programme;

  RecordKolAnswerDelegate(KolProgramme programme) {
    this.programme = programme;
  }

  @Override
  protected void run(StepContext step) {
    int id = step.get(KolSteps.ID);
    if (!step.get(KolSteps.ANSWER).equals("accepted")) {
      programme.end(id, KolEnd.DECLINED);
      step.set(KolSteps.PATH, "declined");
      step.set(KolSteps.READY, false);
      return;
    }
    programme.accept(id);
    boolean trained = step.get(KolSteps.WAY).equals(KolWay.TRAINED.word());
    step.set(KolSteps.PATH, trained ? "train" : "serve");
    step.set(KolSteps.READY, !trained);
  }
}
