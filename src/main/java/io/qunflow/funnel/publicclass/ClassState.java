package io.qunflow.funnel.publicclass;

/** How far a public class is. */
public enum ClassState {
  /** Its plan or its date is still missing. */
  PLANNED,
  /** One can register. */
  OPEN,
  /** It took place: who was there is known, or that nobody knows. */
  HELD,
  CALLED_OFF
}
