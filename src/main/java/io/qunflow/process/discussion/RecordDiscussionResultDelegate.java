package io.qunflow.process.discussion;

import io.qunflow.lifecycle.discussion.DiscussionService;
import io.qunflow.lifecycle.discussion.HostService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordDiscussionResult of discussion-hosting.bpmn. */
@Component
class RecordDiscussionResultDelegate extends ProcessStep {

  private final DiscussionService discussions;
  private final HostService hosts;

  RecordDiscussionResultDelegate(DiscussionService discussions, HostService hosts) {
    this.discussions = discussions;
    this.hosts = hosts;
  }

  @Override
  protected void run(StepContext step) {
    switch (step.get(DiscussionHosting.ATTENDANCE)) {
      case "no_show" -> recordNoShow(step);
      case "stand_in" -> recordHeld(step, step.get(DiscussionHosting.STAND_IN));
      default -> recordHeld(step, "");
    }
  }

  private void recordNoShow(StepContext step) {
    discussions.recordNoShow(Talks.ref(step));
    step.set(DiscussionHosting.OUTCOME, DiscussionHosting.NO_SHOW);
    step.set(DiscussionHosting.PROBLEM, "主持人没有来：" + step.get(DiscussionHosting.HOST));
  }

  private void recordHeld(StepContext step, String standIn) {
    discussions.recordHeld(Talks.ref(step), standIn, Talks.result(step));
    step.set(DiscussionHosting.OUTCOME, DiscussionHosting.HELD);
    step.set(DiscussionHosting.SHARE_WARNING, hosts.findShareWarning(step.community()).orElse(""));
  }
}
