package io.qunflow.process.questionnaire;

import io.qunflow.community.CommunityKey;
import io.qunflow.lifecycle.questionnaire.InformationTemplate;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.shared.BusinessException;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_recallQuestionnaire of member-inventory.bpmn: the questionnaire that was changed
 * last, before the first the information template (L2.1).
 */
@Component
class RecallQuestionnaireDelegate extends ProcessStep {

  private static final String BY = "qunflow";

  private final Questionnaires questionnaires;
  private final RoundChoices choices;

  RecallQuestionnaireDelegate(Questionnaires questionnaires, RoundChoices choices) {
    this.questionnaires = questionnaires;
    this.choices = choices;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var community = step.community();
    long id = latest(community);
    var questionnaire = questionnaires.find(id).questionnaire();
    step.set(MemberInventory.QUESTIONNAIRE, Math.toIntExact(id));
    step.set(QuestionnaireRound.TITLE, questionnaire.title());
    step.set(QuestionnaireRound.QUESTIONS_SUMMARY, QuestionWords.of(questionnaire.questions()));
    step.set(
        TaskVariables.CONSOLE_PAGE, "/communities/%s/questionnaires/%d".formatted(community, id));
    step.set(QuestionnaireRound.SEGMENT_CHOICES, choices.segments(community));
    step.set(QuestionnaireRound.SEGMENT, RoundChoices.ALL);
    step.set(QuestionnaireRound.DAYS, Math.max(1, questionnaire.days()));
    step.set(MemberInventory.CHANNEL_CHOICES, RoundChoices.channels());
    step.set(MemberInventory.CHANNEL, RoundChoices.DEFAULT_CHANNEL);
    step.set(LifecycleVariables.SKIP_THIS_WEEK, false);
  }

  private long latest(CommunityKey community) throws BusinessException {
    var all = questionnaires.findAll(community);
    return all.isEmpty()
        ? questionnaires.create(community, InformationTemplate.propose(Locale.CHINESE), BY)
        : all.get(0).id();
  }
}
