package io.qunflow.process.role;

import io.qunflow.membership.role.RoleMeasuring;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_measureRoles of role-review.bpmn (A3). */
@Component
class MeasureRolesDelegate extends ProcessStep {

  private final RoleMeasuring measuring;

  MeasureRolesDelegate(RoleMeasuring measuring) {
    this.measuring = measuring;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    step.set(RoleReview.MEASURING, Math.toIntExact(measuring.measure(step.community())));
  }
}
