package io.qunflow.funnel.sale;

import io.qunflow.community.CommunityRetired;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of sales when their community is retired: groups that gather have failed, and each
 * order with money to be given back is noted for a person to see to.
 */
@Component
class RetiredSales {

  private final GroupSeats seats;
  private final SaleOrderMapper orders;
  private final OrderDesk desk;

  RetiredSales(GroupSeats seats, SaleOrderMapper orders, OrderDesk desk) {
    this.seats = seats;
    this.orders = orders;
    this.desk = desk;
  }

  @EventListener
  @Transactional
  void on(CommunityRetired retired) {
    seats.end(retired.community());
    for (long id : orders.findOwed(retired.community())) {
      orders.lock(id);
      desk.flag(orders.find(id).orElseThrow(), Set.of(OrderFlag.REFUND_DUE));
    }
  }
}
