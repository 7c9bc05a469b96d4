package io.qunflow.web.api;

import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.lifecycle.cycle.CommunityRetiredException;
import io.qunflow.lifecycle.cycle.LifecycleRunningException;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.cycle.NoLifecycleException;
import io.qunflow.lifecycle.cycle.StepProgress;
import io.qunflow.process.TaskInbox;
import io.qunflow.process.TaskSummary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/communities/{key}/lifecycle")
@Tag(name = "Lifecycle", description = "The eight steps of a community")
class LifecycleController {

  private final LifecycleService lifecycles;
  private final CommunityService communities;
  private final TaskInbox inbox;

  LifecycleController(LifecycleService lifecycles, CommunityService communities, TaskInbox inbox) {
    this.lifecycles = lifecycles;
    this.communities = communities;
    this.inbox = inbox;
  }

  record Started(String processInstanceId) {}

  /**
   * @param state {@code waiting, running, done, skipped}
   * @param nextLookOn local day to look again at a skipped step; else null
   */
  record Step(String step, String name, String state, LocalDate nextLookOn) {

    static Step of(StepProgress progress) {
      return new Step(
          progress.step().name(),
          progress.step().title(),
          progress.state().name().toLowerCase(Locale.ROOT),
          progress.nextLookOn());
    }
  }

  record Progress(int cycle, List<Step> steps, List<TaskSummary> openTasks) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Starts the lifecycle", description = "409 when one runs.")
  Started start(@PathVariable String key, Principal principal)
      throws UnknownCommunityException, LifecycleRunningException, CommunityRetiredException {
    var community = ApiKeys.community(key, communities);
    return new Started(lifecycles.start(community, principal.getName()));
  }

  @GetMapping
  @Operation(
      summary = "How far the lifecycle is",
      description = "The running cycle, the state of its eight steps in order, and the open tasks.")
  Progress progress(@PathVariable String key)
      throws UnknownCommunityException, NoLifecycleException {
    var community = ApiKeys.community(key, communities);
    var lifecycle =
        lifecycles.find(community).orElseThrow(() -> new NoLifecycleException(community));
    var steps = lifecycles.findSteps(community, lifecycle.cycle()).stream().map(Step::of).toList();
    return new Progress(lifecycle.cycle(), steps, inbox.findOpenTasks(community));
  }
}
