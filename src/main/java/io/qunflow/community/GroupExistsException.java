package io.qunflow.community;

import io.qunflow.shared.BusinessException;

public class GroupExistsException extends BusinessException {

  public static final String CODE = "GROUP_EXISTS";

  public GroupExistsException(CommunityKey community, String key) {
    super(Kind.CONFLICT, CODE, "社群 %s 里已有标识为 %s 的群。请换一个标识。".formatted(community, key));
  }
}
