package io.qunflow.membership.admission;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** The rules are others now than those that were shown. */
public class RulesChangedException extends BusinessException {

  public static final String CODE = "RULES_CHANGED";

  RulesChangedException() {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "群规或承诺刚刚改过，请再看一遍。",
            "The rules or the promise have just changed; please read them again."));
  }
}
