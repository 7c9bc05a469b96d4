package io.qunflow.lifecycle.content;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Content taken from a member has no name under it (L3.3). */
public class CreditMissingException extends BusinessException {

  public static final String CODE = "CREDIT_MISSING";

  public CreditMissingException(String title) {
    super(
        Kind.INVALID,
        CODE,
        Wording.of(
            "“%s”来自成员，还没有写署谁的名。请先征得本人同意，再写下署名（L3.3）。",
            "“%s” comes from a member and names no author. Ask them for their consent, then write whose name stands under it (L3.3).",
            title));
  }
}
