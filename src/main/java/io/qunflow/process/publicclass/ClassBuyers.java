package io.qunflow.process.publicclass;

import io.qunflow.funnel.promotion.PriceWithdrawn;
import io.qunflow.funnel.publicclass.FollowupLook;
import io.qunflow.funnel.publicclass.OfferRecall;
import io.qunflow.funnel.sale.OrderTold;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever orders is not asked to buy any more and ends as having ordered (P3), and nobody is told
 * of a price that was withdrawn (F3): in the transaction that records the one or the other.
 */
@Component
class ClassBuyers {

  private final OfferRecall recall;
  private final FollowupLook ends;

  ClassBuyers(OfferRecall recall, FollowupLook ends) {
    this.recall = recall;
    this.ends = ends;
  }

  @EventListener
  void on(OrderTold told) {
    recall.bought(told.order().offering());
    ends.ordered(told.order().offering());
  }

  @EventListener
  void on(PriceWithdrawn ended) {
    recall.priceEnded(ended.offering());
  }
}
