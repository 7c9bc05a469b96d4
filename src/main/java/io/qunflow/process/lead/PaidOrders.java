package io.qunflow.process.lead;

import io.qunflow.funnel.lead.WonLeads;
import io.qunflow.funnel.sale.OrderTold;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks at once whether an order of which something was told has won a lead, after the money is
 * recorded and without holding it up. What is lost between the two is found by the next look of
 * {@link WonLeads}.
 */
@Component
class PaidOrders {

  private final WonLeads won;
  private final TaskExecutor executor;

  PaidOrders(WonLeads won, @Qualifier("applicationTaskExecutor") TaskExecutor executor) {
    this.won = won;
    this.executor = executor;
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(OrderTold told) {
    long order = told.order().id();
    executor.execute(() -> won.look(order));
  }
}
