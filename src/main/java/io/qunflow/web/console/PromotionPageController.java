package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.funnel.promotion.NewPromotion;
import io.qunflow.funnel.promotion.Promotions;
import io.qunflow.funnel.promotion.UnknownPromotionException;
import java.security.Principal;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Price cuts of an offering: planned for a second look, ended early (F3). */
@Controller
@RequestMapping("/communities/{key}/offerings/{id}/promotions")
class PromotionPageController {

  private final CommunityService communities;
  private final Promotions promotions;
  private final OfferingDesk desk;

  PromotionPageController(CommunityService communities, Promotions promotions, OfferingDesk desk) {
    this.communities = communities;
    this.promotions = promotions;
    this.desk = desk;
  }

  @ForOperators
  @PostMapping
  String plan(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String price,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam Map<String, String> typed,
      Principal person,
      RedirectAttributes next) {
    return desk.done(
        key,
        id,
        "sale.promotion.planned",
        typed,
        next,
        offering -> {
          var zone = ZoneId.of(communities.find(key).timeZone());
          promotions.plan(
              new NewPromotion(
                  key,
                  offering.key(),
                  SaleWords.minor(price),
                  SaleWords.moment(from, zone),
                  SaleWords.moment(until, zone),
                  reason),
              person.getName());
        });
  }

  @ForOperators
  @PostMapping("/{promotion}/withdraw")
  String withdraw(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @PathVariable long promotion,
      Principal person,
      RedirectAttributes next) {
    return desk.done(
        key,
        id,
        "sale.promotion.withdrawn",
        Map.of(),
        next,
        offering -> {
          if (promotions.find(key, promotion).offering() != offering.id()) {
            throw new UnknownPromotionException(promotion);
          }
          promotions.withdraw(key, promotion, person.getName());
        });
  }
}
