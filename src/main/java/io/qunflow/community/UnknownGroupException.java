package io.qunflow.community;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class UnknownGroupException extends BusinessException {

  public static final String CODE = "UNKNOWN_GROUP";

  public UnknownGroupException(CommunityKey community, String key) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "社群 %s 里没有标识为 %s 的群。请检查群标识，或先在社群页新建。",
            "Community %s has no group with the key %s. Check the key, or create the group on the community's page first.",
            community,
            key));
  }
}
