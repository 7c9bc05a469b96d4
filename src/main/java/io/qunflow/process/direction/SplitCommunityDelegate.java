package io.qunflow.process.direction;

import static io.qunflow.process.direction.SettleDirection.MOVES;
import static io.qunflow.process.direction.SettleDirection.SPLIT_PROBLEM;

import io.qunflow.lifecycle.direction.AudienceService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_splitCommunity of settle-direction.bpmn. */
@Component
class SplitCommunityDelegate extends ProcessStep {

  private final AudienceService audiences;

  SplitCommunityDelegate(AudienceService audiences) {
    this.audiences = audiences;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var staying = audiences.split(step.community(), AudienceFields.readMoves(step));
    AudienceFields.show(step, staying);
    AudienceFields.weigh(step, staying);
    step.clear(MOVES);
    step.clear(SPLIT_PROBLEM);
  }
}
