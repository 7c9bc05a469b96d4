package io.qunflow.process;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class UnknownTaskException extends BusinessException {

  public static final String CODE = "UNKNOWN_TASK";

  public UnknownTaskException(String taskId) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "没有编号为 %s 的任务。请从任务列表里重新打开。",
            "There is no task with the number %s. Open it again from the list of tasks.", taskId));
  }
}
