package io.qunflow.process.direction;

import static io.qunflow.process.direction.SettleDirection.STRUCTURE_CHANGED;
import static io.qunflow.process.direction.SettleDirection.STRUCTURE_KNOWN;

import io.qunflow.lifecycle.direction.AudienceService;
import io.qunflow.lifecycle.direction.DirectionService;
import io.qunflow.lifecycle.direction.TransactionStructureService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recallDirection of settle-direction.bpmn. */
@Component
class RecallDirectionDelegate extends ProcessStep {

  private final TransactionStructureService structures;
  private final DirectionService directions;
  private final AudienceService audiences;

  RecallDirectionDelegate(
      TransactionStructureService structures,
      DirectionService directions,
      AudienceService audiences) {
    this.structures = structures;
    this.directions = directions;
    this.audiences = audiences;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var structure = structures.findInherited(step.community());
    step.set(STRUCTURE_KNOWN, structure.isPresent());
    step.set(STRUCTURE_CHANGED, false);
    structure.ifPresent(known -> StructureFields.show(step, known));
    directions.findDirection(step.community()).ifPresent(d -> DirectionFields.show(step, d));
    var named = audiences.findAudiences(step.community());
    if (!named.isEmpty()) {
      AudienceFields.show(step, named);
    }
  }
}
