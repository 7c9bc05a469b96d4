package io.qunflow.web.console;

import io.qunflow.community.AccountMask;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Member;
import io.qunflow.community.MemberService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.kind.MemberKinds;
import io.qunflow.membership.kol.Kol;
import io.qunflow.membership.kol.KolOverreach;
import io.qunflow.membership.kol.KolTerm;
import io.qunflow.membership.kol.KolWay;
import io.qunflow.membership.kol.Kols;
import io.qunflow.membership.kol.NewKol;
import io.qunflow.membership.kol.UnknownKolException;
import io.qunflow.membership.role.HeldRole;
import io.qunflow.membership.role.MemberRole;
import io.qunflow.membership.role.MemberRoles;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.security.Principal;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** KOLs of a community: who serves, who is invited, and what was seen of them (A5). */
@Controller
@RequestMapping("/communities/{key}/kols")
class KolPageController {

  private static final int MOST = 50;
  private static final int MOST_PROPOSED = 10;

  private final CommunityService communities;
  private final MemberService members;
  private final NamedMembers named;
  private final MemberKinds kinds;
  private final MemberRoles roles;
  private final Kols kols;
  private final Words words;

  KolPageController(
      CommunityService communities,
      MemberService members,
      NamedMembers named,
      MemberKinds kinds,
      MemberRoles roles,
      Kols kols,
      Words words) {
    this.communities = communities;
    this.members = members;
    this.named = named;
    this.kinds = kinds;
    this.roles = roles;
    this.kols = kols;
    this.words = words;
  }

  record Line(long id, String nickname, String state, String way, String invited) {}

  record Term(int number, String days, String figures, String verdict, String note) {}

  record Noted(String note, String by, String at) {}

  @ForMemberReaders
  @GetMapping
  String show(@PathVariable CommunityKey key, Model model) throws UnknownCommunityException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    model.addAttribute("community", community);
    model.addAttribute(
        "lines", kols.findPage(key, 0, MOST).stream().map(kol -> line(kol, zone)).toList());
    model.addAttribute("proposed", proposed(key));
    return "console/kols";
  }

  @ForMemberReaders
  @GetMapping("/{id}")
  String showOne(@PathVariable CommunityKey key, @PathVariable long id, Model model)
      throws UnknownCommunityException, UnknownKolException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    var kol = kols.find(key, id);
    model.addAttribute("community", community);
    model.addAttribute("kol", kol);
    model.addAttribute("line", line(kol, zone));
    model.addAttribute("terms", kols.findTerms(id).stream().map(t -> term(t, zone)).toList());
    model.addAttribute(
        "overreaches", kols.findOverreaches(id).stream().map(o -> noted(o, zone)).toList());
    return "console/kol";
  }

  @ForOperators
  @PostMapping
  String invite(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "SELECTED") KolWay way,
      @RequestParam(defaultValue = "") String duties,
      @RequestParam(defaultValue = "") String reward,
      Principal person,
      RedirectAttributes next) {
    var member = named.find(key, name, "moderation.nobody", next);
    if (member.isEmpty()) {
      return home(key);
    }
    try {
      long id = kols.invite(new NewKol(key, member.get(), way, duties, reward), person.getName());
      next.addFlashAttribute("done", words.say("kol.invited"));
      return home(key) + "/" + id;
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
      return home(key);
    }
  }

  @ForOperators
  @PostMapping("/{id}/overreaches")
  String noteOverreach(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String note,
      Principal person,
      RedirectAttributes next) {
    try {
      int count = kols.noteOverreach(key, id, note, person.getName());
      next.addFlashAttribute("done", words.say("kol.overreach.done", count));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return home(key) + "/" + id;
  }

  private static String home(CommunityKey key) {
    return "redirect:/communities/" + key + "/kols";
  }

  /** Who is here for company is asked first, then who often answers (A4, A5). */
  private List<String> proposed(CommunityKey key) {
    var first = new LinkedHashSet<>(kinds.findAskedFirst(key));
    for (var role : List.of(MemberRole.HIDDEN_EXPERT, MemberRole.CORE_ELITE)) {
      roles.findPage(key, Optional.of(role), 0, MOST_PROPOSED).stream()
          .map(HeldRole::member)
          .forEach(first::add);
    }
    kols.findServing(key).forEach(kol -> first.remove(kol.member()));
    return members.findAll(first.stream().limit(MOST_PROPOSED).toList()).stream()
        .map(Member::nickname)
        .map(AccountMask::maskNickname)
        .toList();
  }

  private Line line(Kol kol, ZoneId zone) {
    return new Line(
        kol.id(),
        AccountMask.maskNickname(kol.nickname()),
        kol.endReason() == null
            ? words.say("kol.state." + kol.state())
            : words.say("kol.end." + kol.endReason()),
        words.say("kol.way." + kol.way()),
        words.moment(kol.invitedAt(), zone));
  }

  private Noted noted(KolOverreach overreach, ZoneId zone) {
    return new Noted(
        AccountMask.maskText(overreach.note()),
        overreach.notedBy(),
        words.exactly(overreach.notedAt(), zone));
  }

  private Term term(KolTerm term, ZoneId zone) {
    return new Term(
        term.number(),
        words.period(term.from(), term.until(), zone),
        term.verdict() == null
            ? ""
            : term.activeDays() == null
                ? words.say("kol.unknown")
                : words.say("kol.figures", Math.round(term.activeDays()), term.overreaches()),
        term.verdict() == null
            ? words.say("kol.running")
            : words.say("kol.verdict." + term.verdict()),
        term.reviewNote() == null ? "" : AccountMask.maskText(term.reviewNote()));
  }
}
