package io.qunflow.funnel.lead;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Nobody is followed any more in a community that was retired. */
public class LeadCommunityRetiredException extends BusinessException {

  public static final String CODE = "LEAD_COMMUNITY_RETIRED";

  LeadCommunityRetiredException() {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "社群已经停运，不能再开始跟新的人。", "The community was retired: nobody is followed there any more."));
  }
}
