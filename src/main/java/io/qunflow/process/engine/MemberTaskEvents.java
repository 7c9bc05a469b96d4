package io.qunflow.process.engine;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.process.MemberTaskOpened;
import io.qunflow.process.MemberTasks;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells that a member has a task. Nothing of the procedure hangs on it. */
@Component
class MemberTaskEvents extends AbstractBpmnParseListener {

  private final ApplicationEventPublisher events;

  MemberTaskEvents(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    ((UserTaskActivityBehavior) activity.getActivityBehavior())
        .getTaskDefinition()
        .addTaskListener(TaskListener.EVENTNAME_CREATE, this::tell);
  }

  private void tell(DelegateTask task) {
    var member = task.getVariable(MemberTasks.VARIABLE);
    if (member == null || member.toString().isBlank()) {
      return;
    }
    var communityOfProcess = task.getVariable("communityKey");
    var community =
        communityOfProcess != null
            ? communityOfProcess.toString()
            : ((TaskEntity) task).getProcessInstance().getBusinessKey();
    events.publishEvent(
        new MemberTaskOpened(
            new CommunityKey(community),
            new MemberId(Long.parseLong(member.toString())),
            MemberTasks.keyOf(task.getId()),
            task.getTaskDefinitionKey(),
            task.getName(),
            task.getDueDate() == null ? null : task.getDueDate().toInstant()));
  }
}
