package io.qunflow.process.funnel;

import io.qunflow.funnel.stickiness.MeasureState;
import io.qunflow.funnel.stickiness.ServicePlans;
import io.qunflow.funnel.stickiness.ServiceResults;
import io.qunflow.operations.wave.UnknownWaveException;
import io.qunflow.operations.wave.Waves;
import io.qunflow.process.ServiceOrders;
import org.springframework.stereotype.Component;

/**
 * Measures service plans that run, and those that are over once more chats are known, so that pages
 * and tasks only read what is kept (F2).
 */
@Component
class ServiceMeasuring {

  private final ServicePlans plans;
  private final ServiceResults results;
  private final Waves waves;

  ServiceMeasuring(ServicePlans plans, ServiceResults results, Waves waves) {
    this.plans = plans;
    this.results = results;
    this.waves = waves;
  }

  /** Each plan in a transaction of its own. */
  void measureAll() throws UnknownWaveException {
    for (long id : results.findUnsettled()) {
      var planned = plans.find(id);
      long wave = planned.wave().orElseThrow();
      boolean over = waves.find(wave).state().isOver();
      results.measure(
          planned,
          over ? MeasureState.OVER : MeasureState.RUNS,
          ServiceOrders.prefix(wave),
          ServiceOrders.suffix());
    }
  }
}
