package io.qunflow.process.engine;

import org.camunda.bpm.engine.ProcessEngineException;

/** A task that somebody else completed, or that was withdrawn, before or while this was tried. */
public class TaskAlreadyGoneException extends ProcessEngineException {

  TaskAlreadyGoneException(Throwable cause) {
    super("这项任务已经由别人完成或已被撤回，请刷新任务列表。", cause);
  }
}
