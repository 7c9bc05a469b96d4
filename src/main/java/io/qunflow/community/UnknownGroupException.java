package io.qunflow.community;

import io.qunflow.shared.BusinessException;

public class UnknownGroupException extends BusinessException {

  public static final String CODE = "UNKNOWN_GROUP";

  public UnknownGroupException(CommunityKey community, String key) {
    super(Kind.UNKNOWN, CODE, "社群 %s 里没有标识为 %s 的群。请检查群标识，或先在社群页新建。".formatted(community, key));
  }
}
