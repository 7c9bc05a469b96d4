package io.qunflow.lifecycle.cycle;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class CommunityRetiredException extends BusinessException {

  public static final String CODE = "COMMUNITY_RETIRED";

  public CommunityRetiredException(CommunityKey community) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "社群 %s 已经退役，不能再启动运营流程。",
            "Community %s is retired; its processes cannot be started any more.",
            community.value()));
  }
}
