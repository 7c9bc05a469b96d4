package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.lifecycle.questionnaire.round.StandingRounds;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.shared.BusinessException;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_switchOnNewcomers of member-inventory.bpmn: what was asked of all is from now on
 * asked of newcomers, by the duty admin (L2.4).
 */
@Component
class SwitchOnNewcomersDelegate extends ProcessStep {

  private final Rounds rounds;
  private final StandingRounds standing;
  private final ProcessStarter processes;

  SwitchOnNewcomersDelegate(Rounds rounds, StandingRounds standing, ProcessStarter processes) {
    this.rounds = rounds;
    this.standing = standing;
    this.processes = processes;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var community = step.community();
    var round = rounds.find(QuestionnaireRound.round(step));
    standing.open(community, round.questionnaire(), round.version(), round.openedBy());
    if (!processes.isRunning(NewcomerInventory.KEY, community.value())) {
      processes.start(
          NewcomerInventory.KEY,
          community.value(),
          Map.of(
              LifecycleVariables.COMMUNITY_NAME.name(),
              step.get(LifecycleVariables.COMMUNITY_NAME)));
    }
  }
}
