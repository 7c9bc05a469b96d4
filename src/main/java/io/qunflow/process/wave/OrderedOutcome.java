package io.qunflow.process.wave;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.sale.OrderLines;
import io.qunflow.operations.wave.TrialOutcome;
import java.time.Instant;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who ordered something of the community and did not cancel it (F4). */
@Component
@Order(3)
class OrderedOutcome implements TrialOutcome {

  private static final Instant EVER = Instant.ofEpochMilli(9_000_000_000_000L);

  private final Offerings offerings;

  OrderedOutcome(Offerings offerings) {
    this.offerings = offerings;
  }

  @Override
  public String key() {
    return "ordered";
  }

  @Override
  public Optional<MemberSelect> happened(CommunityKey community, Instant since) {
    var sold = offerings.findAll(community).stream().map(Offering::id).toList();
    return sold.isEmpty() ? Optional.empty() : Optional.of(OrderLines.ordered(sold, since, EVER));
  }
}
