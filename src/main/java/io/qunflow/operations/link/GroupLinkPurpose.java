package io.qunflow.operations.link;

import java.util.Locale;

/** What a group link leads to. */
public enum GroupLinkPurpose {
  /** A round of a questionnaire; the object is the round. */
  QUESTIONNAIRE,
  /** Applying to the community; the object is 0. */
  APPLICATION,
  /** A check-in; the object is its id. */
  CHECK_IN,
  /** A public class; the object is its id. */
  PUBLIC_CLASS;

  /** Where its page is, below {@code /g/{code}/}. */
  public String path() {
    return this == PUBLIC_CLASS
        ? LinkPurpose.PUBLIC_CLASS.path()
        : name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
