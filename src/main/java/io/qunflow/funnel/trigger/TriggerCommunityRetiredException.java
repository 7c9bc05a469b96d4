package io.qunflow.funnel.trigger;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Nobody listens any more in a community that was retired. */
public class TriggerCommunityRetiredException extends BusinessException {

  public static final String CODE = "TRIGGER_COMMUNITY_RETIRED";

  TriggerCommunityRetiredException() {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "社群已经停运，不再听触发词。",
            "The community was retired: nobody listens for words there any more."));
  }
}
