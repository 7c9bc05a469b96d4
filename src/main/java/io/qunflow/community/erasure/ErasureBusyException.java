package io.qunflow.community.erasure;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Something else changes the people of the community at the moment. */
public final class ErasureBusyException extends BusinessException {

  private static final long serialVersionUID = 1;

  ErasureBusyException(CommunityKey community) {
    super(
        Kind.CONFLICT,
        "ERASURE_BUSY",
        Wording.of(
            "社群 %s 正在导入文件，等导入结束再删除。",
            "Community %s is importing a file. Erase once the import is finished.",
            community.value()));
  }
}
