package io.qunflow.process.moderation;

import io.qunflow.membership.moderation.CaseHandling;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordRemoval of moderation-case.bpmn (A4). */
@Component
class RecordRemovalDelegate extends ProcessStep {

  private final CaseHandling handling;

  RecordRemovalDelegate(CaseHandling handling) {
    this.handling = handling;
  }

  @Override
  protected void run(StepContext step) {
    var result = step.get(ModerationCase.REMOVAL).toUpperCase(Locale.ROOT);
    boolean removed =
        handling.recordRemoval(
            step.get(ModerationCase.ID),
            CaseHandling.Removal.valueOf(result),
            step.get(ModerationCase.REMOVAL_NOTE),
            step.user().orElse(""));
    step.set(ModerationCase.REMOVED, removed);
    if (!removed) {
      step.clear(ModerationCase.MEASURE);
      step.clear(ModerationCase.REMOVAL);
      step.clear(ModerationCase.REMOVAL_NOTE);
    }
  }
}
