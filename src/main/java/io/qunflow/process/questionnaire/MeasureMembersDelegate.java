package io.qunflow.process.questionnaire;

import io.qunflow.community.MemberService;
import io.qunflow.lifecycle.questionnaire.QuestionnaireProperties;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_measureMembers of member-inventory.bpmn (L1.6). */
@Component
class MeasureMembersDelegate extends ProcessStep {

  private final MemberService members;
  private final QuestionnaireProperties properties;

  MeasureMembersDelegate(MemberService members, QuestionnaireProperties properties) {
    this.members = members;
    this.properties = properties;
  }

  @Override
  protected void run(StepContext step) {
    int count = members.countMembers(step.community());
    step.set(MemberInventory.ENOUGH, count >= properties.firstMembers());
    step.set(MemberInventory.LOOK_AGAIN_AFTER, properties.lookAgainAfter().toString());
  }
}
