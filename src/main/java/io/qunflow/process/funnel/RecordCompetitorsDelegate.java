package io.qunflow.process.funnel;

import io.qunflow.funnel.pain.Competitor;
import io.qunflow.funnel.pain.PainPoints;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.Money;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordCompetitors of pain-points.bpmn. */
@Component
class RecordCompetitorsDelegate extends ProcessStep {

  private final PainPoints pains;

  RecordCompetitorsDelegate(PainPoints pains) {
    this.pains = pains;
  }

  @Override
  protected void run(StepContext step) {
    pains.compare(
        step.community(),
        step.get(MarketingFunnel.OFFERING),
        step.get(PainPointNames.COMPETITORS).stream()
            .map(
                row ->
                    new Competitor(
                        row.text("competitorName"),
                        Money.yuan(row.number("competitorYuan").orElseThrow()),
                        row.text("competitorService"),
                        row.text("competitorContent"),
                        row.text("competitorExtras"),
                        row.text("ourEdge")))
            .toList(),
        step.user().orElse(PainPointNames.KEY));
  }
}
