package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.promotion.Price;
import io.qunflow.funnel.promotion.Prices;
import io.qunflow.funnel.sale.Orders;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.security.Principal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a community sells, each with its price of now (F3). */
@Controller
@RequestMapping("/communities/{key}/offerings")
class OfferingsPageController {

  private final CommunityService communities;
  private final Offerings offerings;
  private final Prices prices;
  private final Orders orders;
  private final SaleWords sale;
  private final Words words;
  private final Clock clock;

  OfferingsPageController(
      CommunityService communities,
      Offerings offerings,
      Prices prices,
      Orders orders,
      SaleWords sale,
      Words words,
      Clock clock) {
    this.communities = communities;
    this.offerings = offerings;
    this.prices = prices;
    this.orders = orders;
    this.sale = sale;
    this.words = words;
    this.clock = clock;
  }

  /**
   * @param was the list price where the price of now is reduced, else null
   * @param until when that is over, else null
   */
  record Line(
      Offering offering,
      String price,
      String was,
      String until,
      String floor,
      long paid,
      String net) {}

  @ForMemberReaders
  @GetMapping
  String show(@PathVariable CommunityKey key, Model model) throws BusinessException {
    var community = communities.find(key);
    var lines = new ArrayList<Line>();
    for (var offering : offerings.findAll(key)) {
      lines.add(line(offering, ZoneId.of(community.timeZone())));
    }
    model.addAttribute("community", community);
    model.addAttribute("lines", lines);
    if (!model.containsAttribute("typed")) {
      model.addAttribute("typed", Map.of());
    }
    return "console/offerings";
  }

  @ForOperators
  @PostMapping
  String create(
      @PathVariable CommunityKey key,
      OfferingForm form,
      @RequestParam Map<String, String> typed,
      Principal person,
      RedirectAttributes next) {
    try {
      var made = offerings.create(key, form.given(), person.getName());
      next.addFlashAttribute("done", words.say("sale.offering.made", made.name()));
      return "redirect:/communities/%s/offerings/%d".formatted(key, made.id());
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
      next.addFlashAttribute("typed", typed);
      return "redirect:/communities/%s/offerings".formatted(key);
    }
  }

  private Line line(Offering offering, ZoneId zone) throws BusinessException {
    Price price = prices.priceOf(offering.id(), Optional.empty(), clock.instant());
    var sold = orders.measure(offering.id(), Optional.empty(), Optional.empty());
    return new Line(
        offering,
        sale.yuan(price.minor()),
        price.isReduced() ? sale.yuan(price.listMinor()) : null,
        price.until().map(until -> words.exactly(until, zone)).orElse(null),
        sale.yuan(offering.terms().floor()),
        sold.paid(),
        sale.yuan(sold.netMinor()));
  }
}
