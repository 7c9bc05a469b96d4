package io.qunflow.process.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells read models that a called process begins and ends. Nothing of the procedure hangs on it.
 */
@Component
class CallActivityEvents extends AbstractBpmnParseListener {

  private final ApplicationEventPublisher events;

  CallActivityEvents(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
    var called = element.attribute("calledElement");
    ExecutionListener begin =
        execution ->
            events.publishEvent(new CalledProcessBegan(key(execution), called, caller(execution)));
    ExecutionListener end =
        execution -> {
          if (!execution.isCanceled()) {
            events.publishEvent(new CalledProcessEnded(key(execution), called, caller(execution)));
          }
        };
    activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, begin);
    activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, end);
  }

  private static String caller(DelegateExecution execution) {
    return ((ExecutionEntity) execution).getProcessDefinition().getKey();
  }

  private static String key(DelegateExecution execution) {
    return execution.getProcessBusinessKey();
  }
}
