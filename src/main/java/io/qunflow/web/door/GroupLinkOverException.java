package io.qunflow.web.door;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** A group link was good once. */
class GroupLinkOverException extends BusinessException {

  GroupLinkOverException() {
    super(Kind.CONFLICT, "GROUP_LINK_OVER", Wording.of("这个链接已经结束了。", "This link is over."));
  }
}
