package io.qunflow.process.award;

import io.qunflow.honour.award.AwardMeasuring;
import io.qunflow.honour.award.AwardRounds;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_measureAwards of award-round.bpmn: who could be honoured, by figures (H2). The
 * process keeps no names: whoever is erased would stay in its history.
 */
@Component
class MeasureAwardsDelegate extends ProcessStep {

  private final AwardRounds rounds;
  private final AwardCounting counting;
  private final AwardMeasuring measuring;

  MeasureAwardsDelegate(AwardRounds rounds, AwardCounting counting, AwardMeasuring measuring) {
    this.rounds = rounds;
    this.counting = counting;
    this.measuring = measuring;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var round = rounds.find(AwardRoundNames.round(step));
    counting.measure(round);
    var words = AwardWords.figures(round.awards(), measuring.findCandidates(round.id())).chinese();
    step.set(AwardRoundNames.FINDINGS, AwardWords.days(round.period()).chinese() + "\n" + words);
  }
}
