package io.qunflow.community;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class GroupExistsException extends BusinessException {

  public static final String CODE = "GROUP_EXISTS";

  public GroupExistsException(CommunityKey community, String key) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "社群 %s 里已有标识为 %s 的群。请换一个标识。",
            "Community %s has a group with the key %s already. Choose another key.",
            community,
            key));
  }
}
