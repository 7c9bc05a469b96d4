package io.qunflow.process.discussion;

import io.qunflow.lifecycle.discussion.DiscussionService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordCasualTalk of discussion-round.bpmn. */
@Component
class RecordCasualTalkDelegate extends ProcessStep {

  private final DiscussionService discussions;

  RecordCasualTalkDelegate(DiscussionService discussions) {
    this.discussions = discussions;
  }

  @Override
  protected void run(StepContext step) {
    discussions.recordCasual(Talks.ref(step), Talks.result(step));
  }
}
