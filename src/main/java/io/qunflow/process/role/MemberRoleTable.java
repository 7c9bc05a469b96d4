package io.qunflow.process.role;

import io.qunflow.membership.role.MemberRole;
import io.qunflow.membership.role.RoleDecision;
import io.qunflow.membership.role.RoleInputs;
import io.qunflow.process.engine.Decisions;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks processes/membership/member-role.dmn (A3). */
@Component
class MemberRoleTable implements RoleDecision {

  static final String DECISION = "memberRole";

  private final Decisions decisions;

  MemberRoleTable(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public MemberRole decide(RoleInputs inputs) {
    return MemberRole.of(decisions.evaluate(DECISION, variables(inputs))).orElseThrow();
  }

  static Map<String, Object> variables(RoleInputs inputs) {
    return Map.of(
        "roleStanding", inputs.standing().name().toLowerCase(Locale.ROOT),
        "roleStaff", inputs.staff(),
        "roleNotices", inputs.notices(),
        "roleActiveDays", inputs.activeDays(),
        "roleAnswers", inputs.answers(),
        "roleRepliers", inputs.repliers(),
        "roleForwards", inputs.forwards());
  }
}
