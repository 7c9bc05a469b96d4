package io.qunflow.process.discussion;

import io.qunflow.lifecycle.discussion.DiscussionService;
import io.qunflow.lifecycle.discussion.DiscussionSummary;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_recordSummary of discussion-round.bpmn. A host who pulled members elsewhere is a
 * moderation case (L4.3).
 */
@Component
class RecordSummaryDelegate extends ProcessStep {

  private final DiscussionService discussions;
  private final PoachingHosts poaching;

  RecordSummaryDelegate(DiscussionService discussions, PoachingHosts poaching) {
    this.discussions = discussions;
    this.poaching = poaching;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    boolean pulledAway = step.isSet(DiscussionRound.PULLED_AWAY);
    discussions.recordSummary(
        Talks.ref(step),
        new DiscussionSummary(
            step.get(DiscussionRound.SUMMARY),
            step.get(DiscussionRound.PUBLISHED_WHERE),
            step.get(DiscussionRound.HOST_RATING),
            pulledAway));
    if (pulledAway) {
      poaching.openCase(Talks.ref(step), step.get(DiscussionHosting.TOPIC), step.user().orElse(""));
    }
  }
}
