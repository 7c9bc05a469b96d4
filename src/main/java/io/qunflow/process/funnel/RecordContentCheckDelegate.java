package io.qunflow.process.funnel;

import io.qunflow.funnel.content.PieceState;
import io.qunflow.funnel.content.ProspectContents;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordContentCheck of prospects.bpmn. */
@Component
class RecordContentCheckDelegate extends ProcessStep {

  private final ProspectContents contents;
  private final FunnelProperties properties;

  RecordContentCheckDelegate(ProspectContents contents, FunnelProperties properties) {
    this.contents = contents;
    this.properties = properties;
  }

  @Override
  protected void run(StepContext step) {
    var offering = step.get(MarketingFunnel.OFFERING);
    for (var row : step.get(Prospects.CHECKS)) {
      contents.check(
          step.community(),
          offering,
          row.text("pieceTitle"),
          row.text("pieceUrl"),
          PieceState.of(row.text("pieceState")),
          step.user().orElse(Prospects.KEY));
    }
    var state = contents.state(step.community(), offering);
    step.set(Prospects.INDEXED, state.indexed());
    step.set(Prospects.WAITING, state.waiting());
    step.set(Prospects.LEAD, properties.checkAgain().toString());
  }
}
