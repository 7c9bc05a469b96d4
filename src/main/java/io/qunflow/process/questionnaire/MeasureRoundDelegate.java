package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.QuestionnaireProperties;
import io.qunflow.lifecycle.questionnaire.QuestionnaireQuality;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.round.Round;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.shared.BusinessException;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Runs serviceTask_measureRound of questionnaire-round.bpmn (L2.2). */
@Component
class MeasureRoundDelegate extends ProcessStep {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm");

  private final Rounds rounds;
  private final Questionnaires questionnaires;
  private final RoundChoices choices;
  private final RoundDays days;
  private final QuestionnaireProperties properties;

  MeasureRoundDelegate(
      Rounds rounds,
      Questionnaires questionnaires,
      RoundChoices choices,
      RoundDays days,
      QuestionnaireProperties properties) {
    this.rounds = rounds;
    this.questionnaires = questionnaires;
    this.choices = choices;
    this.days = days;
    this.properties = properties;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var round = rounds.find(QuestionnaireRound.round(step));
    var asked = questionnaires.find(round.questionnaire(), round.version()).questionnaire();
    QualityVariables.set(step, QuestionnaireQuality.of(asked, properties.quality()));
    step.set(QuestionnaireRound.SENT, false);
    step.set(TaskVariables.CONSOLE_PAGE, QuestionnaireRound.page(round.community(), round.id()));
    step.set(QuestionnaireRound.TITLE, asked.title());
    step.set(QuestionnaireRound.QUESTIONS_SUMMARY, QuestionWords.of(asked.questions()));
    step.set(QuestionnaireRound.ROUND_SUMMARY, summary(round));
    step.set(QuestionnaireRound.SEGMENT_CHOICES, choices.segments(round.community()));
    step.set(QuestionnaireRound.SEGMENT, RoundChoices.chosen(round));
    step.set(
        QuestionnaireRound.DAYS, days.until(round.community(), round.deadline().orElseThrow()));
  }

  private String summary(Round round) throws BusinessException {
    int asked = choices.count(choices.select(round));
    var end = round.deadline().orElseThrow().atZone(days.zone(round.community()));
    return "发给：%s，现在 %d 人\n怎么发：%s\n截止：%s\n收够：%s"
        .formatted(
            choices.name(round),
            asked,
            RoundChoices.inWords(round),
            MOMENT.format(end),
            round.quota().map("%d 份就结束"::formatted).orElse("不限份数"));
  }
}
