package io.qunflow.process.publicclass;

import io.qunflow.funnel.publicclass.ClassPlan;
import io.qunflow.funnel.publicclass.ClassPlanDecision;
import io.qunflow.funnel.publicclass.PlanGap;
import io.qunflow.process.engine.Decisions;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks processes/funnel/4-sale/class-plan.dmn (P1). */
@Component
class ClassPlanTable implements ClassPlanDecision {

  static final String DECISION = "classPlan";

  private final Decisions decisions;

  ClassPlanTable(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public PlanGap gapOf(ClassPlan plan) {
    return gap(decisions.evaluate(DECISION, variables(plan)));
  }

  static PlanGap gap(String word) {
    return PlanGap.valueOf(word.toUpperCase(Locale.ROOT));
  }

  static Map<String, Object> variables(ClassPlan plan) {
    return Map.of(
        PublicClassRun.OWNER.name(), plan.contentOwner(),
        PublicClassRun.TEACHER.name(), plan.teacherAnswers(),
        PublicClassRun.PERCENT.name(), plan.contentPercent(),
        PublicClassRun.PAY.name(), plan.payReason(),
        PublicClassRun.AFTER.name(), plan.whatFollows());
  }
}
