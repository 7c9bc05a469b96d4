package io.qunflow.process.publicclass;

import io.qunflow.community.MemberSelect;
import io.qunflow.funnel.publicclass.Buyers;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.funnel.sale.Orders;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who ordered, by the orders that were reported. */
@Component
class OrderBuyers implements Buyers {

  private final Orders orders;

  OrderBuyers(Orders orders) {
    this.orders = orders;
  }

  @Override
  public Optional<MemberSelect> of(PublicClass held) {
    return Optional.ofNullable(held.offering())
        .map(id -> orders.ordered(id, Optional.of(held.createdAt()), Optional.empty()));
  }
}
