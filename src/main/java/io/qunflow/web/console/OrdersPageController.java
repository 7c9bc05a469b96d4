package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.sale.NewOrder;
import io.qunflow.funnel.sale.OrderDesk;
import io.qunflow.funnel.sale.OrderFilter;
import io.qunflow.funnel.sale.OrderState;
import io.qunflow.funnel.sale.Orders;
import io.qunflow.funnel.sale.WaitingList;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
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

/** Orders of a community: the list with what it comes to, an order typed by hand (F4). */
@Controller
@RequestMapping("/communities/{key}/orders")
class OrdersPageController {

  private static final int SIZE = 50;
  private static final OrderFilter ANY_FLAGGED =
      new OrderFilter(Optional.empty(), Optional.empty(), true, Optional.empty());
  private static final OrderFilter ANY_UNPAID =
      new OrderFilter(Optional.empty(), Optional.of(OrderState.PLACED), false, Optional.empty());

  private final CommunityService communities;
  private final MemberService members;
  private final Offerings offerings;
  private final Orders orders;
  private final WaitingList waiting;
  private final OrderDesk desk;
  private final OrderViews views;
  private final SaleWords sale;
  private final Words words;
  private final Clock clock;

  OrdersPageController(
      CommunityService communities,
      MemberService members,
      Offerings offerings,
      Orders orders,
      WaitingList waiting,
      OrderDesk desk,
      OrderViews views,
      SaleWords sale,
      Words words,
      Clock clock) {
    this.communities = communities;
    this.members = members;
    this.offerings = offerings;
    this.orders = orders;
    this.waiting = waiting;
    this.desk = desk;
    this.views = views;
    this.sale = sale;
    this.words = words;
    this.clock = clock;
  }

  @ForMemberReaders
  @GetMapping
  String show(
      @PathVariable CommunityKey key,
      @RequestParam(required = false) Long offering,
      @RequestParam(required = false) OrderState state,
      @RequestParam(defaultValue = "false") boolean review,
      @RequestParam(defaultValue = "1") int page,
      Model model)
      throws BusinessException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    var filter =
        new OrderFilter(
            Optional.ofNullable(offering), Optional.ofNullable(state), review, Optional.empty());
    var pages = new Pages(page, SIZE, orders.count(key, filter));
    model.addAttribute("community", community);
    model.addAttribute("offerings", offerings.findAll(key));
    model.addAttribute("states", OrderState.values());
    model.addAttribute("offering", offering);
    model.addAttribute("state", state);
    model.addAttribute("review", review);
    model.addAttribute("pages", pages);
    model.addAttribute("figures", sale.figures(orders.measure(key, filter)));
    model.addAttribute("flagged", orders.count(key, ANY_FLAGGED));
    model.addAttribute("unpaid", orders.count(key, ANY_UNPAID));
    model.addAttribute("waiting", waiting.count(key));
    model.addAttribute(
        "lines",
        orders.findPage(key, filter, pages.first() - 1L, SIZE).stream()
            .map(order -> views.line(order, zone))
            .toList());
    if (!model.containsAttribute("typed")) {
      model.addAttribute("typed", Map.of());
    }
    return "console/orders";
  }

  @ForOperators
  @PostMapping
  String place(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "") String order,
      @RequestParam(defaultValue = "") String of,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String price,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String group,
      @RequestParam Map<String, String> typed,
      Principal person,
      RedirectAttributes next) {
    try {
      var member = members.findByNickname(key, name);
      if (member.isEmpty() && !name.isBlank()) {
        next.addFlashAttribute("refused", words.say("sale.nobody", name));
        next.addFlashAttribute("typed", typed);
        return home(key);
      }
      var given =
          new NewOrder(
              key,
              NewOrder.MANUAL,
              order.strip(),
              of,
              member,
              SaleWords.minor(price),
              moment(key, at),
              group.matches("\\d{1,18}") ? Long.valueOf(group) : null,
              null,
              null,
              null);
      var placed = desk.place(given, person.getName());
      next.addFlashAttribute(
          "done", words.say(placed.flagsOpen() ? "sale.order.flagged" : "sale.order.placed"));
      return home(key) + "/" + placed.id();
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
      next.addFlashAttribute("typed", typed);
      return home(key);
    }
  }

  private Instant moment(CommunityKey key, String at) throws BusinessException {
    return at.isBlank()
        ? clock.instant()
        : SaleWords.moment(at, ZoneId.of(communities.find(key).timeZone()));
  }

  private static String home(CommunityKey key) {
    return "redirect:/communities/%s/orders".formatted(key);
  }
}
