package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.ApprovedQuestionnaire;
import io.qunflow.lifecycle.questionnaire.QuestionnaireService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordQuestionnaire of member-inventory.bpmn. */
@Component
class RecordQuestionnaireDelegate extends ProcessStep {

  private final QuestionnaireService questionnaires;

  RecordQuestionnaireDelegate(QuestionnaireService questionnaires) {
    this.questionnaires = questionnaires;
  }

  @Override
  protected void run(StepContext step) {
    var questions = QuestionRows.read(step.get(MemberInventory.QUESTIONS));
    var approved =
        new ApprovedQuestionnaire(
            step.get(MemberInventory.TITLE), step.get(MemberInventory.ROUND_DAYS), questions);
    step.set(
        MemberInventory.VERSION,
        questionnaires.recordApproved(
            step.community(), step.get(LifecycleVariables.CYCLE), approved));
    step.set(MemberInventory.QUESTIONS_SUMMARY, QuestionRows.inWords(questions));
  }
}
