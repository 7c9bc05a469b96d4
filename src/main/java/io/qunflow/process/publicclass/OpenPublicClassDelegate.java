package io.qunflow.process.publicclass;

import io.qunflow.funnel.publicclass.ClassPlanning;
import io.qunflow.funnel.publicclass.NewClass;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_openPublicClass of public-class.bpmn: the row of a class that a funnel calls
 * for, and the plan as it is known (P1).
 */
@Component
class OpenPublicClassDelegate extends ProcessStep {

  /** What the form begins with; without the other answers nothing is decided by it. */
  private static final int USUAL_PERCENT = 75;

  private final ClassPlanning planning;

  OpenPublicClassDelegate(ClassPlanning planning) {
    this.planning = planning;
  }

  @Override
  protected void run(StepContext step) throws io.qunflow.shared.BusinessException {
    long id = step.find(PublicClassRun.ID).isPresent() ? step.get(PublicClassRun.ID) : draft(step);
    var found = planning.begin(id, step.businessKey());
    step.set(PublicClassRun.ID, Math.toIntExact(found.id()));
    step.set(TaskVariables.COMMUNITY_KEY, found.community().value());
    step.set(TaskVariables.CONSOLE_PAGE, ClassLauncher.page(found));
    step.set(PublicClassRun.DATED, found.isDated());
    plan(step, found);
  }

  private long draft(StepContext step) throws BusinessException {
    var ordered =
        new NewClass(
            step.community(),
            step.find(PublicClassRun.OFFERING).map(Integer::longValue).orElse(null),
            "",
            null,
            null,
            "",
            true,
            step.user().orElse(""));
    return planning.draft(ordered).id();
  }

  private static void plan(StepContext step, PublicClass found) {
    var plan = found.plan();
    step.set(PublicClassRun.OWNER, plan.contentOwner());
    step.set(PublicClassRun.TEACHER, plan.teacherAnswers());
    step.set(
        PublicClassRun.PERCENT, plan.contentPercent() == 0 ? USUAL_PERCENT : plan.contentPercent());
    step.set(PublicClassRun.PAY, plan.payReason());
    step.set(PublicClassRun.AFTER, plan.whatFollows());
  }
}
