package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.round.CloseReason;
import io.qunflow.lifecycle.questionnaire.round.Round;
import io.qunflow.lifecycle.questionnaire.round.RoundCounts;
import io.qunflow.lifecycle.questionnaire.round.RoundFacts;
import io.qunflow.lifecycle.questionnaire.round.RoundProgress;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordFacts of questionnaire-round.bpmn (L2.5). */
@Component
class RecordFactsDelegate extends ProcessStep {

  private final Rounds rounds;
  private final RoundProgress progress;
  private final RoundFacts facts;
  private final AnswerSegments segments;

  RecordFactsDelegate(
      Rounds rounds, RoundProgress progress, RoundFacts facts, AnswerSegments segments) {
    this.rounds = rounds;
    this.progress = progress;
    this.facts = facts;
    this.segments = segments;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var round = rounds.find(QuestionnaireRound.round(step));
    int recorded = facts.record(round.id());
    int made = segments.make(round);
    step.set(
        TaskVariables.CONSOLE_PAGE,
        QuestionnaireRound.page(round.community(), round.id()) + "/report");
    step.set(
        QuestionnaireRound.RESULT_SUMMARY,
        "%s\n记下 %d 条资料，新建 %d 个分群。"
            .formatted(summary(round, progress.count(round.id())), recorded, made));
  }

  private static String summary(Round round, RoundCounts counts) {
    return "%s。请了 %d 位：填完 %d，填了一部分 %d，打开没填 %d，不愿填 %d，没有送到 %d。名单以外另有 %d 份，还不知道是谁的 %d 份。"
        .formatted(
            round.closeReason().map(RecordFactsDelegate::reason).orElse("已结束"),
            counts.invited(),
            counts.complete(),
            counts.partial(),
            counts.opened(),
            counts.refused(),
            counts.suppressed() + counts.unreachable() + counts.queued(),
            counts.outside(),
            counts.unmatched());
  }

  private static String reason(CloseReason reason) {
    return switch (reason) {
      case DEADLINE -> "到截止时间";
      case QUOTA -> "收够份数";
      case STOPPED -> "提前结束";
    };
  }
}
