package io.qunflow.lifecycle.health;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.BusinessException;

public class NoStandardException extends BusinessException {

  public static final String CODE = "NO_STANDARD";

  public NoStandardException(CommunityKey community) {
    super(
        Kind.UNKNOWN,
        CODE,
        "社群 %s 还没有定下最佳状态的标准。可以 PUT 一份，或走到第七步时由人定下。".formatted(community.value()));
  }
}
