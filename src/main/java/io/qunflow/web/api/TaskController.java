package io.qunflow.web.api;

import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.process.FormRefusedException;
import io.qunflow.process.TaskDetail;
import io.qunflow.process.TaskGoneException;
import io.qunflow.process.TaskInbox;
import io.qunflow.process.TaskSummary;
import io.qunflow.process.UnknownTaskException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks", description = "User tasks the signed-in person may see and work on")
class TaskController {

  private final TaskInbox inbox;
  private final CommunityService communities;

  TaskController(TaskInbox inbox, CommunityService communities) {
    this.inbox = inbox;
    this.communities = communities;
  }

  /** Values by field key: text, numbers, booleans, lists of rows. */
  record Completion(Map<String, Object> variables) {}

  @GetMapping
  @Operation(
      summary = "Open tasks, most urgent first",
      description = "Those of a community; without one, those the person took or may take.")
  List<TaskSummary> tasks(@RequestParam(required = false) String community)
      throws UnknownCommunityException {
    if (community == null) {
      return inbox.findMyTasks();
    }
    return inbox.findOpenTasks(ApiKeys.community(community, communities));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One open task with the fields of its form")
  TaskDetail task(@PathVariable String id) throws UnknownTaskException {
    return inbox.find(id);
  }

  @PostMapping("/{id}/complete")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Completes a task with the values of its form",
      description =
          "422 names each wrong field, 403 when the person may not, 409 when somebody was first.")
  void complete(@PathVariable String id, @RequestBody(required = false) Completion completion)
      throws UnknownTaskException, TaskGoneException, FormRefusedException {
    var given = completion == null ? null : completion.variables();
    inbox.complete(id, given == null ? Map.of() : given);
  }
}
