package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.figure.BesideFigures;
import io.qunflow.funnel.figure.DeliveryPlan;
import io.qunflow.funnel.figure.FunnelFigures;
import io.qunflow.funnel.figure.FunnelScope;
import io.qunflow.funnel.figure.StatedFigures;
import io.qunflow.funnel.lead.Leads;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an operator states beside the orders of an offering: delivery hours, other money (F7). */
@Controller
@RequestMapping("/communities/{key}/delivery")
class DeliveryPageController {

  private final CommunityService communities;
  private final Offerings offerings;
  private final StatedFigures stated;
  private final BesideFigures beside;
  private final FunnelFigures figures;
  private final Leads leads;
  private final Words words;
  private final Clock clock;

  DeliveryPageController(
      CommunityService communities,
      Offerings offerings,
      StatedFigures stated,
      BesideFigures beside,
      FunnelFigures figures,
      Leads leads,
      Words words,
      Clock clock) {
    this.communities = communities;
    this.offerings = offerings;
    this.stated = stated;
    this.beside = beside;
    this.figures = figures;
    this.leads = leads;
    this.words = words;
    this.clock = clock;
  }

  /**
   * @param offering key; blank for the first of the community
   */
  @ForMemberReaders
  @GetMapping
  String show(
      @PathVariable CommunityKey key, @RequestParam(defaultValue = "") String offering, Model model)
      throws UnknownCommunityException {
    var community = communities.find(key);
    var all = offerings.findAll(key);
    var chosen = all.stream().filter(one -> one.key().equals(offering)).findFirst();
    model.addAttribute("community", community);
    model.addAttribute("offerings", all);
    model.addAttribute(
        "today", LocalDate.ofInstant(clock.instant(), ZoneId.of(community.timeZone())).toString());
    chosen.or(() -> all.stream().findFirst()).ifPresent(one -> fill(model, key, one));
    return "console/delivery";
  }

  private void fill(Model model, CommunityKey key, Offering one) {
    var scope = FunnelScope.of(key, List.of(one.id()));
    var funnel = figures.find(scope);
    model.addAttribute("offering", one);
    model.addAttribute("funnel", funnel);
    model.addAttribute("beside", beside.find(scope, funnel.turnover()));
    model.addAttribute("plan", stated.findPlan(one.id()).orElse(null));
    model.addAttribute("hours", stated.findHours(one.id()));
    model.addAttribute("income", stated.findIndirect(one.id()));
    model.addAttribute("rounds", beside.findRounds(key, one.key()));
    model.addAttribute("corporate", leads.findCorporate(key, one.id()));
  }

  @ForOperators
  @PostMapping("/plan")
  String plan(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "") String offering,
      DeliveryForm form,
      Principal person,
      RedirectAttributes next) {
    return act(
        key,
        offering,
        next,
        "delivery.plan.saved",
        one ->
            stated.plan(
                key,
                one.id(),
                DeliveryPlan.of(form.wholeDays(), form.decimalHours()),
                person.getName()));
  }

  @ForOperators
  @PostMapping("/hours")
  String deliver(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "") String offering,
      DeliveryForm form,
      Principal person,
      RedirectAttributes next) {
    return act(
        key,
        offering,
        next,
        "delivery.hours.saved",
        one ->
            stated.deliver(
                key,
                one.id(),
                beside.findRounds(key, one.key()),
                form.delivery(),
                person.getName()));
  }

  @ForOperators
  @PostMapping("/income")
  String receive(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "") String offering,
      DeliveryForm form,
      Principal person,
      RedirectAttributes next) {
    return act(
        key,
        offering,
        next,
        "delivery.income.saved",
        one ->
            stated.receive(
                key,
                one.id(),
                form.indirect(leads.findCorporate(key, one.id())),
                person.getName()));
  }

  @ForOperators
  @PostMapping("/hours/{id}/void")
  String voidHours(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String offering,
      @RequestParam(defaultValue = "") String why,
      Principal person,
      RedirectAttributes next) {
    return act(
        key,
        offering,
        next,
        "delivery.voided",
        one -> stated.voidHours(one.id(), id, why, person.getName()));
  }

  @ForOperators
  @PostMapping("/income/{id}/void")
  String voidIncome(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String offering,
      @RequestParam(defaultValue = "") String why,
      Principal person,
      RedirectAttributes next) {
    return act(
        key,
        offering,
        next,
        "delivery.voided",
        one -> stated.voidIndirect(one.id(), id, why, person.getName()));
  }

  private interface Act {
    void run(Offering offering) throws BusinessException;
  }

  private String act(
      CommunityKey key, String offering, RedirectAttributes next, String done, Act act) {
    try {
      act.run(offerings.find(key, offering));
      next.addFlashAttribute("done", words.say(done));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    next.addAttribute("offering", offering);
    return "redirect:/communities/" + key + "/delivery";
  }
}
