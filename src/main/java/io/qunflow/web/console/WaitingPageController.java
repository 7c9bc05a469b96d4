package io.qunflow.web.console;

import io.qunflow.community.AccountMask;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.funnel.sale.WaitingList;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.security.Principal;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reports that wait for their order or payment, and those that were given up (F4). */
@Controller
@RequestMapping("/communities/{key}/orders/waiting")
class WaitingPageController {

  private static final int SIZE = 50;
  private static final int MOST_DISCARDED = 50;

  private final CommunityService communities;
  private final WaitingList waiting;
  private final OrderViews views;
  private final Words words;

  WaitingPageController(
      CommunityService communities, WaitingList waiting, OrderViews views, Words words) {
    this.communities = communities;
    this.waiting = waiting;
    this.views = views;
    this.words = words;
  }

  /**
   * @param why masked
   */
  record Discarded(OrderViews.Waits what, String why, String who) {}

  @ForMemberReaders
  @GetMapping
  String show(
      @PathVariable CommunityKey key, @RequestParam(defaultValue = "1") int page, Model model)
      throws BusinessException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    var pages = new Pages(page, SIZE, waiting.count(key));
    model.addAttribute("community", community);
    model.addAttribute("pages", pages);
    model.addAttribute(
        "waiting",
        waiting.findPage(key, pages.first() - 1L, SIZE).stream()
            .map(report -> views.waits(report, zone))
            .toList());
    model.addAttribute(
        "discarded",
        waiting.findDiscarded(key, MOST_DISCARDED).stream()
            .map(
                one ->
                    new Discarded(
                        views.discarded(one, zone),
                        AccountMask.maskText(one.reason()),
                        words.say(
                            "sale.waits.discarded.by",
                            one.discardedBy(),
                            words.exactly(one.discardedAt(), zone))))
            .toList());
    return "console/orders-waiting";
  }

  @ForOperators
  @PostMapping("/{id}/discard")
  String discard(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      Principal person,
      RedirectAttributes next) {
    try {
      waiting.discard(key, id, reason, person.getName());
      next.addFlashAttribute("done", words.say("sale.waits.discarded.done"));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return "redirect:/communities/%s/orders/waiting".formatted(key);
  }
}
