package io.qunflow.process.publicclass;

import io.qunflow.funnel.publicclass.ClassChanges;
import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_endRetiredClass of public-class.bpmn: its community was retired. */
@Component
class EndRetiredClassDelegate extends ProcessStep {

  private final PublicClasses classes;
  private final ClassChanges changes;
  private final ClassOffers offers;

  EndRetiredClassDelegate(PublicClasses classes, ClassChanges changes, ClassOffers offers) {
    this.classes = classes;
    this.changes = changes;
    this.offers = offers;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    long id = step.get(PublicClassRun.ID);
    changes.endWithCommunity(id);
    offers.endIfAny(classes.find(id));
  }
}
