package io.qunflow.process.funnel;

import io.qunflow.funnel.pain.PainKind;
import io.qunflow.funnel.pain.PainPoint;
import io.qunflow.funnel.pain.PainPoints;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordPainPoints of pain-points.bpmn. */
@Component
class RecordPainPointsDelegate extends ProcessStep {

  private final PainPoints pains;

  RecordPainPointsDelegate(PainPoints pains) {
    this.pains = pains;
  }

  @Override
  protected void run(StepContext step) {
    pains.record(
        step.community(),
        step.get(MarketingFunnel.OFFERING),
        step.get(PainPointNames.POINTS).stream()
            .map(
                row ->
                    new PainPoint(
                        Long.parseLong(row.text("painSegment")),
                        PainKind.of(row.text("painKind")),
                        row.text("pain"),
                        row.text("gain")))
            .toList(),
        step.user().orElse(PainPointNames.KEY));
  }
}
