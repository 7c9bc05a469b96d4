package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.MemberId;

/**
 * The process that runs a round, told within the transaction what happened to it. Says nothing
 * back.
 */
public interface RoundProcess {

  /** A person ordered the round. */
  void ordered(Round round);

  /** The member answered or refused: need not be asked any more. */
  void answered(Round round, MemberId member);

  /** So many answered that the round closed itself; told exactly once. */
  void quotaReached(Round round);

  /** A person ended the round early; it is closed. */
  void stopped(Round round);

  void deadlineMoved(Round round);

  void audienceCorrected(Round round);
}
