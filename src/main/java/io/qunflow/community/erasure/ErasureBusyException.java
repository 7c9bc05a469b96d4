package io.qunflow.community.erasure;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.BusinessException;

/** Something else changes the people of the community at the moment. */
public final class ErasureBusyException extends BusinessException {

  private static final long serialVersionUID = 1;

  ErasureBusyException(CommunityKey community) {
    super(Kind.CONFLICT, "ERASURE_BUSY", "社群 %s 正在导入文件，等导入结束再删除。".formatted(community.value()));
  }
}
