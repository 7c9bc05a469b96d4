package io.qunflow.lifecycle.health;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class NoStandardException extends BusinessException {

  public static final String CODE = "NO_STANDARD";

  public NoStandardException(CommunityKey community) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "社群 %s 还没有定下最佳状态的标准。可以 PUT 一份，或走到第七步时由人定下。",
            "Community %s has no standard of its best state yet. PUT one, or let a person settle it in step seven.",
            community.value()));
  }
}
