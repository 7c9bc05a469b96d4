package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.funnel.sale.GroupBuys;
import io.qunflow.funnel.sale.OrderFilter;
import io.qunflow.funnel.sale.Orders;
import io.qunflow.shared.BusinessException;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One group buy: who is in it, and what is to be refunded where it failed (F4). */
@Controller
class GroupBuyPageController {

  private static final int MOST = 1000;

  private final CommunityService communities;
  private final GroupBuys groups;
  private final Orders orders;
  private final OfferingViews offerings;
  private final OrderViews views;

  GroupBuyPageController(
      CommunityService communities,
      GroupBuys groups,
      Orders orders,
      OfferingViews offerings,
      OrderViews views) {
    this.communities = communities;
    this.groups = groups;
    this.orders = orders;
    this.offerings = offerings;
    this.views = views;
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
}
