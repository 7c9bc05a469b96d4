package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.lead.Lead;
import io.qunflow.funnel.lead.LeadChanges;
import io.qunflow.funnel.lead.LeadKind;
import io.qunflow.funnel.lead.LeadState;
import io.qunflow.funnel.lead.Leads;
import io.qunflow.funnel.lead.NewLead;
import io.qunflow.funnel.lead.NotBuying;
import io.qunflow.funnel.lead.RelationStage;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.security.Principal;
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

/** The lead board: who is followed, by how far the relation is; and one lead with its history. */
@Controller
@ForMemberReaders
@RequestMapping("/communities/{key}/leads")
class LeadPageController {

  private static final int MOST = 500;
  private static final int MOST_ENDED = 30;
  private static final List<LeadState> ENDS =
      List.of(LeadState.WON, LeadState.NOT_NOW, LeadState.LOST);

  private final CommunityService communities;
  private final MemberService members;
  private final Leads leads;
  private final LeadChanges changes;
  private final Offerings offerings;
  private final LeadLines lines;
  private final Words words;

  LeadPageController(
      CommunityService communities,
      MemberService members,
      Leads leads,
      LeadChanges changes,
      Offerings offerings,
      LeadLines lines,
      Words words) {
    this.communities = communities;
    this.members = members;
    this.leads = leads;
    this.changes = changes;
    this.offerings = offerings;
    this.lines = lines;
    this.words = words;
  }

  private interface Deed {
    void run(Lead of) throws BusinessException;
  }

  @GetMapping
  String show(@PathVariable CommunityKey key, Model model) throws UnknownCommunityException {
    var community = communities.find(key);
    model.addAttribute("community", community);
    model.addAttribute("columns", lines.board(community, leads.findPage(key, true, 0, MOST)));
    model.addAttribute("ended", lines.cards(community, leads.findPage(key, false, 0, MOST_ENDED)));
    model.addAttribute(
        "offerings", offerings.findAll(key).stream().filter(one -> !one.retired()).toList());
    model.addAttribute("reasons", leads.countReasons(key));
    model.addAttribute("stages", RelationStage.values());
    return "console/leads";
  }

  @GetMapping("/{id}")
  String showOne(@PathVariable CommunityKey key, @PathVariable long id, Model model)
      throws BusinessException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    var lead = leads.find(key, id);
    model.addAttribute("community", community);
    model.addAttribute("card", lines.cards(community, List.of(lead)).get(0));
    model.addAttribute("entries", lines.entries(leads.findEntries(id), zone));
    model.addAttribute("stages", RelationStage.values());
    model.addAttribute("ends", ENDS);
    model.addAttribute("whys", NotBuying.values());
    return "console/lead";
  }

  @PostMapping
  @ForOperators
  String open(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "PERSON") LeadKind kind,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String company,
      @RequestParam(required = false) Long offering,
      @RequestParam(defaultValue = "") String interest,
      Principal person,
      RedirectAttributes next)
      throws UnknownCommunityException {
    communities.find(key);
    var member = members.findByNickname(key, name);
    if (!name.isBlank() && member.isEmpty()) {
      next.addFlashAttribute("refused", words.say("classes.nobody", name));
      return home(key);
    }
    try {
      var opened =
          leads.open(
              new NewLead(key, kind, member.orElse(null), company, offering, interest, ""),
              person.getName());
      next.addFlashAttribute("done", words.say("leads.opened"));
      return home(key) + "/" + opened.id();
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
      return home(key);
    }
  }

  @PostMapping("/{id}/stage")
  @ForOperators
  String move(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "STRANGER") RelationStage stage,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "false") boolean board,
      Principal person,
      RedirectAttributes next)
      throws BusinessException {
    var back = deed(key, id, next, of -> changes.move(id, stage, note, person.getName()));
    return board ? home(key) : back;
  }

  @PostMapping("/{id}/owner")
  @ForOperators
  String handOver(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String to,
      Principal person,
      RedirectAttributes next)
      throws BusinessException {
    return deed(key, id, next, of -> changes.handOver(id, to, person.getName()));
  }

  @PostMapping("/{id}/end")
  @ForOperators
  String end(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(required = false) LeadState state,
      @RequestParam(required = false) NotBuying reason,
      @RequestParam(defaultValue = "") String note,
      Principal person,
      RedirectAttributes next)
      throws BusinessException {
    return deed(key, id, next, of -> changes.end(id, state, reason, note, person.getName()));
  }

  private String deed(CommunityKey key, long id, RedirectAttributes next, Deed deed)
      throws BusinessException {
    var of = leads.find(key, id);
    try {
      deed.run(of);
      next.addFlashAttribute("done", words.say("leads.saved"));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return home(key) + "/" + id;
  }

  private static String home(CommunityKey key) {
    return "redirect:/communities/" + key + "/leads";
  }
}
