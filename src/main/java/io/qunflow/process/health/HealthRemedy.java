package io.qunflow.process.health;

import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.Rows;

/**
 * Names shared with processes/lifecycle/7-health/health-remedy.bpmn and its forms. The business key
 * is the community's key; week, cause, findings and the kind of work come from {@link
 * WeeklyHealth}.
 */
final class HealthRemedy {

  static final String KEY = "healthRemedy";

  /** {@code rules, warned, ads, removed, quiet, split}. */
  static final ProcessVariable<Rows> CLEAN_UP = ProcessVariable.rows("cleanUpDone");

  /** {@code best_answer, best_question, most_active, progress}. */
  static final ProcessVariable<Rows> AWARDS = ProcessVariable.rows("awardsGiven");

  static final ProcessVariable<String> WINNERS = ProcessVariable.string("awardWinners");

  /** {@code no_offer, path, price, trust, wrong_people, not_asked, unknown}. */
  static final ProcessVariable<Rows> HURDLES = ProcessVariable.rows("conversionHurdles");

  /** {@code yes, no, unknown}. */
  static final ProcessVariable<String> HELPED = ProcessVariable.string("remedyHelped");

  static final ProcessVariable<String> RESULT = ProcessVariable.string("remedyResult");

  private HealthRemedy() {}
}
