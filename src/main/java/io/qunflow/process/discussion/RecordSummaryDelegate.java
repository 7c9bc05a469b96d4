package io.qunflow.process.discussion;

import io.qunflow.lifecycle.discussion.DiscussionService;
import io.qunflow.lifecycle.discussion.DiscussionSummary;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordSummary of discussion-round.bpmn. */
@Component
class RecordSummaryDelegate extends ProcessStep {

  private final DiscussionService discussions;

  RecordSummaryDelegate(DiscussionService discussions) {
    this.discussions = discussions;
  }

  @Override
  protected void run(StepContext step) {
    discussions.recordSummary(
        Talks.ref(step),
        new DiscussionSummary(
            step.get(DiscussionRound.SUMMARY),
            step.get(DiscussionRound.PUBLISHED_WHERE),
            step.get(DiscussionRound.HOST_RATING),
            step.isSet(DiscussionRound.PULLED_AWAY)));
  }
}
