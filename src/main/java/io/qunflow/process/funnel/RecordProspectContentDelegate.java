package io.qunflow.process.funnel;

import io.qunflow.funnel.content.ContentKind;
import io.qunflow.funnel.content.ContentPiece;
import io.qunflow.funnel.content.Portraits;
import io.qunflow.funnel.content.ProspectContents;
import io.qunflow.funnel.content.WayIn;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordProspectContent of prospects.bpmn. */
@Component
class RecordProspectContentDelegate extends ProcessStep {

  private static final int LONGEST_FACT = 64;

  private final ProspectContents contents;
  private final Portraits portraits;

  RecordProspectContentDelegate(ProspectContents contents, Portraits portraits) {
    this.contents = contents;
    this.portraits = portraits;
  }

  @Override
  protected void run(StepContext step) {
    var offering = step.get(MarketingFunnel.OFFERING);
    contents.plan(
        step.community(),
        offering,
        step.get(Prospects.PIECES).stream()
            .map(
                row ->
                    ContentPiece.planned(
                        row.text("pieceTitle"),
                        ContentKind.of(row.text("pieceKind")),
                        WayIn.of(row.text("pieceEntry")),
                        row.text("pieceWay")))
            .toList(),
        step.user().orElse(Prospects.KEY));
    portraits.require(
        step.community(),
        offering,
        Arrays.stream(step.find(Prospects.PORTRAIT_FACTS).orElse("").split("[、，,;；\\s]+"))
            .filter(fact -> !fact.isEmpty() && fact.length() <= LONGEST_FACT)
            .toList());
    step.set(Prospects.LEAD, "P" + step.get(Prospects.LEAD_DAYS) + "D");
  }
}
