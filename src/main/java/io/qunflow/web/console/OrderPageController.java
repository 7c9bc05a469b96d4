package io.qunflow.web.console;

import io.qunflow.community.AccountMask;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.funnel.sale.Movement;
import io.qunflow.funnel.sale.OrderDesk;
import io.qunflow.funnel.sale.OrderMoney;
import io.qunflow.funnel.sale.Orders;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One order: what was reported of it, and what a person adds (F4). */
@Controller
@RequestMapping("/communities/{key}/orders/{id:\\d+}")
class OrderPageController {

  private final CommunityService communities;
  private final NamedMembers named;
  private final Orders orders;
  private final OrderDesk desk;
  private final OrderMoney money;
  private final OrderViews views;
  private final Words words;
  private final Clock clock;

  OrderPageController(
      CommunityService communities,
      NamedMembers named,
      Orders orders,
      OrderDesk desk,
      OrderMoney money,
      OrderViews views,
      Words words,
      Clock clock) {
    this.communities = communities;
    this.named = named;
    this.orders = orders;
    this.desk = desk;
    this.money = money;
    this.views = views;
    this.words = words;
    this.clock = clock;
  }

  private interface Work {
    void run() throws BusinessException;
  }

  @ForMemberReaders
  @GetMapping
  String show(@PathVariable CommunityKey key, @PathVariable long id, Model model)
      throws BusinessException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    var order = orders.find(key, id);
    model.addAttribute("community", community);
    model.addAttribute("order", order);
    model.addAttribute("line", views.line(order, zone));
    model.addAttribute(
        "moved", orders.findMovements(id).stream().map(m -> views.moved(m, zone)).toList());
    model.addAttribute(
        "left", SaleWords.typed(Math.max(0, order.priceMinor() - order.paidMinor())));
    model.addAttribute("kept", SaleWords.typed(order.netMinor()));
    model.addAttribute("note", AccountMask.maskText(order.reviewNote()));
    return "console/order";
  }

  @ForOperators
  @PostMapping("/payments")
  String pay(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String amount,
      @RequestParam(defaultValue = "") String reference,
      @RequestParam(defaultValue = "") String at,
      Principal person,
      RedirectAttributes next) {
    return done(
        key,
        id,
        "sale.order.paid",
        next,
        () -> money.pay(key, id, moved(key, amount, reference, at), person.getName()));
  }

  @ForOperators
  @PostMapping("/refunds")
  String refund(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String amount,
      @RequestParam(defaultValue = "") String reference,
      @RequestParam(defaultValue = "") String at,
      Principal person,
      RedirectAttributes next) {
    return done(
        key,
        id,
        "sale.order.refunded",
        next,
        () -> money.refund(key, id, moved(key, amount, reference, at), person.getName()));
  }

  @ForOperators
  @PostMapping("/cancel")
  String cancel(@PathVariable CommunityKey key, @PathVariable long id, RedirectAttributes next) {
    return done(key, id, "sale.order.cancelled", next, () -> desk.cancel(key, id, clock.instant()));
  }

  @ForOperators
  @PostMapping("/review")
  String review(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String note,
      Principal person,
      RedirectAttributes next) {
    return done(
        key, id, "sale.order.reviewed", next, () -> desk.review(key, id, note, person.getName()));
  }

  @ForOperators
  @PostMapping("/member")
  String assign(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String name,
      RedirectAttributes next) {
    var member = named.find(key, name, "sale.nobody", next);
    if (member.isEmpty()) {
      return home(key, id);
    }
    return done(key, id, "sale.order.assigned", next, () -> desk.assign(key, id, member.get()));
  }

  private Movement moved(CommunityKey key, String amount, String reference, String at)
      throws BusinessException {
    Instant moment =
        at.isBlank()
            ? clock.instant()
            : SaleWords.moment(at, ZoneId.of(communities.find(key).timeZone()));
    return new Movement(reference.strip(), SaleWords.minor(amount), moment);
  }

  private String done(CommunityKey key, long id, String said, RedirectAttributes next, Work work) {
    try {
      work.run();
      next.addFlashAttribute("done", words.say(said));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return home(key, id);
  }

  private static String home(CommunityKey key, long id) {
    return "redirect:/communities/%s/orders/%d".formatted(key, id);
  }
}
