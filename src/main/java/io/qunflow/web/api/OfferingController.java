package io.qunflow.web.api;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.offering.NewOffering;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.promotion.NewPromotion;
import io.qunflow.funnel.promotion.Price;
import io.qunflow.funnel.promotion.Prices;
import io.qunflow.funnel.promotion.Promotion;
import io.qunflow.funnel.promotion.Promotions;
import io.qunflow.funnel.promotion.UnknownPromotionException;
import io.qunflow.funnel.sale.Orders;
import io.qunflow.funnel.sale.SaleFigures;
import io.qunflow.shared.BusinessException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a community sells, its prices and price cuts (F3). */
@RestController
@RequestMapping("/api/v1/communities/{key}/offerings")
@PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')")
@Tag(name = "Sale", description = "Offerings, prices, group buys and orders; amounts in fen")
class OfferingController {

  private static final String MAY_WRITE = "hasAnyRole('OPERATOR', 'ADMIN')";

  private final CommunityService communities;
  private final Offerings offerings;
  private final Prices prices;
  private final Promotions promotions;
  private final Orders orders;
  private final Clock clock;

  OfferingController(
      CommunityService communities,
      Offerings offerings,
      Prices prices,
      Promotions promotions,
      Orders orders,
      Clock clock) {
    this.communities = communities;
    this.offerings = offerings;
    this.prices = prices;
    this.promotions = promotions;
    this.orders = orders;
    this.clock = clock;
  }

  /**
   * @param kind {@code lead_in, main_profit}
   * @param floorMinor the lowest price anybody may publish
   * @param priceMinor what everybody pays now
   * @param revision to be sent back with a change
   */
  record View(
      long id,
      String key,
      String name,
      String kind,
      long listPriceMinor,
      long costMinor,
      int commissionBp,
      int rewardBp,
      long floorMinor,
      long priceMinor,
      int revision,
      boolean retired) {}

  /**
   * @param revision the one that was read
   */
  record Change(
      int revision,
      String name,
      String kind,
      Long listPriceMinor,
      Long costMinor,
      Integer commissionBp,
      Integer rewardBp) {}

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

  /**
   * @param startsAt at once without it
   * @param endsAt the first moment at which the price is back
   * @param reason what members are told
   */
  record PromotionBody(Long priceMinor, Instant startsAt, Instant endsAt, String reason) {}

  /**
   * @param state {@code planned, published, dropped}
   */
  record PromotionView(
      long id,
      String offering,
      long priceMinor,
      Instant startsAt,
      Instant endsAt,
      String reason,
      String state,
      String plannedBy,
      String publishedBy,
      Instant publishedAt,
      Instant withdrawnAt) {

    static PromotionView of(Promotion promotion, String offering) {
      return new PromotionView(
          promotion.id(),
          offering,
          promotion.priceMinor(),
          promotion.startsAt(),
          promotion.endsAt(),
          promotion.reason(),
          promotion.state().word(),
          promotion.plannedBy(),
          promotion.publishedBy(),
          promotion.publishedAt(),
          promotion.withdrawnAt());
    }
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
      long rewardMinor) {

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
          sold.rewardMinor());
    }
  }

  @GetMapping
  @Operation(summary = "What the community sells", description = "Those no longer sold last.")
  List<View> all(@PathVariable String key) throws BusinessException {
    var views = new ArrayList<View>();
    for (var offering : offerings.findAll(community(key))) {
      views.add(view(offering));
    }
    return views;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(MAY_WRITE)
  @Operation(
      summary = "Enters something to be sold",
      description =
          "Prices and cost in fen, commission and reward in basis points of the price. kind is"
              + " lead_in or main_profit.")
  @ApiResponse(responseCode = "409", description = "There is one with the key")
  @ApiResponse(
      responseCode = "422",
      description = "errors names each wrong field, a list price under the floor too")
  View create(@PathVariable String key, @RequestBody NewOffering given, Principal person)
      throws BusinessException {
    return view(offerings.create(community(key), given, person.getName()));
  }

  @GetMapping("/{offering}")
  @Operation(summary = "One offering")
  View one(@PathVariable String key, @PathVariable String offering) throws BusinessException {
    return view(offerings.find(community(key), offering));
  }

  @PutMapping("/{offering}")
  @PreAuthorize(MAY_WRITE)
  @Operation(
      summary = "Changes an offering from now on",
      description = "Orders of before are judged by what was.")
  @ApiResponse(responseCode = "409", description = "Somebody else was first")
  @ApiResponse(
      responseCode = "422",
      description = "errors names each wrong field; a published price would be under the floor")
  View change(
      @PathVariable String key,
      @PathVariable String offering,
      @RequestBody Change given,
      Principal person)
      throws BusinessException {
    long id = offerings.find(community(key), offering).id();
    var wanted =
        new NewOffering(
            offering,
            given.name(),
            given.kind(),
            given.listPriceMinor(),
            given.costMinor(),
            given.commissionBp(),
            given.rewardBp());
    return view(offerings.change(id, given.revision(), wanted, person.getName()));
  }

  @PostMapping("/{offering}/retirement")
  @PreAuthorize(MAY_WRITE)
  @Operation(summary = "Sells it no more", description = "Orders of it still come in.")
  View retire(@PathVariable String key, @PathVariable String offering) throws BusinessException {
    long id = offerings.find(community(key), offering).id();
    offerings.retire(id);
    return view(offerings.find(id));
  }

  @GetMapping("/{offering}/price")
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

  @GetMapping("/{offering}/sales")
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

  @GetMapping("/{offering}/promotions")
  @Operation(summary = "Its promotions", description = "The latest first, at most 100.")
  List<PromotionView> promotions(@PathVariable String key, @PathVariable String offering)
      throws BusinessException {
    long id = offerings.find(community(key), offering).id();
    return promotions.findAll(id).stream().map(one -> PromotionView.of(one, offering)).toList();
  }

  @PostMapping("/{offering}/promotions")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(MAY_WRITE)
  @Operation(
      summary = "Plans a price cut with a deadline",
      description = "Somebody else publishes it by the task of a second look.")
  @ApiResponse(
      responseCode = "422",
      description = "PRICE_UNDER_FLOOR names the floor; else errors names each wrong field")
  PromotionView plan(
      @PathVariable String key,
      @PathVariable String offering,
      @RequestBody PromotionBody given,
      Principal person)
      throws BusinessException {
    var wanted =
        new NewPromotion(
            community(key),
            offering,
            given.priceMinor(),
            given.startsAt(),
            given.endsAt(),
            given.reason());
    return PromotionView.of(promotions.plan(wanted, person.getName()), offering);
  }

  @PostMapping("/{offering}/promotions/{id}/withdrawal")
  @PreAuthorize(MAY_WRITE)
  @Operation(summary = "Ends a published price now")
  PromotionView withdraw(
      @PathVariable String key,
      @PathVariable String offering,
      @PathVariable long id,
      Principal person)
      throws BusinessException {
    var community = community(key);
    long of = offerings.find(community, offering).id();
    if (promotions.find(community, id).offering() != of) {
      throw new UnknownPromotionException(id);
    }
    promotions.withdraw(community, id, person.getName());
    return PromotionView.of(promotions.find(id), offering);
  }

  private CommunityKey community(String key) throws UnknownCommunityException {
    return ApiKeys.community(key, communities);
  }

  private View view(Offering offering) throws BusinessException {
    var terms = offering.terms();
    return new View(
        offering.id(),
        offering.key(),
        offering.name(),
        offering.kind().word(),
        terms.listPriceMinor(),
        terms.costMinor(),
        terms.commissionBp(),
        terms.rewardBp(),
        terms.floor(),
        prices.priceOf(offering.id(), Optional.empty(), clock.instant()).minor(),
        offering.revision(),
        offering.retired());
  }
}
