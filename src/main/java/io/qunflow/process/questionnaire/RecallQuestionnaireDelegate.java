package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.QuestionnaireService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recallQuestionnaire of member-inventory.bpmn: fills the form (L2.1). */
@Component
class RecallQuestionnaireDelegate extends ProcessStep {

  private final QuestionnaireService questionnaires;

  RecallQuestionnaireDelegate(QuestionnaireService questionnaires) {
    this.questionnaires = questionnaires;
  }

  @Override
  protected void run(StepContext step) {
    var proposed = questionnaires.propose(step.community());
    step.set(MemberInventory.TITLE, proposed.title());
    step.set(MemberInventory.ROUND_DAYS, proposed.roundDays());
    step.set(MemberInventory.QUESTIONS, QuestionRows.of(proposed.questions()));
    step.set(LifecycleVariables.SKIP_THIS_WEEK, false);
  }
}
