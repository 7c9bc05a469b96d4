package io.qunflow.funnel.promotion;

import io.qunflow.funnel.offering.PriceCommitments;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prices of promotions that run or will. */
@Component
class PublishedPrices implements PriceCommitments {

  private final PromotionMapper promotions;
  private final Clock clock;

  PublishedPrices(PromotionMapper promotions, Clock clock) {
    this.promotions = promotions;
    this.clock = clock;
  }

  @Override
  public List<Long> findOpen(long offering) {
    var now = clock.instant();
    return promotions.findPublished(offering, now).stream()
        .filter(promotion -> promotion.isOpenAt(now))
        .map(Promotion::priceMinor)
        .toList();
  }
}
