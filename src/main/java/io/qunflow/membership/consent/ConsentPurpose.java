package io.qunflow.membership.consent;

/** What personal data may be used for (PIPL 14, 15). Refusing one blocks no service. */
public enum ConsentPurpose {
  /** What a member of the community needs to know; goes without consent until opted out of. */
  SERVICE(false),
  /** Questionnaires; goes without consent until opted out of. */
  RESEARCH(false),
  /** Offers and advertisements; only with consent. */
  MARKETING(true),
  /** The member's answers are shown to newcomers as an example (L2.3); only with consent. */
  EXAMPLE(true),
  /** The member's words are published with credit (L3.3); only with consent. */
  PUBLICATION(true);

  private final boolean needsConsent;

  ConsentPurpose(boolean needsConsent) {
    this.needsConsent = needsConsent;
  }

  public boolean needsConsent() {
    return needsConsent;
  }
}
