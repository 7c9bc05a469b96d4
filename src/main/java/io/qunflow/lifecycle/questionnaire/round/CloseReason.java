package io.qunflow.lifecycle.questionnaire.round;

/** Why a round ended (L2.5). */
public enum CloseReason {
  DEADLINE,
  QUOTA,
  /** A person ended it early. */
  STOPPED
}
