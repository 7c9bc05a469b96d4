package io.qunflow.process.lifecycle;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.BusinessException;

/** Work of a community with an end of its own, which ends with the community at the latest (L8). */
public interface CommunityWork {

  /** Ends whatever of it is still open, with the processes that are left. Repeatable. */
  void end(CommunityKey retired) throws BusinessException;
}
