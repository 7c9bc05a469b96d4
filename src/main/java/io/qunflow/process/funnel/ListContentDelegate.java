package io.qunflow.process.funnel;

import io.qunflow.funnel.content.ProspectContents;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.Rows;
import io.qunflow.process.engine.StepContext;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Runs serviceTask_listContent of prospects.bpmn. */
@Component
class ListContentDelegate extends ProcessStep {

  private final ProspectContents contents;

  ListContentDelegate(ProspectContents contents) {
    this.contents = contents;
  }

  @Override
  protected void run(StepContext step) {
    step.set(
        Prospects.CHECKS,
        new Rows(
            contents.find(step.community(), step.get(MarketingFunnel.OFFERING)).stream()
                .map(
                    piece ->
                        Map.of(
                            "pieceTitle", piece.title(),
                            "pieceUrl", piece.url(),
                            "pieceState", piece.state().word()))
                .toList()));
  }
}
