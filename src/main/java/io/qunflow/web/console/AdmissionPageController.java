package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.admission.AdmissionDesk;
import io.qunflow.membership.admission.InvalidApplicationException;
import io.qunflow.membership.admission.Proofs;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The door of a community from inside: open or not, on what terms, and its link (A1, A2). */
@Controller
@ForOperators
@RequestMapping("/communities/{key}/admission")
class AdmissionPageController {

  private static final Duration LINK_OPEN = Duration.ofDays(3650);

  private final CommunityService communities;
  private final AdmissionDesk desk;
  private final Proofs proofs;
  private final GroupLinks links;
  private final Words words;
  private final Clock clock;

  AdmissionPageController(
      CommunityService communities,
      AdmissionDesk desk,
      Proofs proofs,
      GroupLinks links,
      Words words,
      Clock clock) {
    this.communities = communities;
    this.desk = desk;
    this.proofs = proofs;
    this.links = links;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(@PathVariable CommunityKey key) throws UnknownCommunityException {
    return page(key, AdmissionForm.of(desk.terms(key)), Map.of());
  }

  @PostMapping("/terms")
  ModelAndView change(
      @PathVariable CommunityKey key,
      @ModelAttribute AdmissionForm form,
      Principal person,
      RedirectAttributes next)
      throws UnknownCommunityException {
    communities.find(key);
    try {
      desk.setTerms(key, form.terms(), person.getName());
      next.addFlashAttribute("done", words.say("admission.saved"));
      return back(key);
    } catch (InvalidApplicationException e) {
      var page = page(key, form, Said.of(e.errors()));
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return page;
    }
  }

  @PostMapping("/open")
  ModelAndView open(@PathVariable CommunityKey key, Principal person, RedirectAttributes next) {
    try {
      desk.open(key, person.getName());
      links.open(key, GroupLinkPurpose.APPLICATION, 0, clock.instant().plus(LINK_OPEN));
      next.addFlashAttribute("done", words.say("admission.opened"));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return back(key);
  }

  @PostMapping("/close")
  ModelAndView close(@PathVariable CommunityKey key, RedirectAttributes next)
      throws UnknownCommunityException {
    desk.close(key);
    links.close(key, GroupLinkPurpose.APPLICATION, 0);
    next.addFlashAttribute("done", words.say("admission.closed"));
    return back(key);
  }

  private ModelAndView page(CommunityKey key, AdmissionForm form, Map<String, String> wrong)
      throws UnknownCommunityException {
    var community = communities.find(key);
    var door = desk.door(key);
    return new ModelAndView("console/admission")
        .addObject("community", community)
        .addObject("opened", AdmissionDesk.isOpen(community))
        .addObject("door", door.orElse(null))
        .addObject("asks", door.map(known -> known.asks().stream().sorted().toList()).orElse(null))
        .addObject("sealing", proofs.isSealing())
        .addObject(
            "link",
            links
                .find(key, GroupLinkPurpose.APPLICATION, 0)
                .filter(link -> link.isOpen(clock.instant()))
                .orElse(null))
        .addObject("typed", form.values())
        .addObject("wrong", wrong);
  }

  private static ModelAndView back(CommunityKey key) {
    return new ModelAndView("redirect:/communities/" + key + "/admission");
  }
}
