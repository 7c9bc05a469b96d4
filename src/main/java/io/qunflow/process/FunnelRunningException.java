package io.qunflow.process;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class FunnelRunningException extends BusinessException {

  public static final String CODE = "FUNNEL_RUNNING";

  public FunnelRunningException(String offering) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "“%s”的营销漏斗已经在运行，一个产品只有一条。请在任务列表里继续处理。",
            "The marketing funnel of “%s” is running already, and an offering has one only. Go on in the list of tasks.",
            offering));
  }
}
