package io.qunflow.membership.admission;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** No community opens without a threshold (A1). */
public class NoThresholdException extends BusinessException {

  public static final String CODE = "NO_THRESHOLD";

  NoThresholdException(String community) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "社群 %s 还没有门槛，不能开放。先完成任务“定下权益、门槛和群规”。",
            "Community %s has no threshold, so it cannot open. First complete the task “定下权益、门槛和群规” (rights, thresholds and rules).",
            community));
  }
}
