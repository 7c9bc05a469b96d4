package io.qunflow.process.funnel;

import io.qunflow.funnel.content.Portraits;
import io.qunflow.funnel.content.ProspectContents;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.Rows;
import io.qunflow.process.engine.StepContext;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recallContentPlan of prospects.bpmn. */
@Component
class RecallContentPlanDelegate extends ProcessStep {

  private final ProspectContents contents;
  private final Portraits portraits;
  private final FunnelProperties properties;

  RecallContentPlanDelegate(
      ProspectContents contents, Portraits portraits, FunnelProperties properties) {
    this.contents = contents;
    this.portraits = portraits;
    this.properties = properties;
  }

  @Override
  protected void run(StepContext step) {
    var offering = step.get(MarketingFunnel.OFFERING);
    var pieces = contents.find(step.community(), offering);
    if (!pieces.isEmpty()) {
      step.set(
          Prospects.PIECES,
          new Rows(
              pieces.stream()
                  .map(
                      piece ->
                          Map.of(
                              "pieceTitle", piece.title(),
                              "pieceKind", piece.kind().word(),
                              "pieceEntry", piece.entry().word(),
                              "pieceWay", piece.way()))
                  .toList()));
    }
    step.set(
        Prospects.PORTRAIT_FACTS, String.join("、", portraits.find(step.community(), offering)));
    if (step.find(Prospects.LEAD_DAYS).isEmpty()) {
      step.set(Prospects.LEAD_DAYS, properties.leadDays());
    }
  }
}
