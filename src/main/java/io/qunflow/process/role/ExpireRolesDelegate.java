package io.qunflow.process.role;

import io.qunflow.membership.role.RoleReviews;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_expireRoles of role-review.bpmn (A3). */
@Component
class ExpireRolesDelegate extends ProcessStep {

  private final RoleReviews reviews;

  ExpireRolesDelegate(RoleReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  protected void run(StepContext step) {
    reviews.expire(step.get(RoleReview.MEASURING));
  }
}
