package io.qunflow.web.console;

import io.qunflow.community.AccountLinks;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.DismissedSuggestion;
import io.qunflow.community.LinkSuggestions;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.security.Principal;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which members are one person: proposals, linking, taking back. */
@Controller
@RequestMapping("/communities/{key}/members")
class LinkPageController {

  private static final int MOST_SUGGESTIONS = 100;

  private final CommunityService communities;
  private final AccountLinks links;
  private final LinkSuggestions suggestions;
  private final MemberService members;
  private final MemberPage page;
  private final Words words;

  LinkPageController(
      CommunityService communities,
      AccountLinks links,
      LinkSuggestions suggestions,
      MemberService members,
      MemberPage page,
      Words words) {
    this.communities = communities;
    this.links = links;
    this.suggestions = suggestions;
    this.members = members;
    this.page = page;
    this.words = words;
  }

  @GetMapping("/links")
  String suggest(@PathVariable CommunityKey key, Model model) throws UnknownCommunityException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    model.addAttribute("community", community);
    model.addAttribute(
        "dismissed",
        suggestions.findDismissed(key, MOST_SUGGESTIONS).stream()
            .map(pair -> new DismissedLine(pair, words.moment(pair.at(), zone)))
            .toList());
    model.addAttribute("suggestions", suggestions.find(key, MOST_SUGGESTIONS));
    return "console/links";
  }

  record DismissedLine(DismissedSuggestion pair, String when) {}

  /**
   * @param other of whom somebody says that it is another person
   * @param back as for linking
   */
  @ForOperators
  @PostMapping("/{id}/links/dismiss")
  String dismiss(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam long other,
      @RequestParam(defaultValue = "") String back,
      Principal person,
      RedirectAttributes next) {
    var one = page.find(key, id);
    var two = page.find(key, other);
    suggestions.dismiss(key, one.id(), two.id(), person.getName());
    next.addFlashAttribute(
        "done", words.say("links.dismissed", one.masked().nickname(), two.masked().nickname()));
    return back(back);
  }

  @ForOperators
  @PostMapping("/{id}/links/restore")
  String restore(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam long other,
      RedirectAttributes next) {
    suggestions.restore(page.find(key, id).id(), page.find(key, other).id());
    next.addFlashAttribute("done", words.say("links.restored"));
    return back("list");
  }

  private static String back(String to) {
    return to.equals("list")
        ? "redirect:/communities/{key}/members/links"
        : "redirect:/communities/{key}/members/{id}";
  }

  /**
   * @param from whose accounts go over to the member of the address; 0 if it is named instead
   * @param name nickname or account of that member
   * @param back {@code list} to see the other proposals next, else the member
   */
  @ForOperators
  @PostMapping("/{id}/links")
  String link(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long from,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String back,
      Principal person,
      RedirectAttributes next) {
    var target = page.find(key, id);
    var named = from > 0 ? Optional.of(new MemberId(from)) : members.findByNickname(key, name);
    if (named.isEmpty()) {
      next.addFlashAttribute("refused", words.say("links.nobody", name));
      return "redirect:/communities/{key}/members/{id}";
    }
    var source = page.find(key, named.get().value());
    try {
      links.link(source.id(), target.id(), person.getName());
      next.addFlashAttribute(
          "done", words.say("links.made", source.masked().nickname(), target.masked().nickname()));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return back(back);
  }

  @ForOperators
  @PostMapping("/{id}/links/{link}/undo")
  String undo(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @PathVariable long link,
      Principal person,
      RedirectAttributes next) {
    var member = page.find(key, id);
    if (links.findOf(member.id()).stream().anyMatch(known -> known.id() == link)) {
      try {
        links.undo(link, person.getName());
        next.addFlashAttribute("done", words.say("links.undone"));
      } catch (BusinessException e) {
        next.addFlashAttribute("refused", Said.of(e));
      }
    }
    return "redirect:/communities/{key}/members/{id}";
  }
}
