package io.qunflow.funnel.lead;

import io.qunflow.shared.BusinessException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Ends the leads of persons whose order is paid (F4). It asks what is so, not what happened: what
 * was missed when the payment was reported is found at the next look, also where the order or an
 * account became somebody's only later.
 */
@Service
public class WonLeads {

  private static final Logger LOG = LoggerFactory.getLogger(WonLeads.class);

  private final ObjectProvider<LeadOrders> orders;
  private final LeadChanges changes;

  WonLeads(ObjectProvider<LeadOrders> orders, LeadChanges changes) {
    this.orders = orders;
    this.changes = changes;
  }

  /** All there are, each by itself. Repeatable. */
  public void look() {
    orders.ifAvailable(known -> end(known.findPaid()));
  }

  /** Those that this order has won. Repeatable. */
  public void look(long order) {
    orders.ifAvailable(known -> end(known.findPaid(order)));
  }

  /** One that somebody works on at this moment is left to the next look. */
  private void end(List<LeadOrders.Bought> won) {
    for (var bought : won) {
      try {
        changes.win(bought);
      } catch (BusinessException | RuntimeException e) {
        LOG.warn("Lead {} is open although order {} is paid", bought.lead(), bought.order(), e);
      }
    }
  }
}
