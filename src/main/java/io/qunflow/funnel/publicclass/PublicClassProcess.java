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

  /**
   * It became known who was there.
   *
   * @throws ClassBusyException as of {@link #moved}
   */
  void attended(PublicClass held) throws ClassBusyException;
}
