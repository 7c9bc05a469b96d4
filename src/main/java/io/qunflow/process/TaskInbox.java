package io.qunflow.process;

import io.qunflow.community.CommunityKey;
import java.util.List;
import java.util.Map;

/** The user tasks that the signed-in person may see and work on. */
public interface TaskInbox {

  /** Open tasks of a community, most urgent first (due date, then priority); at most 1,000. */
  List<TaskSummary> findOpenTasks(CommunityKey community);

  /** Open tasks the person took or whose groups they are in, most urgent first; at most 1,000. */
  List<TaskSummary> findMyTasks();

  /**
   * The first of {@link #findMyTasks()}.
   *
   * @param most from 1 to 1,000
   */
  List<TaskSummary> findMyMostUrgentTasks(int most);

  /** How many tasks {@link #findMyTasks()} has, beyond 1,000 too. */
  long countMyTasks();

  /**
   * @throws UnknownTaskException if no such task is open
   */
  TaskDetail find(String taskId) throws UnknownTaskException;

  /**
   * Completes a task with the values of its form. Nothing is changed when it is refused.
   *
   * @param values flat, by field key: text, numbers, booleans, lists
   * @throws FormRefusedException naming each wrong field
   * @throws TaskGoneException if somebody else was first
   * @throws UnknownTaskException if there never was such a task
   * @throws org.springframework.security.access.AccessDeniedException if the person may not work on
   *     it
   */
  void complete(String taskId, Map<String, Object> values)
      throws UnknownTaskException, TaskGoneException, FormRefusedException;
}
