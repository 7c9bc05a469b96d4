package io.qunflow.web.console;

import io.qunflow.community.AccessKind;
import io.qunflow.community.AccessLog;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.sale.NewOrder;
import io.qunflow.funnel.sale.OrderDesk;
import io.qunflow.funnel.sale.OrderFilter;
import io.qunflow.funnel.sale.OrderState;
import io.qunflow.funnel.sale.Orders;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import io.qunflow.web.report.OrderFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Orders of a community: the list, an order typed by hand, the list as a file (F4). */
@Controller
@RequestMapping("/communities/{key}/orders")
class OrdersPageController {

  private static final int SIZE = 50;
  private static final int MOST_EXPORTED = 100_000;

  private final CommunityService communities;
  private final MemberService members;
  private final Offerings offerings;
  private final Orders orders;
  private final OrderDesk desk;
  private final AccessLog accesses;
  private final OrderViews views;
  private final Words words;
  private final Clock clock;

  OrdersPageController(
      CommunityService communities,
      MemberService members,
      Offerings offerings,
      Orders orders,
      OrderDesk desk,
      AccessLog accesses,
      OrderViews views,
      Words words,
      Clock clock) {
    this.communities = communities;
    this.members = members;
    this.offerings = offerings;
    this.orders = orders;
    this.desk = desk;
    this.accesses = accesses;
    this.views = views;
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
    model.addAttribute(
        "flagged",
        orders.count(
            key, new OrderFilter(Optional.empty(), Optional.empty(), true, Optional.empty())));
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

  /** Names members, so it wants a reason and leaves a row in the log. */
  @ForOperators
  @PostMapping("/{format:csv|xlsx}")
  Object export(
      @PathVariable CommunityKey key,
      @PathVariable String format,
      @RequestParam(defaultValue = "") String reason,
      Principal person,
      RedirectAttributes next)
      throws BusinessException, IOException {
    if (reason.isBlank()) {
      next.addFlashAttribute("refused", words.say("sale.export.reason.missing"));
      return home(key);
    }
    var zone = ZoneId.of(communities.find(key).timeZone());
    var all = orders.findPage(key, OrderFilter.all(), 0, MOST_EXPORTED);
    accesses.record(person.getName(), key, AccessKind.MEMBER, null, reason, all.size());
    var out = new ByteArrayOutputStream();
    if (format.equals("csv")) {
      new OrderFiles(all, zone).writeCsv(out);
    } else {
      new OrderFiles(all, zone).writeWorkbook(out);
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("orders-%s.%s".formatted(key, format))
                .build()
                .toString())
        .contentType(
            MediaType.parseMediaType(
                format.equals("csv")
                    ? "text/csv;charset=UTF-8"
                    : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
        .body(out.toByteArray());
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
