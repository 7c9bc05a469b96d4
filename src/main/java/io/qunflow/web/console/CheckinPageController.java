package io.qunflow.web.console;

import io.qunflow.community.AccessKind;
import io.qunflow.community.AccessLog;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.checkin.Checkin;
import io.qunflow.operations.checkin.CheckinEntries;
import io.qunflow.operations.checkin.CheckinVisitors;
import io.qunflow.operations.checkin.Checkins;
import io.qunflow.operations.checkin.UnknownCheckinException;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.web.report.CheckinFiles;
import java.io.IOException;
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

/** One check-in: who came in order of time, the link for the groups, the list as a file. */
@Controller
@ForMemberReaders
@RequestMapping("/communities/{key}/checkins/{id}")
class CheckinPageController {

  private static final int PAGE = 100;
  private static final int PAGE_WAITING = 20;

  private final CommunityService communities;
  private final Checkins checkins;
  private final CheckinEntries entries;
  private final CheckinVisitors visitors;
  private final GroupLinks links;
  private final AccessLog accesses;
  private final CheckinLines lines;
  private final Words words;

  CheckinPageController(
      CommunityService communities,
      Checkins checkins,
      CheckinEntries entries,
      CheckinVisitors visitors,
      GroupLinks links,
      AccessLog accesses,
      CheckinLines lines,
      Words words) {
    this.communities = communities;
    this.checkins = checkins;
    this.entries = entries;
    this.visitors = visitors;
    this.links = links;
    this.accesses = accesses;
    this.lines = lines;
    this.words = words;
  }

  @GetMapping
  String show(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int day,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "1") int who,
      Model model)
      throws UnknownCommunityException, UnknownCheckinException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    var checkin = checkin(key, id);
    var shown = checkin.day(day).orElseGet(() -> lines.current(checkin));
    int chosen = shown.number();
    model.addAttribute("community", community);
    model.addAttribute("checkin", checkin);
    model.addAttribute("state", lines.state(checkin));
    model.addAttribute("days", lines.days(checkin, chosen, community));
    model.addAttribute("chosen", chosen);
    var pages = new Pages(page, PAGE, entries.count(id, chosen));
    model.addAttribute("pages", pages);
    model.addAttribute(
        "entries",
        lines.entries(entries.findPage(id, chosen, pages.page() - 1, PAGE), shown, zone));
    var waiting = new Pages(who, PAGE_WAITING, visitors.countUnknown(checkin));
    model.addAttribute("waitingPages", waiting);
    model.addAttribute(
        "waiting",
        lines.waiting(visitors.findUnknown(checkin, waiting.page() - 1, PAGE_WAITING), key, zone));
    model.addAttribute("link", links.find(key, GroupLinkPurpose.CHECK_IN, id).orElse(null));
    return "console/checkin";
  }

  @PostMapping("/close")
  @ForOperators
  String close(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      Principal person,
      RedirectAttributes next)
      throws UnknownCheckinException {
    checkin(key, id);
    checkins.close(id, person.getName());
    next.addFlashAttribute("done", words.say("checkins.ended"));
    return "redirect:/communities/%s/checkins/%d".formatted(key, id);
  }

  /** Names members, so it wants a reason and leaves a row in the log. */
  @PostMapping("/{format:csv|xlsx}")
  @ForOperators
  Object export(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @PathVariable String format,
      @RequestParam(defaultValue = "") String reason,
      Principal person,
      RedirectAttributes next)
      throws UnknownCommunityException, UnknownCheckinException, IOException {
    var zone = ZoneId.of(communities.find(key).timeZone());
    var checkin = checkin(key, id);
    if (reason.isBlank()) {
      next.addFlashAttribute("refused", words.say("checkins.export.reason.missing"));
      return "redirect:/communities/%s/checkins/%d".formatted(key, id);
    }
    var all = entries.findAll(id);
    accesses.record(person.getName(), key, AccessKind.MEMBER, null, reason, all.size());
    var files = new CheckinFiles(checkin, all, zone);
    return Download.of(format).answer("check-in-" + id, files::writeCsv, files::writeWorkbook);
  }

  private Checkin checkin(CommunityKey key, long id) throws UnknownCheckinException {
    var checkin = checkins.find(id);
    if (!checkin.community().equals(key)) {
      throw new UnknownCheckinException(id);
    }
    return checkin;
  }
}
