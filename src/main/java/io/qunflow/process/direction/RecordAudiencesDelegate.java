package io.qunflow.process.direction;

import static io.qunflow.process.direction.SettleDirection.AUDIENCE_PROBLEM;
import static io.qunflow.process.direction.SettleDirection.REWRITE_AUDIENCES;

import io.qunflow.lifecycle.direction.AudienceService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordAudiences of settle-direction.bpmn. */
@Component
class RecordAudiencesDelegate extends ProcessStep {

  private final AudienceService audiences;

  RecordAudiencesDelegate(AudienceService audiences) {
    this.audiences = audiences;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var named = AudienceFields.readAudiences(step);
    audiences.recordAudiences(step.community(), step.get(LifecycleVariables.CYCLE), named);
    AudienceFields.weigh(step, named);
    step.set(REWRITE_AUDIENCES, false);
    step.clear(AUDIENCE_PROBLEM);
  }
}
