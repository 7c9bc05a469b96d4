package io.qunflow.process;

import io.qunflow.shared.BusinessException;

public class UnknownTaskException extends BusinessException {

  public static final String CODE = "UNKNOWN_TASK";

  public UnknownTaskException(String taskId) {
    super(Kind.UNKNOWN, CODE, "没有编号为 %s 的任务。请从任务列表里重新打开。".formatted(taskId));
  }
}
