package io.qunflow.process.moderation;

import io.qunflow.membership.moderation.CaseHandling;
import io.qunflow.membership.moderation.ModerationCases;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordAppealVerdict of case-appeal.bpmn (A4). */
@Component
class RecordAppealVerdictDelegate extends ProcessStep {

  private static final String GRANTED = "granted";

  private final ModerationCases cases;
  private final CaseHandling handling;
  private final CaseLetters letters;

  RecordAppealVerdictDelegate(ModerationCases cases, CaseHandling handling, CaseLetters letters) {
    this.cases = cases;
    this.handling = handling;
    this.letters = letters;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    int id = step.get(ModerationCase.ID);
    var result =
        handling.judge(
            id,
            step.get(ModerationCase.JUDGEMENT).equals(GRANTED),
            step.get(ModerationCase.JUDGEMENT_REASON),
            step.user().orElse(""));
    letters.sendVerdict(cases.find(step.community(), id));
    step.set(ModerationCase.APPEAL_OUTCOME, result.name().toLowerCase(Locale.ROOT));
  }
}
