package io.qunflow.process.award;

import io.qunflow.activity.figure.CommunityFigures;
import io.qunflow.honour.award.AwardMeasuring;
import io.qunflow.honour.award.AwardRound;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Measures a round by all that is known by now, who came and went too (H2). */
@Component
class AwardCounting {

  private final CommunityFigures figures;
  private final AwardMeasuring measuring;

  AwardCounting(CommunityFigures figures, AwardMeasuring measuring) {
    this.figures = figures;
    this.measuring = measuring;
  }

  /** Repeatable while the round is open. */
  void measure(AwardRound round) throws BusinessException {
    figures.find(round.community(), figures.currentWeek(round.community())); // who came and went
    measuring.measure(round.id());
  }
}
