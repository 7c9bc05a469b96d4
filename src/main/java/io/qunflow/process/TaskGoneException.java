package io.qunflow.process;

import io.qunflow.shared.BusinessException;

public class TaskGoneException extends BusinessException {

  public static final String CODE = "TASK_GONE";

  public TaskGoneException(String taskId) {
    super(Kind.CONFLICT, CODE, "任务 %s 已经由别人完成或已被撤回，请刷新任务列表。".formatted(taskId));
  }
}
