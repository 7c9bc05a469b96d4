package io.qunflow.process.kol;

import io.qunflow.membership.kol.KolFigures;
import io.qunflow.membership.kol.KolProgramme;
import io.qunflow.membership.kol.KolReview;
import io.qunflow.membership.kol.KolVerdict;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordKolReview of kol-programme.bpmn (A5). */
@Component
class RecordKolReviewDelegate extends ProcessStep {

  private final KolProgramme programme;

  RecordKolReviewDelegate(KolProgramme programme) {
    this.programme = programme;
  }

  @Override
  protected void run(StepContext step) {
    var figures =
        new KolFigures(
            step.get(KolSteps.MEASURED_FROM),
            step.get(KolSteps.MEASURED_UNTIL),
            step.isSet(KolSteps.KNOWN),
            step.get(KolSteps.ACTIVE_DAYS).doubleValue(),
            step.get(KolSteps.OVERREACHES));
    var review =
        new KolReview(
            figures,
            KolVerdict.of(step.get(KolSteps.VERDICT)),
            step.get(KolSteps.REWARDED).equals("yes"),
            step.find(KolSteps.NEXT).filter("again"::equals).isPresent(),
            step.get(KolSteps.REVIEW_NOTE));
    var outcome = programme.review(step.get(KolSteps.ID), review, step.user().orElse(""));
    step.set(KolSteps.OUTCOME, outcome.name().toLowerCase(Locale.ROOT));
  }
}
