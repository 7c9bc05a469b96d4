package io.qunflow.web.console;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityService;
import io.qunflow.lifecycle.cycle.LifecycleStep;
import io.qunflow.lifecycle.cycle.StepProgress;
import io.qunflow.lifecycle.cycle.StepState;
import io.qunflow.process.TaskSummary;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns what the services know into what a page shows. */
@Component
class Views {

  /** Days of what belongs to no community begin where the operators work. */
  static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

  /** Processes that belong to a step without being it. */
  private static final Map<String, String> ROUTINES =
      Map.ofEntries(
          Map.entry("questionnaireRound", "step.L2"),
          Map.entry("newcomerInventory", "step.L2"),
          Map.entry("roleReview", "roles.title"),
          Map.entry("moderationCase", "moderation.title"),
          Map.entry("caseAppeal", "moderation.title"),
          Map.entry("crisis", "crisis.title"),
          Map.entry("publicClass", "classes.title"),
          Map.entry("classFollowup", "classes.title"),
          Map.entry("lead", "leads.title"),
          Map.entry("welfareRound", "welfare.title"),
          Map.entry("kolProgramme", "kol.title"),
          Map.entry("kolInvitation", "kol.title"));

  private final CommunityService communities;
  private final Words words;

  Views(CommunityService communities, Words words) {
    this.communities = communities;
    this.words = words;
  }

  List<TaskView> tasks(List<TaskSummary> tasks) {
    if (tasks.isEmpty()) {
      return List.of();
    }
    Map<String, Community> known =
        communities.findAll().stream()
            .collect(Collectors.toMap(c -> c.key().value(), Function.identity()));
    return tasks.stream().map(task -> task(task, known.get(task.community()))).toList();
  }

  List<StepView> steps(List<StepProgress> steps) {
    return steps.stream()
        .map(
            s ->
                new StepView(
                    s.step(),
                    s.state(),
                    s.nextLookOn() == null ? null : words.shortDate(s.nextLookOn()),
                    s.skipReason()))
        .toList();
  }

  /** The strip of a community whose lifecycle does not run. */
  List<StepView> waitingSteps() {
    return Arrays.stream(LifecycleStep.values())
        .map(step -> new StepView(step, StepState.WAITING, null, null))
        .toList();
  }

  private TaskView task(TaskSummary task, Community community) {
    var zone = community == null ? OFFICE : ZoneId.of(community.timeZone());
    return new TaskView(
        task.id(),
        task.name(),
        task.community(),
        community == null ? task.community() : community.name(),
        words.say(
            LifecycleStep.ofProcess(task.process())
                .map(step -> "step." + step)
                .orElse(ROUTINES.getOrDefault(task.process(), "step.lifecycle"))),
        words.due(task.dueAt(), zone),
        task.assignee(),
        task.page(),
        task.page() != null && RoleReviewPageController.TASK.equals(task.taskKey()));
  }
}
