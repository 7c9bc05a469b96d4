package io.qunflow.web.console;

import io.qunflow.community.AccountMask;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.moderation.Crises;
import io.qunflow.membership.moderation.Crisis;
import io.qunflow.membership.moderation.CrisisDone;
import io.qunflow.membership.moderation.CrisisReport;
import io.qunflow.membership.moderation.UnknownCrisisException;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.security.Principal;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Raises a crisis with one button, and shows what is known and done about it (A8). */
@Controller
@RequestMapping("/communities/{key}/crisis")
class CrisisPageController {

  private final CommunityService communities;
  private final Crises crises;
  private final Words words;

  CrisisPageController(CommunityService communities, Crises crises, Words words) {
    this.communities = communities;
    this.crises = crises;
    this.words = words;
  }

  /**
   * @param finding null while it is open
   */
  record Line(long id, String raised, String finding, String conclusion, String settled) {}

  record Heard(String who, String words, String at) {}

  @ForMemberReaders
  @GetMapping
  String show(@PathVariable CommunityKey key, Model model) throws UnknownCommunityException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    model.addAttribute("community", community);
    model.addAttribute("open", crises.findOpen(key).map(c -> line(c, zone)).orElse(null));
    model.addAttribute(
        "past",
        crises.findAll(key).stream().filter(c -> !c.isOpen()).map(c -> line(c, zone)).toList());
    return "console/crises";
  }

  @ForMemberReaders
  @GetMapping("/{id}")
  String showOne(@PathVariable CommunityKey key, @PathVariable long id, Model model)
      throws UnknownCommunityException, UnknownCrisisException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    model.addAttribute("community", community);
    model.addAttribute("line", line(crises.find(key, id), zone));
    model.addAttribute(
        "reports", crises.findReports(id).stream().map(r -> report(r, zone)).toList());
    model.addAttribute("parts", crises.findParts(id).stream().map(p -> part(p, zone)).toList());
    return "console/crisis";
  }

  @ForOperators
  @PostMapping
  String raise(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "") String words,
      Principal person,
      RedirectAttributes next)
      throws UnknownCommunityException {
    communities.find(key);
    try {
      long id = crises.raise(key, words, person.getName());
      next.addFlashAttribute("done", this.words.say("crisis.raised"));
      return "redirect:/communities/" + key + "/crisis/" + id;
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
      return "redirect:/communities/" + key + "/crisis";
    }
  }

  private Line line(Crisis crisis, ZoneId zone) {
    return new Line(
        crisis.id(),
        words.exactly(crisis.raisedAt(), zone),
        crisis.isOpen() ? null : words.say("crisis.finding." + crisis.finding()),
        crisis.conclusion(),
        crisis.isOpen()
            ? null
            : words.say(
                "crisis.settled", crisis.settledBy(), words.exactly(crisis.settledAt(), zone)));
  }

  private Heard report(CrisisReport report, ZoneId zone) {
    return new Heard(
        report.nickname() == null
            ? report.raisedBy()
            : words.say("crisis.member", AccountMask.maskNickname(report.nickname())),
        AccountMask.maskText(report.words()),
        words.exactly(report.reportedAt(), zone));
  }

  private Heard part(CrisisDone done, ZoneId zone) {
    return new Heard(
        words.say("crisis.part." + done.part()),
        AccountMask.maskText(done.words()),
        words.exactly(done.doneAt(), zone));
  }
}
