package io.qunflow.process.crisis;

import io.qunflow.membership.moderation.Crises;
import io.qunflow.membership.moderation.CrisisPart;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.StepContext;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordCrisisPart of crisis.bpmn: whatever parts are done so far (A8). */
@Component
class RecordCrisisPartDelegate extends ProcessStep {

  private static final Map<CrisisPart, ProcessVariable<String>> WORDS =
      Map.of(
          CrisisPart.OWNER, CrisisCase.OWNER_WORDS,
          CrisisPart.STEWARD, CrisisCase.STEWARD_WORDS,
          CrisisPart.KOL, CrisisCase.KOL_WORDS);

  private final Crises crises;

  RecordCrisisPartDelegate(Crises crises) {
    this.crises = crises;
  }

  @Override
  protected void run(StepContext step) {
    int id = step.get(CrisisCase.ID);
    WORDS.forEach(
        (part, words) ->
            step.find(words)
                .filter(said -> crises.findParts(id).stream().noneMatch(d -> d.part() == part))
                .ifPresent(said -> crises.recordPart(id, part, said)));
  }
}
