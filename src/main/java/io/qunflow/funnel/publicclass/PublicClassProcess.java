package io.qunflow.funnel.publicclass;

/** The process of a public class. */
public interface PublicClassProcess {

  /** Runs as far as it can: with plan and date one can register afterwards. */
  void start(PublicClass ordered);

  /**
   * @throws ClassBusyException if it cannot be told this moment: nothing is changed then
   */
  void moved(PublicClass moved) throws ClassBusyException;

  /**
   * @throws ClassBusyException as of {@link #moved}
   */
  void calledOff(PublicClass calledOff) throws ClassBusyException;

  /** Nobody plans it any further: its process ends. Nothing happens if none runs. */
  void givenUp(PublicClass givenUp);

  /** Whether its process still runs, after it was held: the follow-up. */
  boolean isFollowedUp(PublicClass held);

  /**
   * It became known who was there.
   *
   * @throws ClassBusyException as of {@link #moved}
   */
  void attended(PublicClass held) throws ClassBusyException;
}
