package io.qunflow.process.funnel;

import io.qunflow.community.CommunityRetired;
import io.qunflow.funnel.stickiness.ServicePlans;
import io.qunflow.operations.messaging.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What service plans have queued is not sent any more when their community is retired, also of
 * plans that are through.
 */
@Component
class RetiredServices {

  private final ServicePlans plans;
  private final Outbox outbox;

  RetiredServices(ServicePlans plans, Outbox outbox) {
    this.plans = plans;
    this.outbox = outbox;
  }

  @EventListener
  @Transactional
  void on(CommunityRetired retired) {
    for (var plan : plans.findStarted(retired.community(), Integer.MAX_VALUE)) {
      plan.wave().ifPresent(wave -> outbox.withdrawAll(retired.community(), "wave:" + wave));
    }
  }
}
