package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.funnel.sale.GroupBuys;
import io.qunflow.funnel.sale.NewGroupBuy;
import io.qunflow.funnel.sale.OrderFilter;
import io.qunflow.funnel.sale.Orders;
import io.qunflow.shared.BusinessException;
import java.security.Principal;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Group buys: planned for a second look; one with who is in it and what is to be refunded (F4). */
@Controller
class GroupBuyPageController {

  private static final int MOST = 1000;

  private final CommunityService communities;
  private final GroupBuys groups;
  private final Orders orders;
  private final OfferingViews offerings;
  private final OrderViews views;
  private final OfferingDesk desk;

  GroupBuyPageController(
      CommunityService communities,
      GroupBuys groups,
      Orders orders,
      OfferingViews offerings,
      OrderViews views,
      OfferingDesk desk) {
    this.communities = communities;
    this.groups = groups;
    this.orders = orders;
    this.offerings = offerings;
    this.views = views;
    this.desk = desk;
  }

  @ForMemberReaders
  @GetMapping("/communities/{key}/group-buys/{id}")
  String show(@PathVariable CommunityKey key, @PathVariable long id, Model model)
      throws BusinessException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    var group = groups.find(key, id);
    model.addAttribute("community", community);
    model.addAttribute("group", group);
    model.addAttribute("said", offerings.group(group, zone));
    model.addAttribute(
        "lines",
        orders.findPage(key, OrderFilter.ofGroup(id), 0, MOST).stream()
            .map(order -> views.line(order, zone))
            .toList());
    return "console/group-buy";
  }

  @ForOperators
  @PostMapping("/communities/{key}/offerings/{id}/group-buys")
  String gather(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String needed,
      @RequestParam(defaultValue = "") String groupPrice,
      @RequestParam(defaultValue = "") String groupUntil,
      @RequestParam Map<String, String> typed,
      Principal person,
      RedirectAttributes next) {
    return desk.done(
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
}
