package io.qunflow.process.role;

import io.qunflow.membership.role.RoleDecision;
import io.qunflow.membership.role.RoleMeasuring;
import io.qunflow.membership.role.RoleProperties;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.engine.TaskVariables;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Runs serviceTask_proposeRoles of role-review.bpmn: the decision about every member (A3). */
@Component
class ProposeRolesDelegate extends ProcessStep {

  private final RoleMeasuring measuring;
  private final RoleDecision table;
  private final RoleProperties properties;
  private final Clock clock;

  ProposeRolesDelegate(
      RoleMeasuring measuring, RoleDecision table, RoleProperties properties, Clock clock) {
    this.measuring = measuring;
    this.table = table;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  protected void run(StepContext step) {
    int proposed = measuring.propose(step.get(RoleReview.MEASURING), table);
    step.set(RoleReview.PROPOSED, proposed > 0);
    step.set(RoleReview.FINDINGS, "%d 位成员的角色有变化，在名单上按变化放在一起。".formatted(proposed));
    step.set(RoleReview.OVER_AT, clock.instant().plus(properties.reviewOpenFor()));
    step.set(
        TaskVariables.CONSOLE_PAGE,
        "/communities/%s/roles/review/%d"
            .formatted(step.community(), step.get(RoleReview.MEASURING)));
  }
}
