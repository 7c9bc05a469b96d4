package io.qunflow.community;

/** Why two members may be one person, the strongest first. */
public enum LinkReason {
  /** The same number or mail address, as an account or as a fact. */
  SAME_CONTACT,
  /** One is known by a nickname only, and the other is called so. */
  NICKNAME_ONLY,
  /** The same nickname on two platforms. */
  SAME_NICKNAME,
  /** One was called once as the other is or was. */
  FORMER_NICKNAME
}
