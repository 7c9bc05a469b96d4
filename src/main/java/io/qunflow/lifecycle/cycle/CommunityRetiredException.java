package io.qunflow.lifecycle.cycle;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.BusinessException;

public class CommunityRetiredException extends BusinessException {

  public static final String CODE = "COMMUNITY_RETIRED";

  public CommunityRetiredException(CommunityKey community) {
    super(Kind.CONFLICT, CODE, "社群 %s 已经退役，不能再启动运营流程。".formatted(community.value()));
  }
}
