package io.qunflow.process.alliance;

import io.qunflow.lifecycle.alliance.AllianceService;
import io.qunflow.lifecycle.alliance.WelfareItem;
import io.qunflow.lifecycle.alliance.WelfareRound;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordWelfare of community-alliance.bpmn. */
@Component
class RecordWelfareDelegate extends ProcessStep {

  private final AllianceService alliances;

  RecordWelfareDelegate(AllianceService alliances) {
    this.alliances = alliances;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var items =
        step.get(CommunityAlliance.WELFARE_ITEMS).stream()
            .map(
                row ->
                    new WelfareItem(
                        row.text("item"), row.number("quantity").orElseThrow().intValueExact()))
            .toList();
    alliances.recordWelfare(
        step.community(),
        step.get(LifecycleVariables.CYCLE),
        new WelfareRound(
            items,
            step.get(CommunityAlliance.WELFARE_ON),
            step.get(CommunityAlliance.WELFARE_MEMBERS),
            step.find(CommunityAlliance.WELFARE_NOTE).orElse("")));
  }
}
