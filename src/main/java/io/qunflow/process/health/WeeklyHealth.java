package io.qunflow.process.health;

import io.qunflow.process.engine.ProcessVariable;

/**
 * Names shared with subProcess_weeklyHealth of processes/lifecycle/community-lifecycle.bpmn and
 * with its decisions.
 */
final class WeeklyHealth {

  static final String DECISION = "communityHealth";

  /** The measured week, {@code 2026-W47}. */
  static final ProcessVariable<String> WEEK = ProcessVariable.string("healthWeek");

  /** Nothing is judged before members are known (L2). */
  static final ProcessVariable<Boolean> BEFORE_INVENTORY = ProcessVariable.flag("beforeInventory");

  static final ProcessVariable<Integer> WITH_DATA = ProcessVariable.integer("figuresWithData");
  static final ProcessVariable<Boolean> STANDARD_AGREED = ProcessVariable.flag("standardAgreed");

  /** {@code unknown, good, near, bad}, as the next four. */
  static final ProcessVariable<String> NOISE = ProcessVariable.string("noiseLevel");

  static final ProcessVariable<String> ANSWERS = ProcessVariable.string("answerLevel");
  static final ProcessVariable<String> ACTIVITY = ProcessVariable.string("activityLevel");
  static final ProcessVariable<String> INTERACTION = ProcessVariable.string("interactionLevel");
  static final ProcessVariable<String> CONTENT = ProcessVariable.string("contentLevel");

  /** {@code unknown, some, none}. */
  static final ProcessVariable<String> ORDERS = ProcessVariable.string("ordersLevel");

  /** What was found, in words. */
  static final ProcessVariable<String> FINDINGS = ProcessVariable.string("weekFindings");

  /** Colour and cause, {@code red_noise}; what the decision says. */
  static final ProcessVariable<String> STATE = ProcessVariable.string("healthState");

  /** {@code noise}; the cause alone. */
  static final ProcessVariable<String> CAUSE = ProcessVariable.string("healthCause");

  /** {@code topic_round, re_inventory, clean_up, award_round, conversion_check, none}. */
  static final ProcessVariable<String> REMEDY = ProcessVariable.string("remedy");

  static final ProcessVariable<Boolean> REMEDY_DUE = ProcessVariable.flag("remedyDue");

  private WeeklyHealth() {}
}
