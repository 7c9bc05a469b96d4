package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.BusinessException;

/** There is no such talk on record, or not any more. */
public class UnknownTalkException extends BusinessException {
  private static final long serialVersionUID = 1L;

  UnknownTalkException(CommunityKey community, String key) {
    super(
        Kind.UNKNOWN,
        "UNKNOWN_TALK",
        "社群 %s 没有标识为“%s”的话题或约局，可能已经删掉了。".formatted(community.value(), key));
  }
}
