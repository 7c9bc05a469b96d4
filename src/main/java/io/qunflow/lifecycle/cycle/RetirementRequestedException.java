package io.qunflow.lifecycle.cycle;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class RetirementRequestedException extends BusinessException {

  public static final String CODE = "RETIREMENT_REQUESTED";

  public RetirementRequestedException(CommunityKey community) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "社群 %s 的退役已经提出，等待确认。请在任务列表里处理“确认是否退役”。",
            "The retirement of community %s was asked for and waits to be confirmed. Settle the task “确认是否退役” (confirm the retirement).",
            community.value()));
  }
}
