package io.qunflow.process.funnel;

import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.Rows;

/** Names shared with processes/funnel/2-stickiness/service-plan.bpmn, its decision and forms. */
final class ServicePlanNames {

  static final String KEY = "servicePlan";

  static final ProcessVariable<Boolean> SKIP = ProcessVariable.flag("skipServices");
  static final ProcessVariable<Rows> SERVICES = ProcessVariable.rows("services");
  static final ProcessVariable<Rows> AUDIENCES = ProcessVariable.rows("audienceOptions");
  static final ProcessVariable<String> AUDIENCE = ProcessVariable.string("serviceAudience");
  static final ProcessVariable<String> GOES_FIRST = ProcessVariable.string("goesFirst");
  static final ProcessVariable<Integer> HEAD_START = ProcessVariable.integer("headStartDays");
  static final ProcessVariable<String> CHANNEL = ProcessVariable.string("touchChannel");
  static final ProcessVariable<Integer> PUSH_MOST = ProcessVariable.integer("pushMost");
  static final ProcessVariable<Integer> PUSH_DAYS = ProcessVariable.integer("pushDays");
  static final ProcessVariable<Integer> HOLD_BACK = ProcessVariable.integer("holdBackPercent");
  static final ProcessVariable<Integer> RETURN_DAYS = ProcessVariable.integer("returnDays");
  static final ProcessVariable<String> PROBLEM = ProcessVariable.string("servicePlanProblem");
  static final ProcessVariable<String> RETURNS = ProcessVariable.string("returnSummary");

  /** How long the task waits for a reader; a duration. */
  static final ProcessVariable<String> READ_WITHIN = ProcessVariable.string("readWithin");

  /** What the decision reads. */
  static final ProcessVariable<Boolean> TEXTS_FINE = ProcessVariable.flag("serviceTextsFine");

  static final ProcessVariable<Integer> COUNT = ProcessVariable.integer("serviceCount");
  static final ProcessVariable<Integer> PUSHES = ProcessVariable.integer("pushesInAWeek");
  static final ProcessVariable<Integer> ALLOWED = ProcessVariable.integer("pushesAllowedAWeek");
  static final ProcessVariable<Integer> DAYS = ProcessVariable.integer("serviceDays");
  static final ProcessVariable<Boolean> OPEN = ProcessVariable.flag("touchChannelOpen");
  static final ProcessVariable<Integer> REACH = ProcessVariable.integer("touchReachPercent");
  static final ProcessVariable<Integer> OVER_QUOTA = ProcessVariable.integer("touchesOverQuota");

  /** A person knows that touches reach few, and starts all the same. */
  static final ProcessVariable<Boolean> FEW = ProcessVariable.flag("startWithFew");

  /** Whom the touches would reach, in words. */
  static final ProcessVariable<String> OUTLOOK = ProcessVariable.string("touchOutlook");

  static final ProcessVariable<String> VERDICT = ProcessVariable.string("servicePlanVerdict");

  /** Id of the plan on record. */
  static final ProcessVariable<Integer> PLAN = ProcessVariable.integer("servicePlanId");

  /** What is meant where the form is left empty. */
  static final int USUAL_PUSH_DAYS = 7;

  static final int USUAL_RETURN_DAYS = 3;

  private ServicePlanNames() {}
}
