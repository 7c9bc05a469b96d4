package io.qunflow.web.api;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.promotion.NewPromotion;
import io.qunflow.funnel.promotion.Promotion;
import io.qunflow.funnel.promotion.Promotions;
import io.qunflow.funnel.promotion.UnknownPromotionException;
import io.qunflow.shared.BusinessException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Price cuts with a deadline (F3). */
@RestController
@RequestMapping("/api/v1/communities/{key}/offerings/{offering}/promotions")
@PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')")
@Tag(name = "Sale", description = "Offerings, prices, group buys and orders; amounts in fen")
class PromotionController {

  private final CommunityService communities;
  private final Offerings offerings;
  private final Promotions promotions;

  PromotionController(CommunityService communities, Offerings offerings, Promotions promotions) {
    this.communities = communities;
    this.offerings = offerings;
    this.promotions = promotions;
  }

  /**
   * @param startsAt at once without it
   * @param endsAt the first moment at which the price is back
   * @param reason what members are told
   */
  record PromotionBody(Long priceMinor, Moment startsAt, Moment endsAt, String reason) {}

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

  @GetMapping
  @Operation(summary = "Its promotions", description = "The latest first, at most 100.")
  List<PromotionView> promotions(@PathVariable String key, @PathVariable String offering)
      throws BusinessException {
    long id = offerings.find(community(key), offering).id();
    return promotions.findAll(id).stream().map(one -> PromotionView.of(one, offering)).toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
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
    var community = community(key);
    var zone = ApiKeys.zone(community, communities);
    var wanted =
        new NewPromotion(
            community,
            offering,
            given.priceMinor(),
            Moment.at(given.startsAt(), zone),
            Moment.at(given.endsAt(), zone),
            given.reason());
    return PromotionView.of(promotions.plan(wanted, person.getName()), offering);
  }

  @PostMapping("/{id}/withdrawal")
  @PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
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
}
