package io.qunflow.operations.campaign;

/** What a campaign starts (C1); only what works is offered. */
public enum CampaignKind {
  /** A message to members or into groups. */
  MESSAGE,
  /** A round of a questionnaire. */
  QUESTIONNAIRE
}
