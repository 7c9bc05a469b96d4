package io.qunflow.funnel.lead;

/** Who may follow a lead; the task of one that is handed to nobody would be nobody's. */
public interface LeadOwners {

  /** Whether there is a person with this account. */
  boolean isKnown(String account);
}
