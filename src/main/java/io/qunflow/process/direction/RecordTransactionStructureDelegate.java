package io.qunflow.process.direction;

import static io.qunflow.process.direction.SettleDirection.STRUCTURE_CHANGED;
import static io.qunflow.process.direction.SettleDirection.STRUCTURE_PROBLEM;

import io.qunflow.lifecycle.direction.TransactionStructureService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordTransactionStructure of settle-direction.bpmn. */
@Component
class RecordTransactionStructureDelegate extends ProcessStep {

  private final TransactionStructureService structures;

  RecordTransactionStructureDelegate(TransactionStructureService structures) {
    this.structures = structures;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var structure = StructureFields.read(step);
    structures.record(step.community(), structure);
    StructureFields.showSummary(step, structure);
    step.set(STRUCTURE_CHANGED, false);
    step.clear(STRUCTURE_PROBLEM);
  }
}
