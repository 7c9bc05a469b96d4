package io.qunflow.web.console;

import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.promotion.Prices;
import io.qunflow.funnel.promotion.Promotion;
import io.qunflow.funnel.promotion.PromotionState;
import io.qunflow.funnel.promotion.Promotions;
import io.qunflow.funnel.sale.GroupBuy;
import io.qunflow.funnel.sale.GroupBuyState;
import io.qunflow.funnel.sale.GroupBuys;
import io.qunflow.funnel.sale.Orders;
import io.qunflow.shared.BusinessException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** An offering with everything about it, in words. */
@Component
class OfferingViews {

  private final Prices prices;
  private final Promotions promotions;
  private final GroupBuys groups;
  private final Orders orders;
  private final SaleWords sale;
  private final Words words;
  private final Clock clock;

  OfferingViews(
      Prices prices,
      Promotions promotions,
      GroupBuys groups,
      Orders orders,
      SaleWords sale,
      Words words,
      Clock clock) {
    this.prices = prices;
    this.promotions = promotions;
    this.groups = groups;
    this.orders = orders;
    this.sale = sale;
    this.words = words;
    this.clock = clock;
  }

  /**
   * @param state in words: planned, not yet, running, over, ended early, dropped
   * @param running whether it can be ended
   */
  record Cut(
      long id,
      String price,
      String time,
      String state,
      String reason,
      String who,
      boolean running) {}

  record Group(long id, String price, String state, String about) {}

  void fill(Model model, Offering offering, ZoneId zone) throws BusinessException {
    var now = clock.instant();
    var terms = offering.terms();
    var price = prices.priceOf(offering.id(), Optional.empty(), now);
    model.addAttribute("offering", offering);
    model.addAttribute("price", sale.yuan(price.minor()));
    model.addAttribute("was", price.isReduced() ? sale.yuan(price.listMinor()) : null);
    model.addAttribute(
        "until", price.until().map(until -> words.exactly(until, zone)).orElse(null));
    model.addAttribute("floor", sale.yuan(terms.floor()));
    model.addAttribute("list", SaleWords.typed(terms.listPriceMinor()));
    model.addAttribute("cost", SaleWords.typed(terms.costMinor()));
    model.addAttribute("commission", SaleWords.typedPercent(terms.commissionBp()));
    model.addAttribute("reward", SaleWords.typedPercent(terms.rewardBp()));
    model.addAttribute(
        "madeOf",
        words.say(
            "sale.floor.of",
            sale.yuan(terms.costMinor()),
            sale.percent(terms.commissionBp()),
            sale.percent(terms.rewardBp())));
    model.addAttribute(
        "figures", sale.figures(orders.measure(offering.id(), Optional.empty(), Optional.empty())));
    model.addAttribute(
        "cuts", promotions.findAll(offering.id()).stream().map(p -> cut(p, now, zone)).toList());
    model.addAttribute("groups", groups(offering, zone));
  }

  private List<Group> groups(Offering offering, ZoneId zone) {
    return groups.findAll(offering.community(), Optional.of(offering.id())).stream()
        .map(group -> group(group, zone))
        .toList();
  }

  /** One whose deadline is over gathers no more, though it is not settled yet. */
  Group group(GroupBuy group, ZoneId zone) {
    boolean closed =
        group.state() == GroupBuyState.OPEN && !clock.instant().isBefore(group.endsAt());
    return new Group(
        group.id(),
        sale.yuan(group.priceMinor()),
        words.say(closed ? "sale.group.closed" : "sale.group.state." + group.state()),
        words.say(
            closed ? "sale.group.closed.about" : "sale.group.about",
            group.paid(),
            group.needed(),
            words.exactly(group.endsAt(), zone),
            words.exactly(groups.settlesAt(group), zone)));
  }

  private Cut cut(Promotion promotion, Instant now, ZoneId zone) {
    var state = state(promotion, now);
    boolean published = promotion.state() == PromotionState.PUBLISHED;
    return new Cut(
        promotion.id(),
        sale.yuan(promotion.priceMinor()),
        words.say(
            "sale.promotion.time",
            words.exactly(published ? promotion.from() : promotion.startsAt(), zone),
            words.exactly(published ? promotion.until() : promotion.endsAt(), zone)),
        words.say("sale.promotion.state." + state),
        promotion.reason(),
        published
            ? words.say("sale.promotion.who", promotion.plannedBy(), promotion.publishedBy())
            : words.say("sale.promotion.by", promotion.plannedBy()),
        promotion.isOpenAt(now));
  }

  private static String state(Promotion promotion, Instant now) {
    if (promotion.state() != PromotionState.PUBLISHED) {
      return promotion.state().name();
    }
    if (promotion.isValidAt(now)) {
      return "RUNNING";
    }
    return promotion.isOpenAt(now)
        ? "COMING"
        : promotion.withdrawnAt() != null ? "WITHDRAWN" : "OVER";
  }
}
