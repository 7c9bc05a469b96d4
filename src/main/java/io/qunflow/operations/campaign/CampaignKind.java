package io.qunflow.operations.campaign;

/** What a campaign starts (C1). */
public enum CampaignKind {
  /** A message to members or into groups. */
  MESSAGE,
  /** Several messages with waits between them, each member by itself. */
  WAVE,
  /** A round of a questionnaire. */
  QUESTIONNAIRE,
  /** A round of talk that an operator plans (L4). */
  DISCUSSION,
  /** A public class that an operator plans (P1). */
  PUBLIC_CLASS,
  /** The marketing funnel of an offering (F). */
  FUNNEL,
  /** A round of awards whose winners an operator chooses (H2). */
  AWARD,
  /** Pieces of something for members, handed out by operators (L8.2). */
  WELFARE
}
