package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.publicclass.Attendance;
import io.qunflow.funnel.publicclass.ClassChanges;
import io.qunflow.funnel.publicclass.ClassDate;
import io.qunflow.funnel.publicclass.ClassReaches;
import io.qunflow.funnel.publicclass.Followups;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.funnel.publicclass.Registrations;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.ImportException;
import io.qunflow.web.Said;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One public class: who comes, who was there, who asked, its link, its date (P2). */
@Controller
@ForMemberReaders
@RequestMapping("/communities/{key}/classes/{id}")
class ClassPageController {

  private final CommunityService communities;
  private final MemberService members;
  private final PublicClasses classes;
  private final Registrations registrations;
  private final Attendance attendance;
  private final Followups followups;
  private final ClassReaches reaches;
  private final ClassChanges changes;
  private final Offerings offerings;
  private final GroupLinks links;
  private final ClassLines lines;
  private final Words words;
  private final Clock clock;

  ClassPageController(
      CommunityService communities,
      MemberService members,
      PublicClasses classes,
      Registrations registrations,
      Attendance attendance,
      Followups followups,
      ClassReaches reaches,
      ClassChanges changes,
      Offerings offerings,
      GroupLinks links,
      ClassLines lines,
      Words words,
      Clock clock) {
    this.communities = communities;
    this.members = members;
    this.classes = classes;
    this.registrations = registrations;
    this.attendance = attendance;
    this.followups = followups;
    this.reaches = reaches;
    this.changes = changes;
    this.offerings = offerings;
    this.links = links;
    this.lines = lines;
    this.words = words;
    this.clock = clock;
  }

  private interface Deed {
    String run(PublicClass of) throws BusinessException, IOException;
  }

  @GetMapping
  String show(@PathVariable CommunityKey key, @PathVariable long id, Model model)
      throws BusinessException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    var of = classes.find(key, id);
    model.addAttribute("community", community);
    model.addAttribute("line", lines.lines(List.of(of), community).get(0));
    model.addAttribute(
        "offering", of.offering() == null ? null : offerings.find(of.offering()).name());
    model.addAttribute("open", of.takesRegistrations(clock.instant()));
    model.addAttribute("movable", isMovable(of));
    model.addAttribute("people", lines.people(registrations.findAll(id), zone));
    model.addAttribute("strangers", lines.strangers(attendance.findUnmatched(id)));
    model.addAttribute("questions", lines.asked(attendance.findQuestions(id), zone));
    model.addAttribute("followup", followups.count(id));
    model.addAttribute("reach", of.isDated() ? reaches.find(of) : null);
    model.addAttribute("link", links.find(key, GroupLinkPurpose.PUBLIC_CLASS, id).orElse(null));
    model.addAttribute(
        "starts", of.isDated() ? of.startsAt().atZone(zone).toLocalDateTime().toString() : "");
    model.addAttribute(
        "minutes",
        of.isDated() ? java.time.Duration.between(of.startsAt(), of.endsAt()).toMinutes() : 0);
    return "console/class";
  }

  @PostMapping("/attendance")
  @ForOperators
  String attend(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam MultipartFile file,
      RedirectAttributes next)
      throws BusinessException, IOException {
    return deed(
        key,
        id,
        next,
        of -> {
          try (var in = file.getInputStream()) {
            var result = attendance.importCsv(id, in);
            return words.say(
                "classes.imported", result.people(), result.matched(), result.unmatched());
          }
        });
  }

  @PostMapping("/attendees/{attendee}/match")
  @ForOperators
  String match(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @PathVariable long attendee,
      @RequestParam(defaultValue = "") String name,
      Principal person,
      RedirectAttributes next)
      throws BusinessException, IOException {
    var member = members.findByNickname(key, name);
    if (member.isEmpty()) {
      return refused(key, id, words.say("classes.nobody", name), next);
    }
    return deed(
        key,
        id,
        next,
        of -> {
          attendance.match(id, attendee, member.get(), person.getName());
          return words.say("classes.matched");
        });
  }

  @PostMapping("/attendees/{attendee}/drop")
  @ForOperators
  String drop(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @PathVariable long attendee,
      RedirectAttributes next)
      throws BusinessException, IOException {
    return deed(
        key,
        id,
        next,
        of -> {
          attendance.drop(id, attendee);
          return words.say("classes.dropped");
        });
  }

  @PostMapping("/questions")
  @ForOperators
  String ask(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String question,
      Principal person,
      RedirectAttributes next)
      throws BusinessException, IOException {
    var member = members.findByNickname(key, name);
    if (member.isEmpty()) {
      return refused(key, id, words.say("classes.nobody", name), next);
    }
    return deed(
        key,
        id,
        next,
        of -> {
          attendance.recordQuestion(id, member.get(), question, person.getName());
          return words.say("classes.asked.done");
        });
  }

  @PostMapping("/date")
  @ForOperators
  String move(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String startsAt,
      @RequestParam(defaultValue = "") String minutes,
      @RequestParam(defaultValue = "") String capacity,
      RedirectAttributes next)
      throws BusinessException, IOException {
    return deed(
        key,
        id,
        next,
        of -> {
          changes.move(
              id,
              new ClassDate(
                  of.title(),
                  of.about(),
                  ClassListPageController.moment(startsAt),
                  ClassListPageController.number(minutes),
                  ClassListPageController.number(capacity),
                  of.meetingUrl(),
                  of.againWhy()));
          return words.say("classes.moved");
        });
  }

  @PostMapping("/off")
  @ForOperators
  String callOff(@PathVariable CommunityKey key, @PathVariable long id, RedirectAttributes next)
      throws BusinessException, IOException {
    return deed(
        key,
        id,
        next,
        of -> {
          changes.callOff(id);
          return words.say("classes.calledOff");
        });
  }

  private String deed(CommunityKey key, long id, RedirectAttributes next, Deed deed)
      throws BusinessException, IOException {
    var of = classes.find(key, id);
    try {
      next.addFlashAttribute("done", deed.run(of));
    } catch (ImportException e) {
      next.addFlashAttribute("refused", Said.of(e));
      next.addFlashAttribute(
          "wrongLines",
          e.errors().stream()
              .map(one -> words.say("classes.line", one.line(), Said.of(one.message())))
              .toList());
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return "redirect:/communities/%s/classes/%d".formatted(key, id);
  }

  private static String refused(CommunityKey key, long id, String why, RedirectAttributes next) {
    next.addFlashAttribute("refused", why);
    return "redirect:/communities/%s/classes/%d".formatted(key, id);
  }

  private boolean isMovable(PublicClass of) {
    return of.takesRegistrations(clock.instant()) && clock.instant().isBefore(of.startsAt());
  }
}
