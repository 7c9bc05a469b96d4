package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberService;
import io.qunflow.community.UnknownCommunityException;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One member: accounts, facts, and whether the figures count them. */
@Controller
@RequestMapping("/communities/{key}/members/{id}")
class MemberPageController {

  private final MemberService members;
  private final MemberPage page;
  private final Words words;

  MemberPageController(MemberService members, MemberPage page, Words words) {
    this.members = members;
    this.page = page;
    this.words = words;
  }

  @GetMapping
  String show(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @ModelAttribute("form") FactForm form,
      Model model)
      throws UnknownCommunityException {
    return page.show(key, page.find(key, id), model);
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
    var member = page.find(key, id);
    if (result.hasErrors()) {
      return page.show(key, member, model);
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
    var member = page.find(key, id);
    switch (as) {
      case STAFF -> members.markStaff(member.id());
      case BOT -> members.markBot(member.id());
      case ORDINARY -> members.markOrdinary(member.id());
    }
    next.addFlashAttribute("done", words.say("mark.saved." + as));
    return "redirect:/communities/{key}/members/{id}";
  }
}
