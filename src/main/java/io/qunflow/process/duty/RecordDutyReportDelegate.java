package io.qunflow.process.duty;

import io.qunflow.lifecycle.duty.DutyReport;
import io.qunflow.lifecycle.duty.DutyService;
import io.qunflow.lifecycle.duty.RewardSource;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.Rows;
import io.qunflow.process.engine.StepContext;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordDutyReport of duty-rotation.bpmn. */
@Component
class RecordDutyReportDelegate extends ProcessStep {

  private final DutyService duties;

  RecordDutyReportDelegate(DutyService duties) {
    this.duties = duties;
  }

  @Override
  protected void run(StepContext step) {
    duties.recordReport(Shifts.of(step), report(step));
  }

  private static DutyReport report(StepContext step) {
    var done = step.find(DutyRotation.DUTIES_DONE).map(Rows::texts).orElse(List.of());
    var owed = step.find(DutyRotation.REWARD_DUE).isPresent();
    Boolean handedOut =
        owed ? Boolean.valueOf(step.get(DutyRotation.HANDED_OUT).equals("yes")) : null;
    var paid = Boolean.TRUE.equals(handedOut);
    return new DutyReport(
        done.contains("welcome"),
        done.contains("topics"),
        done.contains("unanswered"),
        done.contains("ads"),
        step.get(DutyRotation.REPORT),
        handedOut,
        paid
            ? RewardSource.valueOf(step.get(DutyRotation.PAID_FROM).toUpperCase(Locale.ROOT))
            : null,
        owed && !paid ? step.get(DutyRotation.OPEN_REASON) : null);
  }
}
