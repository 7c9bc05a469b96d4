package io.qunflow.funnel.publicclass;

/** The process of a public class. */
public interface PublicClassProcess {

  /** Runs as far as it can: with plan and date one can register afterwards. */
  void start(PublicClass ordered);

  void moved(PublicClass moved);

  void calledOff(PublicClass calledOff);

  /** It became known who was there. */
  void attended(PublicClass held);
}
