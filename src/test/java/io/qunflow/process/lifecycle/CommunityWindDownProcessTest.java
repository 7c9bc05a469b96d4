package io.qunflow.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.process.engine.Starters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is open when a community is retired ends some minutes later, with retries (L8). */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(resources = "processes/lifecycle/community-wind-down.bpmn")
class CommunityWindDownProcessTest {

  private final List<String> ended = new ArrayList<>();

  @AfterEach
  void forgetDelegates() {
    Mocks.reset();
  }

  @Test
  void endsAllWorkOfTheCommunityAfterItsProcessesHadTheirTime(ProcessEngine engine) {
    List<CommunityWork> works =
        List.of(
            retired -> ended.add("classes of " + retired),
            retired -> ended.add("leads of " + retired));
    Mocks.register("endCommunityWorkDelegate", new EndCommunityWorkDelegate(works));

    Starters.of(engine).start(WindDown.KEY, "tea", Map.of(WindDown.AFTER.name(), WindDown.SOON));
    fire(engine, "event_othersDone");
    assertThat(ended).isEmpty();
    fire(engine, "serviceTask_endCommunityWork");

    assertThat(ended).containsExactly("classes of tea", "leads of tea");
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
  }

  private static void fire(ProcessEngine engine, String element) {
    var jobs = engine.getManagementService();
    jobs.executeJob(jobs.createJobQuery().activityId(element).singleResult().getId());
  }
}
