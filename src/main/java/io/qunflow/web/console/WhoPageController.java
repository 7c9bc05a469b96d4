package io.qunflow.web.console;

import io.qunflow.community.AccountMask;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Member;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewMembers;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.lifecycle.questionnaire.round.SheetMatching;
import io.qunflow.lifecycle.questionnaire.round.UnmatchedSheet;
import io.qunflow.operations.checkin.CheckinVisitors;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers and check-ins that came by a group link and of whom nobody knows yet who they are. */
@Controller
@ForOperators
@RequestMapping("/communities/{key}/who")
class WhoPageController {

  private static final int MOST_CANDIDATES = 4;
  private static final int MOST = 100;

  private final CommunityService communities;
  private final SheetMatching matching;
  private final MemberService members;
  private final NamedMembers named;
  private final NewMembers newMembers;
  private final CheckinVisitors visitors;
  private final CheckinLines checkins;
  private final Words words;

  WhoPageController(
      CommunityService communities,
      SheetMatching matching,
      MemberService members,
      NamedMembers named,
      NewMembers newMembers,
      CheckinVisitors visitors,
      CheckinLines checkins,
      Words words) {
    this.communities = communities;
    this.matching = matching;
    this.members = members;
    this.named = named;
    this.newMembers = newMembers;
    this.visitors = visitors;
    this.checkins = checkins;
    this.words = words;
  }

  /**
   * @param nickname as typed by who answered, masked where it is a phone or an address
   * @param candidates members who may be meant
   */
  record Line(long sheet, long round, String nickname, String at, List<Member> candidates) {}

  @GetMapping
  String show(@PathVariable CommunityKey key, Model model) throws UnknownCommunityException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    var waiting = matching.unmatched(key);
    int came = visitors.countUnknown(key);
    var shown = waiting.stream().limit(MOST).toList();
    var candidates =
        members.findMatchingEach(
            key, shown.stream().map(UnmatchedSheet::nickname).toList(), MOST_CANDIDATES);
    model.addAttribute("community", community);
    model.addAttribute("total", waiting.size() + came);
    model.addAttribute("checkins", checkins.waiting(visitors.findUnknown(key, 0, MOST), key, zone));
    model.addAttribute(
        "lines", shown.stream().map(sheet -> line(sheet, candidates, zone)).toList());
    return "console/who";
  }

  /**
   * @param member whose answer it is; 0 if named
   * @param name nickname or account of that member
   */
  @PostMapping("/{sheet}/match")
  String match(
      @PathVariable CommunityKey key,
      @PathVariable long sheet,
      @RequestParam(defaultValue = "0") long member,
      @RequestParam(defaultValue = "") String name,
      Principal person,
      RedirectAttributes next) {
    var found =
        member > 0
            ? Optional.of(new MemberId(member))
            : named.find(key, name, "desk.who.nobody", next);
    found.ifPresent(known -> match(key, sheet, known, person, next));
    return "redirect:/communities/" + key + "/who";
  }

  @PostMapping("/{sheet}/new")
  String add(
      @PathVariable CommunityKey key,
      @PathVariable long sheet,
      Principal person,
      RedirectAttributes next) {
    waiting(key, sheet)
        .filter(known -> !known.nickname().isBlank())
        .ifPresent(
            known -> match(key, sheet, newMembers.create(key, known.nickname()), person, next));
    return "redirect:/communities/" + key + "/who";
  }

  @PostMapping("/{sheet}/drop")
  String drop(@PathVariable CommunityKey key, @PathVariable long sheet, RedirectAttributes next) {
    if (waiting(key, sheet).isPresent()) {
      try {
        matching.drop(sheet);
        next.addFlashAttribute("done", words.say("desk.who.dropped"));
      } catch (BusinessException e) {
        next.addFlashAttribute("refused", Said.of(e));
      }
    }
    return "redirect:/communities/" + key + "/who";
  }

  private void match(
      CommunityKey key, long sheet, MemberId member, Principal person, RedirectAttributes next) {
    if (waiting(key, sheet).isEmpty()) {
      return;
    }
    try {
      matching.match(sheet, member, person.getName());
      var name = members.find(member).map(m -> m.masked().nickname()).orElse("");
      next.addFlashAttribute("done", words.say("desk.who.matched", name));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
  }

  /** Of this community, and waiting still. */
  private Optional<UnmatchedSheet> waiting(CommunityKey key, long sheet) {
    return matching.unmatched(key).stream().filter(known -> known.id() == sheet).findFirst();
  }

  private Line line(UnmatchedSheet sheet, Map<String, List<Member>> candidates, ZoneId zone) {
    return new Line(
        sheet.id(),
        sheet.round(),
        AccountMask.maskNickname(sheet.nickname()),
        words.exactly(sheet.submittedAt(), zone),
        candidates.getOrDefault(sheet.nickname(), List.of()).stream().map(Member::masked).toList());
  }
}
