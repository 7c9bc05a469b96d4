package io.qunflow.process.crisis;

import io.qunflow.process.engine.ProcessVariable;

/**
 * Names shared with processes/membership/crisis.bpmn and its forms. The business key is {@code
 * crisis-4}.
 */
final class CrisisCase {

  static final String KEY = "crisis";

  static final ProcessVariable<Integer> ID = ProcessVariable.integer("crisisId");

  /** Id of the member who does it on its page; empty where nobody is known. */
  static final ProcessVariable<String> OWNER = ProcessVariable.string("crisisOwner");

  /** See {@link #OWNER}. */
  static final ProcessVariable<String> STEWARD = ProcessVariable.string("crisisSteward");

  /** See {@link #OWNER}. */
  static final ProcessVariable<String> KOL = ProcessVariable.string("crisisKol");

  static final ProcessVariable<String> OWNER_NAMES = ProcessVariable.string("crisisOwnerNames");
  static final ProcessVariable<String> STEWARD_NAMES = ProcessVariable.string("crisisStewardNames");
  static final ProcessVariable<String> KOL_NAMES = ProcessVariable.string("crisisKolNames");

  /** All of them, for whoever settles it. */
  static final ProcessVariable<String> WHO = ProcessVariable.string("crisisWho");

  static final ProcessVariable<String> OWNER_WORDS = ProcessVariable.string("ownerWords");
  static final ProcessVariable<String> STEWARD_WORDS = ProcessVariable.string("stewardWords");
  static final ProcessVariable<String> KOL_WORDS = ProcessVariable.string("kolWords");

  /** {@code real, misunderstanding, false_alarm}. */
  static final ProcessVariable<String> FINDING = ProcessVariable.string("crisisFinding");

  static final ProcessVariable<String> CONCLUSION = ProcessVariable.string("crisisConclusion");

  /** That a person says sending may go on. */
  static final ProcessVariable<Boolean> MAY_RESUME = ProcessVariable.flag("sendingMayResume");

  private CrisisCase() {}

  /** Why sending is paused: by this the crisis knows its own pause again. */
  static String pauseReason(int id) {
    return "舆情第 %d 号".formatted(id);
  }
}
