package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.Member;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.operations.checkin.CheckinVisitors;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says who checked in by a group link; from the list "这是谁" and from the check-in's own page. */
@Controller
@ForOperators
@RequestMapping("/communities/{key}/checkins/visitors/{visitor}")
class CheckinWhoController {

  private final CheckinVisitors visitors;
  private final MemberService members;
  private final NamedMembers named;
  private final Words words;

  CheckinWhoController(
      CheckinVisitors visitors, MemberService members, NamedMembers named, Words words) {
    this.visitors = visitors;
    this.members = members;
    this.named = named;
    this.words = words;
  }

  /**
   * @param member who it was; 0 if named
   * @param name nickname or account of that member
   * @param back the check-in to go back to; 0: the list of all that wait
   */
  @PostMapping("/match")
  String match(
      @PathVariable CommunityKey key,
      @PathVariable long visitor,
      @RequestParam(defaultValue = "0") long member,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "0") long back,
      Principal person,
      RedirectAttributes next) {
    var found =
        member > 0
            ? Optional.of(new MemberId(member))
            : named.find(key, name, "desk.who.nobody", next);
    found.ifPresent(known -> match(key, visitor, known, person, next));
    return page(key, back);
  }

  @PostMapping("/new")
  String add(
      @PathVariable CommunityKey key,
      @PathVariable long visitor,
      @RequestParam(defaultValue = "0") long back,
      Principal person,
      RedirectAttributes next) {
    try {
      visitors
          .add(key, visitor, person.getName())
          .ifPresent(member -> next.addFlashAttribute("done", matched(member)));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return page(key, back);
  }

  @PostMapping("/drop")
  String drop(
      @PathVariable CommunityKey key,
      @PathVariable long visitor,
      @RequestParam(defaultValue = "0") long back,
      RedirectAttributes next) {
    try {
      visitors.drop(key, visitor);
      next.addFlashAttribute("done", words.say("checkins.dropped"));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return page(key, back);
  }

  private void match(
      CommunityKey key, long visitor, MemberId member, Principal person, RedirectAttributes next) {
    try {
      visitors.match(key, visitor, member, person.getName());
      next.addFlashAttribute("done", matched(member));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
  }

  private String matched(MemberId member) {
    var name = members.find(member).map(Member::masked).map(Member::nickname).orElse("");
    return words.say("checkins.matched", name);
  }

  private static String page(CommunityKey key, long back) {
    return back > 0
        ? "redirect:/communities/%s/checkins/%d".formatted(key, back)
        : "redirect:/communities/%s/who".formatted(key);
  }
}
