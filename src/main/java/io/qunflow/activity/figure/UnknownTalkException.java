package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** There is no such talk on record, or not any more. */
public class UnknownTalkException extends BusinessException {
  private static final long serialVersionUID = 1L;

  UnknownTalkException(CommunityKey community, String key) {
    super(
        Kind.UNKNOWN,
        "UNKNOWN_TALK",
        Wording.of(
            "社群 %s 没有标识为“%s”的话题或约局，可能已经删掉了。",
            "Community %s has no topic or discussion with the key “%s”; it may have been deleted.",
            community.value(),
            key));
  }
}
