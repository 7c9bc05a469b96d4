package io.qunflow.community;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class UnknownCommunityException extends BusinessException {

  public static final String CODE = "UNKNOWN_COMMUNITY";

  public UnknownCommunityException(String key) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "没有标识为 %s 的社群。请检查地址，或先在“社群”页新建。",
            "There is no community with the key %s. Check the address, or create it on the page “Communities” first.",
            key));
  }
}
