package io.qunflow.process.award;

import io.qunflow.activity.figure.CommunityFigures;
import io.qunflow.honour.award.AwardMeasuring;
import io.qunflow.honour.award.AwardRounds;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_measureAwards of award-round.bpmn: who could be honoured, by figures (H2). */
@Component
class MeasureAwardsDelegate extends ProcessStep {

  private final AwardRounds rounds;
  private final AwardMeasuring measuring;
  private final CommunityFigures figures;

  MeasureAwardsDelegate(AwardRounds rounds, AwardMeasuring measuring, CommunityFigures figures) {
    this.rounds = rounds;
    this.measuring = measuring;
    this.figures = figures;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var round = rounds.find(AwardRoundNames.round(step));
    figures.find(round.community(), figures.currentWeek(round.community())); // who came and went
    measuring.measure(round.id());
    var words =
        AwardWords.candidates(round.awards(), measuring.findCandidates(round.id())).chinese();
    step.set(AwardRoundNames.FINDINGS, AwardWords.days(round.period()).chinese() + "\n" + words);
  }
}
