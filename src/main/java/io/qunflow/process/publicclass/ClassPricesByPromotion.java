package io.qunflow.process.publicclass;

import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.UnknownOfferingException;
import io.qunflow.funnel.promotion.Prices;
import io.qunflow.funnel.publicclass.ClassPrices;
import io.qunflow.funnel.publicclass.PublicClass;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** By the promotions that were published: the only prices under the list price (F3). */
@Component
class ClassPricesByPromotion implements ClassPrices {

  private final Prices prices;
  private final Offerings offerings;

  ClassPricesByPromotion(Prices prices, Offerings offerings) {
    this.prices = prices;
    this.offerings = offerings;
  }

  @Override
  public Optional<Reduced> findReduced(PublicClass of, Instant moment) {
    if (of.offering() == null) {
      return Optional.empty();
    }
    try {
      var price = prices.priceOf(of.offering(), Optional.empty(), moment);
      return price.isReduced() && price.until().isPresent()
          ? Optional.of(
              new Reduced(
                  offerings.find(of.offering()).name(),
                  price.minor(),
                  price.listMinor(),
                  price.until().get()))
          : Optional.empty();
    } catch (UnknownOfferingException e) {
      return Optional.empty();
    }
  }
}
