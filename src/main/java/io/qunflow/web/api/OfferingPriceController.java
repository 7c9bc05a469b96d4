package io.qunflow.web.api;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.promotion.Price;
import io.qunflow.funnel.promotion.Prices;
import io.qunflow.shared.BusinessException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an offering costs at a moment (F3). */
@RestController
@RequestMapping("/api/v1/communities/{key}/offerings/{offering}/price")
@PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')")
@Tag(name = "Sale", description = "Offerings, prices, group buys and orders; amounts in fen")
class OfferingPriceController {

  private final CommunityService communities;
  private final Offerings offerings;
  private final Prices prices;
  private final Clock clock;

  OfferingPriceController(
      CommunityService communities, Offerings offerings, Prices prices, Clock clock) {
    this.communities = communities;
    this.offerings = offerings;
    this.prices = prices;
    this.clock = clock;
  }

  /**
   * @param until the first moment at which it is over; null for the list price
   */
  record PriceView(
      Instant at,
      long priceMinor,
      long listPriceMinor,
      Long promotion,
      Long groupBuy,
      Instant until) {

    static PriceView of(Price price, Instant at) {
      return new PriceView(
          at,
          price.minor(),
          price.listMinor(),
          price.promotion().orElse(null),
          price.groupBuy().orElse(null),
          price.until().orElse(null));
    }
  }

  @GetMapping
  @Operation(
      summary = "What everybody pays at a moment",
      description =
          "Now without one. A reduced price holds up to, and not at, until: then the list price is"
              + " back.")
  PriceView price(
      @PathVariable String key,
      @PathVariable String offering,
      @RequestParam(required = false) Instant at)
      throws BusinessException {
    var moment = at == null ? clock.instant() : at;
    long id = offerings.find(community(key), offering).id();
    return PriceView.of(prices.priceOf(id, Optional.empty(), moment), moment);
  }

  private CommunityKey community(String key) throws UnknownCommunityException {
    return ApiKeys.community(key, communities);
  }
}
