package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Member;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.UnknownCommunityException;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One member: accounts, facts, and whether the figures count them. */
@Controller
@RequestMapping("/communities/{key}/members/{id}")
class MemberPageController {

  private final CommunityService communities;
  private final MemberService members;
  private final Words words;

  MemberPageController(CommunityService communities, MemberService members, Words words) {
    this.communities = communities;
    this.members = members;
    this.words = words;
  }

  @GetMapping
  String show(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @ModelAttribute("form") FactForm form,
      Model model)
      throws UnknownCommunityException {
    return page(key, member(key, id), model);
  }

  @ForOperators
  @PostMapping("/facts")
  String recordFact(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @Valid @ModelAttribute("form") FactForm form,
      BindingResult result,
      Model model,
      RedirectAttributes next)
      throws UnknownCommunityException {
    var member = member(key, id);
    if (result.hasErrors()) {
      return page(key, member, model);
    }
    members.recordFact(member.id(), form.getFact(), form.getContent(), "form");
    next.addFlashAttribute("done", words.say("fact.saved", form.getFact()));
    return "redirect:/communities/{key}/members/{id}";
  }

  @ForOperators
  @PostMapping("/mark")
  String mark(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam Mark as,
      RedirectAttributes next) {
    var member = member(key, id);
    switch (as) {
      case STAFF -> members.markStaff(member.id());
      case BOT -> members.markBot(member.id());
      case ORDINARY -> members.markOrdinary(member.id());
    }
    next.addFlashAttribute("done", words.say("mark.saved." + as));
    return "redirect:/communities/{key}/members/{id}";
  }

  private String page(CommunityKey key, Member member, Model model)
      throws UnknownCommunityException {
    model.addAttribute("community", communities.find(key));
    model.addAttribute("member", member);
    model.addAttribute("mark", Mark.of(member));
    model.addAttribute("marks", Mark.values());
    return "console/member";
  }

  private Member member(CommunityKey key, long id) {
    return members
        .find(new MemberId(id))
        .filter(member -> member.community().equals(key))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
