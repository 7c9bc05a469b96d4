package io.qunflow.process.lifecycle;

import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Runs serviceTask_endCommunityWork of community-wind-down.bpmn. */
@Component
class EndCommunityWorkDelegate extends ProcessStep {

  private final List<CommunityWork> works;

  EndCommunityWorkDelegate(List<CommunityWork> works) {
    this.works = works;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    for (var work : works) {
      work.end(step.community());
    }
  }
}
