package io.qunflow.funnel.lead;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** It ended already. */
public class LeadEndedException extends BusinessException {

  public static final String CODE = "LEAD_ENDED";

  LeadEndedException() {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "这位潜在客户已经结束了。又有兴趣就重新开始跟。",
            "This lead has ended. If interest is shown again, open another."));
  }
}
