package io.qunflow.lifecycle.cycle;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class LifecycleRunningException extends BusinessException {

  public static final String CODE = "LIFECYCLE_RUNNING";

  public LifecycleRunningException(CommunityKey community) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "社群 %s 的运营流程已经在运行，一个社群只有一个。请在任务列表里继续处理。",
            "The lifecycle of community %s is running already, and a community has one only. Go on in the list of tasks.",
            community.value()));
  }
}
