package io.qunflow.community;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class CommunityExistsException extends BusinessException {

  public static final String CODE = "COMMUNITY_EXISTS";

  public CommunityExistsException(String key) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "已有标识为 %s 的社群。请换一个标识，或直接使用已有的社群。",
            "There is a community with the key %s already. Choose another key, or use that community.",
            key));
  }
}
