package io.qunflow.web.console;

import io.qunflow.community.AccountMask;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.role.FiveKind;
import io.qunflow.membership.role.HeldRole;
import io.qunflow.membership.role.MemberRole;
import io.qunflow.membership.role.MemberRoles;
import io.qunflow.membership.role.RoleCount;
import io.qunflow.membership.role.RoleReviews;
import io.qunflow.process.TaskInbox;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.security.Principal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is what in a community, and the start of looking at it anew (A3). */
@Controller
@RequestMapping("/communities/{key}/roles")
class RolesPageController {

  private static final int MOST = 50;
  private static final int MOST_NOTE = 500;

  private final CommunityService communities;
  private final NamedMembers named;
  private final MemberRoles roles;
  private final RoleReviews reviews;
  private final TaskInbox inbox;
  private final RoleWords says;
  private final BalanceView balance;
  private final Words words;

  RolesPageController(
      CommunityService communities,
      NamedMembers named,
      MemberRoles roles,
      RoleReviews reviews,
      TaskInbox inbox,
      RoleWords says,
      BalanceView balance,
      Words words) {
    this.communities = communities;
    this.named = named;
    this.roles = roles;
    this.reviews = reviews;
    this.inbox = inbox;
    this.says = says;
    this.balance = balance;
    this.words = words;
  }

  record Count(String code, String name, String why, int members) {}

  record Line(
      long member, String nickname, String role, String kind, String reason, String since) {}

  @ForMemberReaders
  @GetMapping
  String show(
      @PathVariable CommunityKey key, @RequestParam(defaultValue = "") String role, Model model)
      throws UnknownCommunityException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    var wanted = Arrays.stream(MemberRole.values()).filter(r -> r.name().equals(role)).findFirst();
    var counts = roles.count(key);
    model.addAttribute("community", community);
    model.addAttribute("counts", counts(counts));
    model.addAttribute("kinds", kinds(counts));
    model.addAttribute("known", sum(counts, count -> true));
    model.addAttribute("chosen", wanted.map(says::name).orElse(null));
    model.addAttribute(
        "lines",
        roles.findPage(key, wanted, 0, MOST).stream().map(held -> line(held, zone)).toList());
    model.addAttribute("balance", balance.of(key));
    model.addAttribute("running", reviews.isRunning(key));
    model.addAttribute("page", openPage(key));
    model.addAttribute(
        "measured",
        reviews.findLatest(key).map(m -> words.moment(m.measuredAt(), zone)).orElse(null));
    return "console/roles";
  }

  @ForOperators
  @PostMapping("/review")
  String start(@PathVariable CommunityKey key, RedirectAttributes next) {
    try {
      reviews.start(key);
      next.addFlashAttribute("done", words.say("roles.started"));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return "redirect:/communities/" + key + "/roles";
  }

  /**
   * @param name nickname or account
   */
  @ForOperators
  @PostMapping("/notices")
  String notice(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String note,
      Principal person,
      RedirectAttributes next) {
    var member = named.find(key, name, "roles.notice.nobody", next);
    if (member.isEmpty()) {
      return "redirect:/communities/" + key + "/roles";
    }
    if (note.isBlank() || note.strip().length() > MOST_NOTE) {
      next.addFlashAttribute("refused", words.say("roles.notice.empty"));
    } else {
      roles.noticeOpposing(member.get(), note, person.getName());
      next.addFlashAttribute("done", words.say("roles.notice.done"));
    }
    return "redirect:/communities/" + key + "/roles";
  }

  /** Of the open task that this person may see; null for none. */
  private String openPage(CommunityKey key) {
    return inbox.findOpenTasks(key).stream()
        .filter(task -> task.taskKey().equals(RoleReviewPageController.TASK))
        .map(task -> task.page())
        .findFirst()
        .orElse(null);
  }

  private List<Count> counts(List<RoleCount> counts) {
    return Arrays.stream(MemberRole.values())
        .map(
            role ->
                new Count(
                    role.name(),
                    says.name(role),
                    says.why(role),
                    sum(counts, count -> count.role() == role)))
        .toList();
  }

  private List<Count> kinds(List<RoleCount> counts) {
    return Arrays.stream(FiveKind.values())
        .map(
            kind ->
                new Count(
                    kind.name(),
                    words.say("roles.kind." + kind.name()),
                    "",
                    sum(counts, count -> count.kind() == kind)))
        .toList();
  }

  private static int sum(List<RoleCount> counts, Predicate<RoleCount> which) {
    return counts.stream().filter(which).mapToInt(RoleCount::members).sum();
  }

  private Line line(HeldRole held, ZoneId zone) {
    return new Line(
        held.member().value(),
        AccountMask.maskNickname(held.nickname()),
        says.name(held.role()),
        words.say("roles.kind." + held.kind().name()),
        held.reason(),
        words.moment(held.since(), zone));
  }
}
