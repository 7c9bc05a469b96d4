package io.qunflow.membership.kol;

/** Where somebody is in the programme. */
public enum KolState {
  INVITED,
  TRAINING,
  SERVING,
  ENDED
}
