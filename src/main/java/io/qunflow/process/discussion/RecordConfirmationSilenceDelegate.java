package io.qunflow.process.discussion;

import io.qunflow.lifecycle.discussion.DiscussionService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordConfirmationSilence of discussion-hosting.bpmn. */
@Component
class RecordConfirmationSilenceDelegate extends ProcessStep {

  private final DiscussionService discussions;

  RecordConfirmationSilenceDelegate(DiscussionService discussions) {
    this.discussions = discussions;
  }

  @Override
  protected void run(StepContext step) {
    discussions.recordSilence(Talks.ref(step));
    step.set(DiscussionHosting.OUTCOME, DiscussionHosting.TOO_FEW);
    step.set(DiscussionHosting.PROBLEM, "到时还没有确认主持人和嘉宾");
  }
}
