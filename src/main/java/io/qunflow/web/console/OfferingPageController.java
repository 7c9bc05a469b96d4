package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.shared.BusinessException;
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

/** One offering: everything about it, changed and retired (F3, F4). */
@Controller
@RequestMapping("/communities/{key}/offerings/{id}")
class OfferingPageController {

  private final CommunityService communities;
  private final Offerings offerings;
  private final OfferingViews views;
  private final OfferingDesk desk;

  OfferingPageController(
      CommunityService communities, Offerings offerings, OfferingViews views, OfferingDesk desk) {
    this.communities = communities;
    this.offerings = offerings;
    this.views = views;
    this.desk = desk;
  }

  @ForMemberReaders
  @GetMapping
  String show(@PathVariable CommunityKey key, @PathVariable long id, Model model)
      throws BusinessException {
    var community = communities.find(key);
    views.fill(model, offerings.find(key, id), ZoneId.of(community.timeZone()));
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
    return desk.done(
        key,
        id,
        "sale.offering.changed",
        typed,
        next,
        offering -> offerings.change(key, id, revision, form.given(), person.getName()));
  }

  @ForOperators
  @PostMapping("/retire")
  String retire(@PathVariable CommunityKey key, @PathVariable long id, RedirectAttributes next) {
    return desk.done(
        key, id, "sale.offering.retired", Map.of(), next, offering -> offerings.retire(key, id));
  }
}
