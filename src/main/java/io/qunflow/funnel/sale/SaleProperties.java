package io.qunflow.funnel.sale;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of selling.
 *
 * @param hold how long an order that is not paid keeps its place in a group, and its price once
 *     that is over for everybody
 * @param grace how far back a signed report of a payment is believed, and so how long after its
 *     deadline a group waits to be settled
 */
@ConfigurationProperties("qunflow.sale")
public record SaleProperties(
    @DefaultValue("PT2H") Duration hold, @DefaultValue("PT15M") Duration grace) {

  public SaleProperties {
    if (hold.isNegative() || hold.isZero()) {
      throw new IllegalArgumentException("qunflow.sale.hold is a time such as PT2H, not " + hold);
    }
    if (grace.isNegative()) {
      throw new IllegalArgumentException(
          "qunflow.sale.grace is a time such as PT15M, not " + grace);
    }
  }

  /** Orders that are not paid and were recorded later than this are held. */
  Instant heldSince(Instant now) {
    return now.minus(hold);
  }

  /**
   * When a payment counts as made that its system reported by a signed message: when that says, but
   * never more than the grace before it was heard. What is heard within the grace of a deadline so
   * counts before it, and nothing that is heard later does.
   */
  Instant believed(Instant stated, Instant heard) {
    var earliest = heard.minus(grace);
    return stated.isBefore(earliest) ? earliest : stated.isAfter(heard) ? heard : stated;
  }
}
