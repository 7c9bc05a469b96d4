package io.qunflow.process.discussion;

import io.qunflow.lifecycle.discussion.DiscussionService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordWarmUp of discussion-hosting.bpmn. */
@Component
class RecordWarmUpDelegate extends ProcessStep {

  private final DiscussionService discussions;

  RecordWarmUpDelegate(DiscussionService discussions) {
    this.discussions = discussions;
  }

  @Override
  protected void run(StepContext step) {
    discussions.recordWarmUp(Talks.ref(step), step.get(DiscussionHosting.WARM_UP_NOTICE));
  }
}
