package io.qunflow.process.moderation;

import io.qunflow.membership.kind.KindDecision;
import io.qunflow.membership.kind.KindInputs;
import io.qunflow.membership.kind.Treatment;
import io.qunflow.process.engine.Decisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks processes/membership/member-kind.dmn (A4). */
@Component
class MemberKindTable implements KindDecision {

  static final String DECISION = "memberKind";

  private final Decisions decisions;

  MemberKindTable(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public Treatment decide(KindInputs inputs) {
    return Treatment.of(decisions.evaluate(DECISION, variables(inputs))).orElseThrow();
  }

  static Map<String, Object> variables(KindInputs inputs) {
    return Map.of(
        "memberIntent", inputs.kind().word(),
        "corporateInterest", inputs.corporate(),
        "kindDisclosed", inputs.disclosed(),
        "postsToday", inputs.postsToday());
  }
}
