package io.qunflow.process.discussion;

import io.qunflow.lifecycle.discussion.DiscussionService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordConfirmation of discussion-hosting.bpmn. */
@Component
class RecordConfirmationDelegate extends ProcessStep {

  private final DiscussionService discussions;

  RecordConfirmationDelegate(DiscussionService discussions) {
    this.discussions = discussions;
  }

  @Override
  protected void run(StepContext step) {
    var hostComes = step.get(DiscussionHosting.HOST_CONFIRMED).equals("yes");
    int confirmed = step.get(DiscussionHosting.CONFIRMED);
    var enough = discussions.recordConfirmation(Talks.ref(step), hostComes, confirmed);
    step.set(DiscussionHosting.ENOUGH, enough);
    if (!enough) {
      step.set(DiscussionHosting.OUTCOME, DiscussionHosting.TOO_FEW);
      step.set(
          DiscussionHosting.PROBLEM,
          hostComes
              ? "确认的人不够：只有 %d 人".formatted(confirmed)
              : "主持人来不了，确认参加的有 %d 人".formatted(confirmed));
    }
  }
}
