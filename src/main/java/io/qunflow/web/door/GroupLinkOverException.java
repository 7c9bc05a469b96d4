package io.qunflow.web.door;

import io.qunflow.shared.BusinessException;

/** A group link was good once. */
class GroupLinkOverException extends BusinessException {

  GroupLinkOverException() {
    super(Kind.CONFLICT, "GROUP_LINK_OVER", "这个链接已经结束了。");
  }
}
