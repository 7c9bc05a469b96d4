package io.qunflow.process.alliance;

import io.qunflow.lifecycle.alliance.AllianceService;
import io.qunflow.lifecycle.alliance.Swap;
import io.qunflow.lifecycle.alliance.SwapItem;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.Rows;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Money;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordSwap of community-alliance.bpmn. */
@Component
class RecordSwapDelegate extends ProcessStep {

  private static final int MOST_WORDS = 1800;

  private final AllianceService alliances;

  RecordSwapDelegate(AllianceService alliances) {
    this.alliances = alliances;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var swap =
        new Swap(
            items(step.get(CommunityAlliance.WE_GIVE)),
            items(step.get(CommunityAlliance.THEY_GIVE)),
            Money.yuan(step.get(CommunityAlliance.CASH)),
            step.find(CommunityAlliance.SWAP_ENDS_ON).orElse(null));
    var partner = step.get(CommunityAlliance.PARTNER_NAME);
    alliances.recordSwap(step.community(), step.get(LifecycleVariables.CYCLE), partner, swap);
    step.set(
        CommunityAlliance.SWAP_SUMMARY,
        "%s 给：%s\n我们给：%s".formatted(partner, inWords(swap.theirs()), inWords(swap.ours())));
  }

  private static List<SwapItem> items(Rows rows) {
    return rows.stream()
        .map(
            row ->
                new SwapItem(
                    row.text("kind"),
                    row.text("description"),
                    Money.yuan(row.number("valueYuan").orElseThrow())))
        .toList();
  }

  /** Cut to what the engine keeps in a text variable. */
  private static String inWords(List<SwapItem> items) {
    var words =
        items.stream()
            .map(
                item ->
                    "%s（%s 元）".formatted(item.description(), item.worth().major().toPlainString()))
            .collect(Collectors.joining("；"));
    return words.length() <= MOST_WORDS
        ? words
        : words.substring(0, words.offsetByCodePoints(0, MOST_WORDS / 2)) + "……";
  }
}
