package io.qunflow.web.api;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.sale.Orders;
import io.qunflow.funnel.sale.SaleFigures;
import io.qunflow.shared.BusinessException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was sold of an offering (F4). */
@RestController
@RequestMapping("/api/v1/communities/{key}/offerings/{offering}/sales")
@PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')")
@Tag(name = "Sale", description = "Offerings, prices, group buys and orders; amounts in fen")
class OfferingSalesController {

  private final CommunityService communities;
  private final Offerings offerings;
  private final Orders orders;

  OfferingSalesController(CommunityService communities, Offerings offerings, Orders orders) {
    this.communities = communities;
    this.offerings = offerings;
    this.orders = orders;
  }

  /**
   * @param orders all but cancelled ones
   * @param paid paid in full and not refunded in full
   * @param open ordered and not paid in full
   * @param gmvMinor what all but cancelled orders name, paid or not
   * @param grossMinor what was paid
   * @param netMinor revenue: paid less refunded
   * @param costMinor cost of the paid ones
   * @param commissionMinor commission due on what was paid and kept
   * @param rewardMinor reward share of what was paid and kept
   * @param leftMinor what is left of the revenue after cost, commission and reward
   */
  record Sales(
      long orders,
      long paid,
      long open,
      long refunded,
      long cancelled,
      long flagged,
      long gmvMinor,
      long grossMinor,
      long refundsMinor,
      long netMinor,
      long costMinor,
      long commissionMinor,
      long rewardMinor,
      long leftMinor) {

    static Sales of(SaleFigures sold) {
      return new Sales(
          sold.orders(),
          sold.paid(),
          sold.open(),
          sold.refunded(),
          sold.cancelled(),
          sold.flagged(),
          sold.gmvMinor(),
          sold.grossMinor(),
          sold.refundsMinor(),
          sold.netMinor(),
          sold.costMinor(),
          sold.commissionMinor(),
          sold.rewardMinor(),
          sold.leftMinor());
    }
  }

  @GetMapping
  @Operation(
      summary = "What was sold of it",
      description =
          "By the moment of the order, from is in it and until is not. netMinor is revenue: paid"
              + " less refunded.")
  Sales sales(
      @PathVariable String key,
      @PathVariable String offering,
      @RequestParam(required = false) Instant from,
      @RequestParam(required = false) Instant until)
      throws BusinessException {
    long id = offerings.find(community(key), offering).id();
    return Sales.of(orders.measure(id, Optional.ofNullable(from), Optional.ofNullable(until)));
  }

  private CommunityKey community(String key) throws UnknownCommunityException {
    return ApiKeys.community(key, communities);
  }
}
