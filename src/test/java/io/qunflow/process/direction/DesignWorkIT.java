package io.qunflow.process.direction;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.support.QunflowIT;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The task to set a threshold on its own, and the lifecycle that asks the same (A1). */
@QunflowIT
class DesignWorkIT {

  @Autowired DesignWork work;
  @Autowired CommunityService communities;
  @Autowired LifecycleService lifecycles;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;

  private Community tea;

  @BeforeEach
  void aCommunity() throws Exception {
    var key = "design-" + UUID.randomUUID().toString().substring(0, 8);
    tea = communities.create(new NewCommunity(key, "茶友会", "interest", "Asia/Shanghai", null));
  }

  @Test
  void asksOnceForADesign() {
    assertThat(work.start(tea)).isTrue();
    assertThat(work.start(tea)).isFalse();

    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(tea.key().value()).list())
        .extracting(task -> task.getTaskDefinitionKey())
        .containsExactly("userTask_writeIdentity");
  }

  @Test
  void theLifecycleTakesItOver() throws Exception {
    work.start(tea);

    lifecycles.start(tea.key(), "admin");

    assertThat(running(DesignCommunity.KEY)).isZero();
    assertThat(running("settleDirection")).isEqualTo(1);
    assertThat(work.start(tea)).as("the lifecycle is at it").isFalse();
  }

  private long running(String process) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(process)
        .processInstanceBusinessKey(tea.key().value())
        .count();
  }
}
