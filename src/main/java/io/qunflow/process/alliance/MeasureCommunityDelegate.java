package io.qunflow.process.alliance;

import io.qunflow.lifecycle.alliance.AllianceFigures;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import org.springframework.stereotype.Component;

/** Runs serviceTask_measureCommunity of community-alliance.bpmn. */
@Component
class MeasureCommunityDelegate extends ProcessStep {

  private final AllianceFigures figures;

  MeasureCommunityDelegate(AllianceFigures figures) {
    this.figures = figures;
  }

  @Override
  protected void run(StepContext step) {
    var now = figures.measureNow(step.community());
    step.set(CommunityAlliance.MEMBERS, now.members());
    step.set(CommunityAlliance.ACTIVE_PERCENT, now.activePercent());
    step.set(
        CommunityAlliance.SUMMARY,
        "成员 %d 人，近四周发过言的 %d 人（%s%%），消息 %d 条"
            .formatted(
                now.members(),
                now.activeMembers(),
                now.activePercent().toPlainString(),
                now.messages()));
    step.set(LifecycleVariables.SKIP_THIS_WEEK, false);
  }
}
