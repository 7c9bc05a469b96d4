package io.qunflow.process.alliance;

import io.qunflow.lifecycle.alliance.AgreedSwap;
import io.qunflow.lifecycle.alliance.AllianceService;
import io.qunflow.lifecycle.alliance.SwapItem;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.Rows;
import io.qunflow.process.engine.StepContext;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recallAlliance of community-alliance.bpmn. */
@Component
class RecallAllianceDelegate extends ProcessStep {

  private final AllianceService alliances;

  RecallAllianceDelegate(AllianceService alliances) {
    this.alliances = alliances;
  }

  @Override
  protected void run(StepContext step) {
    alliances.findLastSwap(step.community()).ifPresent(last -> recall(step, last));
  }

  private static void recall(StepContext step, AgreedSwap last) {
    step.set(CommunityAlliance.PARTNER_NAME, last.partner().name());
    step.set(CommunityAlliance.PARTNER_BUSINESS, last.partner().coreBusiness());
    step.set(CommunityAlliance.PARTNER_RELATION, PartnerAnswers.answer(last.partner().relation()));
    step.set(CommunityAlliance.PARTNER_CONTACT, last.partner().contact());
    step.set(CommunityAlliance.WE_GIVE, rows(last.ours()));
    step.set(CommunityAlliance.THEY_GIVE, rows(last.theirs()));
  }

  private static Rows rows(List<SwapItem> items) {
    return new Rows(
        items.stream()
            .map(
                item ->
                    Map.of(
                        "kind", item.kind(),
                        "description", item.description(),
                        "valueYuan", item.worth().major()))
            .toList());
  }
}
