package io.qunflow.process.engine;

import io.qunflow.shared.BusinessException;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Base of all delegates. A business exception becomes a BPMN error with the same code where the
 * model has a boundary event for it; everything else is thrown, so that the operator sees it or the
 * job is retried.
 */
public abstract class ProcessStep implements JavaDelegate {

  @Override
  public final void execute(DelegateExecution execution) {
    try {
      run(new StepContext(execution));
    } catch (BusinessException e) {
      throw new BpmnError(e.code(), e.getMessage(), e);
    }
  }

  protected abstract void run(StepContext step) throws BusinessException;
}
