package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.UnknownOfferingException;
import io.qunflow.funnel.promotion.NewPromotion;
import io.qunflow.funnel.promotion.Promotions;
import io.qunflow.funnel.sale.GroupBuys;
import io.qunflow.funnel.sale.NewGroupBuy;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.security.Principal;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One offering: its price and floor, promotions, group buys, what was sold (F3, F4). */
@Controller
@RequestMapping("/communities/{key}/offerings/{id}")
class OfferingPageController {

  private final CommunityService communities;
  private final Offerings offerings;
  private final Promotions promotions;
  private final GroupBuys groups;
  private final OfferingViews views;
  private final Words words;

  OfferingPageController(
      CommunityService communities,
      Offerings offerings,
      Promotions promotions,
      GroupBuys groups,
      OfferingViews views,
      Words words) {
    this.communities = communities;
    this.offerings = offerings;
    this.promotions = promotions;
    this.groups = groups;
    this.views = views;
    this.words = words;
  }

  private interface Work {
    void run(Offering offering) throws BusinessException;
  }

  @ForMemberReaders
  @GetMapping
  String show(@PathVariable CommunityKey key, @PathVariable long id, Model model)
      throws BusinessException {
    var community = communities.find(key);
    views.fill(model, offering(key, id), ZoneId.of(community.timeZone()));
    model.addAttribute("community", community);
    if (!model.containsAttribute("typed")) {
      model.addAttribute("typed", Map.of());
    }
    return "console/offering";
  }

  @ForOperators
  @PostMapping("/change")
  String change(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      OfferingForm form,
      @RequestParam int revision,
      @RequestParam Map<String, String> typed,
      Principal person,
      RedirectAttributes next) {
    return done(
        key,
        id,
        "sale.offering.changed",
        typed,
        next,
        offering -> offerings.change(id, revision, form.given(), person.getName()));
  }

  @ForOperators
  @PostMapping("/retire")
  String retire(@PathVariable CommunityKey key, @PathVariable long id, RedirectAttributes next) {
    return done(key, id, "sale.offering.retired", Map.of(), next, offering -> offerings.retire(id));
  }

  @ForOperators
  @PostMapping("/promotions")
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
    return done(
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
  @PostMapping("/promotions/{promotion}/withdraw")
  String withdraw(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @PathVariable long promotion,
      Principal person,
      RedirectAttributes next) {
    return done(
        key,
        id,
        "sale.promotion.withdrawn",
        Map.of(),
        next,
        offering -> promotions.withdraw(key, promotion, person.getName()));
  }

  @ForOperators
  @PostMapping("/group-buys")
  String gather(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String needed,
      @RequestParam(defaultValue = "") String groupPrice,
      @RequestParam(defaultValue = "") String groupUntil,
      @RequestParam Map<String, String> typed,
      Principal person,
      RedirectAttributes next) {
    return done(
        key,
        id,
        "sale.group.planned",
        typed,
        next,
        offering -> {
          var zone = ZoneId.of(communities.find(key).timeZone());
          groups.plan(
              new NewGroupBuy(
                  key,
                  offering.key(),
                  needed.matches("\\d{1,4}") ? Integer.valueOf(needed) : null,
                  SaleWords.minor(groupPrice),
                  SaleWords.moment(groupUntil, zone)),
              person.getName());
        });
  }

  private String done(
      CommunityKey key,
      long id,
      String said,
      Map<String, String> typed,
      RedirectAttributes next,
      Work work) {
    try {
      work.run(offering(key, id));
      next.addFlashAttribute("done", words.say(said));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
      next.addFlashAttribute("typed", typed);
    }
    return "redirect:/communities/%s/offerings/%d".formatted(key, id);
  }

  private Offering offering(CommunityKey key, long id) throws UnknownOfferingException {
    var offering = offerings.find(id);
    if (!offering.community().equals(key)) {
      throw new UnknownOfferingException(String.valueOf(id));
    }
    return offering;
  }
}
