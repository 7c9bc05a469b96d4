package io.qunflow.honour.award;

/** The process of a round. */
public interface AwardProcess {

  /** Measures candidates and opens the task. */
  void start(AwardRound round);

  /** Ends it, whoever called it. */
  void stop(AwardRound round);
}
