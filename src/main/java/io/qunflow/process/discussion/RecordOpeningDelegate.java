package io.qunflow.process.discussion;

import io.qunflow.lifecycle.discussion.DiscussionService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordOpening of discussion-hosting.bpmn. */
@Component
class RecordOpeningDelegate extends ProcessStep {

  private final DiscussionService discussions;

  RecordOpeningDelegate(DiscussionService discussions) {
    this.discussions = discussions;
  }

  @Override
  protected void run(StepContext step) {
    discussions.recordOpening(
        Talks.ref(step), step.find(DiscussionHosting.OPENING_NOTE).orElse(""));
  }
}
