package io.qunflow.membership.kol;

/** The process of one member in the programme. */
public interface KolProcess {

  void start(Kol invited);

  /** Ends the term at once, if one is running. */
  void endTermForOverreaching(Kol kol);
}
