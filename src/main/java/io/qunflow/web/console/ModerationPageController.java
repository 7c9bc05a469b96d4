package io.qunflow.web.console;

import io.qunflow.community.AccountMask;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.kind.KindInputs;
import io.qunflow.membership.kind.MemberKind;
import io.qunflow.membership.kind.MemberKinds;
import io.qunflow.membership.moderation.CaseEntry;
import io.qunflow.membership.moderation.CaseFile;
import io.qunflow.membership.moderation.CaseKind;
import io.qunflow.membership.moderation.ModerationCases;
import io.qunflow.membership.moderation.NewCase;
import io.qunflow.membership.moderation.PostNotes;
import io.qunflow.membership.moderation.UnknownCaseException;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.security.Principal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who broke the rules, what came of it, and why members are there (A4). */
@Controller
@RequestMapping("/communities/{key}/moderation")
class ModerationPageController {

  private static final int MOST = 50;
  private static final int MOST_STATED = 20;

  private final CommunityService communities;
  private final NamedMembers named;
  private final ModerationCases cases;
  private final PostNotes posts;
  private final MemberKinds kinds;
  private final Words words;

  ModerationPageController(
      CommunityService communities,
      NamedMembers named,
      ModerationCases cases,
      PostNotes posts,
      MemberKinds kinds,
      Words words) {
    this.communities = communities;
    this.named = named;
    this.cases = cases;
    this.posts = posts;
    this.kinds = kinds;
    this.words = words;
  }

  /**
   * @param outcome in words; how far it is while it is open
   */
  record Line(long id, String nickname, String kind, String outcome, boolean open, String opened) {}

  record Entry(String what, String note, String by, String at) {}

  record Kind(String name, String about, int members) {}

  record Stated(long id, String nickname, String kind, String treatment, String by) {}

  @ForMemberReaders
  @GetMapping
  String show(@PathVariable CommunityKey key, Model model) throws UnknownCommunityException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    model.addAttribute("community", community);
    model.addAttribute(
        "lines", cases.findPage(key, false, 0, MOST).stream().map(c -> line(c, zone)).toList());
    model.addAttribute("kinds", kinds(key));
    model.addAttribute("stated", stated(key, zone));
    model.addAttribute("once", UUID.randomUUID());
    model.addAttribute("intents", MemberKind.values());
    model.addAttribute("deeds", List.of(CaseKind.POACHING, CaseKind.OPPOSING));
    return "console/moderation";
  }

  @ForMemberReaders
  @GetMapping("/{id}")
  String showCase(@PathVariable CommunityKey key, @PathVariable long id, Model model)
      throws UnknownCommunityException, UnknownCaseException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    var file = cases.find(key, id);
    model.addAttribute("community", community);
    model.addAttribute("file", file);
    model.addAttribute("line", line(file, zone));
    model.addAttribute("text", AccountMask.maskText(file.postText()));
    model.addAttribute("accounts", accounts(file));
    model.addAttribute(
        "until", file.appealUntil() == null ? null : words.exactly(file.appealUntil(), zone));
    model.addAttribute("record", cases.findRecord(id).stream().map(e -> entry(e, zone)).toList());
    return "console/moderation-case";
  }

  /** A recruiting or advertising post of today. */
  @ForOperators
  @PostMapping("/posts")
  String note(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "RECRUIT") MemberKind kind,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "false") boolean disclosed,
      @RequestParam Optional<String> once,
      Principal person,
      RedirectAttributes next) {
    var member = named.find(key, name, "moderation.nobody", next);
    if (member.isEmpty()) {
      return home(key);
    }
    try {
      var noted = posts.note(key, member.get(), kind, text, disclosed, person.getName(), once);
      next.addFlashAttribute(
          "done",
          words.say(
              "moderation.noted",
              noted.posts(),
              words.say("moderation.treatment." + noted.treatment())));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return home(key);
  }

  /** Something else than a post: a case at once. */
  @ForOperators
  @PostMapping("/cases")
  String open(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "POACHING") CaseKind kind,
      @RequestParam(defaultValue = "") String text,
      Principal person,
      RedirectAttributes next) {
    var member = named.find(key, name, "moderation.nobody", next);
    if (member.isEmpty()) {
      return home(key);
    }
    try {
      long id = cases.open(new NewCase(key, member.get(), kind, text, false), person.getName());
      next.addFlashAttribute("done", words.say("moderation.opened"));
      return home(key) + "/" + id;
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
      return home(key);
    }
  }

  /** Why a member is here. */
  @ForOperators
  @PostMapping("/intents")
  String state(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "UNKNOWN") MemberKind kind,
      @RequestParam(defaultValue = "false") boolean corporate,
      @RequestParam(defaultValue = "false") boolean disclosed,
      Principal person,
      RedirectAttributes next) {
    var member = named.find(key, name, "moderation.nobody", next);
    if (member.isEmpty()) {
      return home(key);
    }
    var treatment =
        kinds.state(
            key, member.get(), new KindInputs(kind, corporate, disclosed, 0), person.getName());
    next.addFlashAttribute(
        "done", words.say("moderation.stated", words.say("moderation.treatment." + treatment)));
    return home(key);
  }

  private static String home(CommunityKey key) {
    return "redirect:/communities/" + key + "/moderation";
  }

  private Line line(CaseFile file, ZoneId zone) {
    return new Line(
        file.id(),
        AccountMask.maskNickname(file.nickname()),
        words.say("moderation.kind." + file.kind()),
        file.outcome() == null
            ? words.say("moderation.state." + file.state())
            : words.say("moderation.outcome." + file.outcome()),
        file.outcome() == null,
        words.moment(file.openedAt(), zone));
  }

  private Entry entry(CaseEntry entry, ZoneId zone) {
    return new Entry(
        words.say("moderation.step." + entry.step()),
        AccountMask.maskText(note(entry)),
        entry.doneBy().startsWith("member:") ? words.say("moderation.themselves") : entry.doneBy(),
        words.exactly(entry.doneAt(), zone));
  }

  /** A decision's note begins with the measure. */
  private String note(CaseEntry entry) {
    return switch (entry.step()) {
      case DECIDED -> {
        var parts = entry.note().split(" ", 2);
        yield parts[0].isEmpty()
            ? ""
            : words.say("moderation.measure." + parts[0])
                + (parts.length > 1 ? words.say("moderation.because", parts[1]) : "");
      }
      default -> entry.note();
    };
  }

  /** As they were, one a line, with the platform in words. */
  private String accounts(CaseFile file) {
    return AccountMask.maskText(file.accountText())
        .lines()
        .map(
            line -> {
              var parts = line.split(" ", 2);
              return parts.length < 2 ? line : words.say("platform." + parts[0]) + " " + parts[1];
            })
        .collect(Collectors.joining("\n"));
  }

  private List<Stated> stated(CommunityKey key, ZoneId zone) {
    return kinds.findPage(key, Optional.empty(), 0, MOST_STATED).stream()
        .map(
            one ->
                new Stated(
                    one.member().value(),
                    AccountMask.maskNickname(one.nickname()),
                    words.say("moderation.intent." + one.kind()),
                    words.say("moderation.treatment." + one.treatment()),
                    words.say("moderation.by", one.statedBy(), words.moment(one.statedAt(), zone))))
        .toList();
  }

  private List<Kind> kinds(CommunityKey key) {
    var counts = kinds.count(key);
    return Arrays.stream(MemberKind.values())
        .map(
            kind ->
                new Kind(
                    words.say("moderation.intent." + kind),
                    words.say("moderation.intent.about." + kind),
                    counts.stream()
                        .filter(count -> count.kind() == kind)
                        .mapToInt(count -> count.members())
                        .sum()))
        .toList();
  }
}
