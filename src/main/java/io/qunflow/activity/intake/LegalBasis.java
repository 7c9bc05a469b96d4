package io.qunflow.activity.intake;

import java.util.Locale;

/** Why a company may process what its members wrote (PIPL 13, GDPR 6). */
public enum LegalBasis {
  /** The members agreed. */
  CONSENT,
  /** A contract with the members needs it. */
  CONTRACT,
  /** The law asks for it. */
  LEGAL_DUTY,
  /** The members made it public themselves. */
  PUBLISHED,
  /** An interest that outweighs theirs; not known to the PIPL. */
  LEGITIMATE_INTEREST;

  /** As it is stored and written in REST: {@code legal_duty}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static LegalBasis of(String word) {
    return word == null ? null : valueOf(word.toUpperCase(Locale.ROOT));
  }
}
