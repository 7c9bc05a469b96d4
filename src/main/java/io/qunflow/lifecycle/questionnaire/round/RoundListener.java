package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.MemberId;

/** Who runs rounds is told, within the transaction, what answers change. */
public interface RoundListener {

  /** The member answered or refused: need not be reminded any more. */
  void answered(Round round, MemberId member);

  /** So many answered that the round closed itself; told exactly once. */
  void quotaReached(Round round);
}
