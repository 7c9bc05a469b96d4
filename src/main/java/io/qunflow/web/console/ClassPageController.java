package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.publicclass.Attendees;
import io.qunflow.funnel.publicclass.ClassChanges;
import io.qunflow.funnel.publicclass.ClassDate;
import io.qunflow.funnel.publicclass.ClassReaches;
import io.qunflow.funnel.publicclass.FollowupFigures;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.funnel.publicclass.Registrations;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.shared.BusinessException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One public class: who comes, who was there, who asked, its link; moved or called off (P2). */
@Controller
@ForMemberReaders
@RequestMapping("/communities/{key}/classes/{id}")
class ClassPageController {

  private final CommunityService communities;
  private final PublicClasses classes;
  private final Registrations registrations;
  private final Attendees attendees;
  private final FollowupFigures followups;
  private final ClassReaches reaches;
  private final ClassChanges changes;
  private final Offerings offerings;
  private final GroupLinks links;
  private final ClassLines lines;
  private final ClassDeeds deeds;
  private final Words words;
  private final Clock clock;

  ClassPageController(
      CommunityService communities,
      PublicClasses classes,
      Registrations registrations,
      Attendees attendees,
      FollowupFigures followups,
      ClassReaches reaches,
      ClassChanges changes,
      Offerings offerings,
      GroupLinks links,
      ClassLines lines,
      ClassDeeds deeds,
      Words words,
      Clock clock) {
    this.communities = communities;
    this.classes = classes;
    this.registrations = registrations;
    this.attendees = attendees;
    this.followups = followups;
    this.reaches = reaches;
    this.changes = changes;
    this.offerings = offerings;
    this.links = links;
    this.lines = lines;
    this.deeds = deeds;
    this.words = words;
    this.clock = clock;
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
    model.addAttribute("strangers", lines.strangers(attendees.findUnmatched(id)));
    model.addAttribute("questions", lines.asked(attendees.findQuestions(id), zone));
    model.addAttribute("followup", followups.count(id));
    model.addAttribute("reach", of.isDated() ? reaches.find(of) : null);
    model.addAttribute("link", links.find(key, GroupLinkPurpose.PUBLIC_CLASS, id).orElse(null));
    model.addAttribute(
        "starts", of.isDated() ? of.startsAt().atZone(zone).toLocalDateTime().toString() : "");
    model.addAttribute(
        "minutes", of.isDated() ? Duration.between(of.startsAt(), of.endsAt()).toMinutes() : 0);
    return "console/class";
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
    return deeds.run(
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
    return deeds.run(
        key,
        id,
        next,
        of -> {
          changes.callOff(id);
          return words.say("classes.calledOff");
        });
  }

  private boolean isMovable(PublicClass of) {
    return of.takesRegistrations(clock.instant()) && clock.instant().isBefore(of.startsAt());
  }
}
