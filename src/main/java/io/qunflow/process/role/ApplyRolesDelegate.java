package io.qunflow.process.role;

import io.qunflow.membership.role.RoleReviews;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_applyRoles of role-review.bpmn (A3). */
@Component
class ApplyRolesDelegate extends ProcessStep {

  private final RoleReviews reviews;

  ApplyRolesDelegate(RoleReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    reviews.apply(step.get(RoleReview.MEASURING), step.user().orElse(""));
  }
}
