package io.qunflow.process;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class TaskGoneException extends BusinessException {

  public static final String CODE = "TASK_GONE";

  public TaskGoneException(String taskId) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "任务 %s 已经由别人完成或已被撤回，请刷新任务列表。",
            "Task %s was completed by somebody else or withdrawn. Reload the list of tasks.",
            taskId));
  }
}
