package io.qunflow.process.kol;

import io.qunflow.membership.kol.KolProgramme;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Runs serviceTask_measureKol of kol-programme.bpmn (A5). */
@Component
class MeasureKolDelegate extends ProcessStep {

  private final KolProgramme programme;

  MeasureKolDelegate(KolProgramme programme) {
    this.programme = programme;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var figures = programme.measure(step.get(KolSteps.ID));
    step.set(KolSteps.MEASURED_FROM, figures.from());
    step.set(KolSteps.MEASURED_UNTIL, figures.until());
    step.set(KolSteps.KNOWN, figures.known());
    step.set(KolSteps.ACTIVE_DAYS, BigDecimal.valueOf(figures.activeDays()));
    step.set(KolSteps.OVERREACHES, figures.overreaches());
    step.set(
        KolSteps.FIGURES,
        figures.known()
            ? "按四周算活跃 %.1f 天，被记越界 %d 次。".formatted(figures.activeDays(), figures.overreaches())
            : "没有导入这段时间的活动，看不出活跃几天；被记越界 %d 次。".formatted(figures.overreaches()));
  }
}
