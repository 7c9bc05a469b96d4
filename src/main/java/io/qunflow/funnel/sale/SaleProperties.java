package io.qunflow.funnel.sale;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param hold how long an order that is not paid keeps its place in a group, and its price once
 *     that is over for everybody
 */
@ConfigurationProperties("qunflow.sale")
public record SaleProperties(@DefaultValue("PT2H") Duration hold) {

  public SaleProperties {
    if (hold.isNegative() || hold.isZero()) {
      throw new IllegalArgumentException("qunflow.sale.hold is a time such as PT2H, not " + hold);
    }
  }

  /** Orders that are not paid and were recorded later than this are held. */
  Instant heldSince(Instant now) {
    return now.minus(hold);
  }
}
