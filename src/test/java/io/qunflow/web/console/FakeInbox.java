package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.process.TaskDetail;
import io.qunflow.process.TaskInbox;
import io.qunflow.process.TaskSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Tasks without an engine. */
final class FakeInbox implements TaskInbox {

  private final List<TaskSummary> tasks = new ArrayList<>();
  private final List<Map<String, Object>> completed = new ArrayList<>();
  private boolean forbidden;

  void clear() {
    forbidden = false;
    tasks.clear();
    completed.clear();
  }

  void add(String name, String process, String community, Duration dueIn) {
    add(name, process, community, dueIn, "userTask_x", null);
  }

  void add(
      String name, String process, String community, Duration dueIn, String taskKey, String page) {
    var now = Instant.now();
    tasks.add(
        new TaskSummary(
            "t-" + (tasks.size() + 1),
            name,
            taskKey,
            process,
            community,
            null,
            List.of("operator"),
            50,
            now,
            now.plus(dueIn),
            page));
  }

  /** The values of every task that was completed. */
  List<Map<String, Object>> completed() {
    return completed;
  }

  @Override
  public List<TaskSummary> findOpenTasks(CommunityKey community) {
    return findMyTasks().stream().filter(t -> community.value().equals(t.community())).toList();
  }

  @Override
  public List<TaskSummary> findMyTasks() {
    return tasks.stream().sorted(Comparator.comparing(TaskSummary::dueAt)).toList();
  }

  @Override
  public List<TaskSummary> findMyMostUrgentTasks(int most) {
    return findMyTasks().stream().limit(most).toList();
  }

  @Override
  public long countMyTasks() {
    return tasks.size();
  }

  @Override
  public TaskDetail find(String taskId) {
    throw new UnsupportedOperationException();
  }

  /** As if the person might not work on any task. */
  void forbid() {
    forbidden = true;
  }

  @Override
  public void complete(String taskId, Map<String, Object> values) {
    if (forbidden) {
      throw new org.springframework.security.access.AccessDeniedException("forbidden");
    }
    if (tasks.removeIf(task -> task.id().equals(taskId))) {
      completed.add(values);
    }
  }
}
