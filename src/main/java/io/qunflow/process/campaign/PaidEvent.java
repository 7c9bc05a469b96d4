package io.qunflow.process.campaign;

import io.qunflow.community.MemberSelect;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.sale.Orders;
import io.qunflow.operations.campaign.EventDays;
import io.qunflow.operations.campaign.MemberEvent;
import io.qunflow.shared.Wording;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A member paid for an offering of the community, and was not refunded (F4). */
@Component
@Order(5)
class PaidEvent implements MemberEvent {

  private final Offerings offerings;
  private final Orders orders;

  PaidEvent(Offerings offerings, Orders orders) {
    this.offerings = offerings;
    this.orders = orders;
  }

  @Override
  public String key() {
    return "paid";
  }

  @Override
  public Wording name() {
    return Wording.of("付款", "Paying");
  }

  @Override
  public MemberSelect happened(EventDays days) {
    return EventSelects.any(
        offerings.findAll(days.community()).stream()
            .map(one -> orders.paid(one.id(), Optional.of(days.from()), Optional.of(days.until())))
            .toList());
  }
}
