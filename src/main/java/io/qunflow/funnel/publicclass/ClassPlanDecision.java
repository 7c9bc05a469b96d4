package io.qunflow.funnel.publicclass;

/** The decision whether a plan is good enough for a date (P1). */
public interface ClassPlanDecision {

  /** The first question without a good answer; {@link PlanGap#NONE} if there is none. */
  PlanGap gapOf(ClassPlan plan);
}
