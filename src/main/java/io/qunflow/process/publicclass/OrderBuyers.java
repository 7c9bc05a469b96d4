package io.qunflow.process.publicclass;

import io.qunflow.community.MemberSelect;
import io.qunflow.funnel.publicclass.Buyers;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.funnel.sale.OrderLines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who ordered, by the orders that were reported, be they refunded since; from the class's opening
 * until its round of the funnel is over, and no longer than 90 days after its follow-up began.
 */
@Component
class OrderBuyers implements Buyers {

  private static final Duration LONGEST = Duration.ofDays(90);

  private final FunnelWaves rounds;

  OrderBuyers(FunnelWaves rounds) {
    this.rounds = rounds;
  }

  @Override
  public Optional<MemberSelect> of(PublicClass held) {
    return Optional.ofNullable(held.offering())
        .map(id -> OrderLines.ordered(List.of(id), held.createdAt(), until(held)));
  }

  private Instant until(PublicClass held) {
    var most =
        held.followupAt() == null
            ? Instant.ofEpochMilli(Long.MAX_VALUE)
            : held.followupAt().plus(LONGEST);
    return rounds.findEnd(held).filter(most::isAfter).orElse(most);
  }
}
