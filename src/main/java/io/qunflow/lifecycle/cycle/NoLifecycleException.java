package io.qunflow.lifecycle.cycle;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class NoLifecycleException extends BusinessException {

  public static final String CODE = "NO_LIFECYCLE";

  public NoLifecycleException(CommunityKey community) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "社群 %s 没有正在运行的运营流程。可以在社群页启动。",
            "Community %s has no lifecycle running. Start it on the community's page.",
            community.value()));
  }
}
