package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberService;
import io.qunflow.funnel.publicclass.Attendance;
import io.qunflow.funnel.publicclass.Attendees;
import io.qunflow.shared.BusinessException;
import java.io.IOException;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who was in a public class, and who asked what, as operators record it (P2, P3). */
@Controller
@ForMemberReaders
@RequestMapping("/communities/{key}/classes/{id}")
class ClassAttendancePageController {

  private final MemberService members;
  private final Attendance attendance;
  private final Attendees attendees;
  private final ClassDeeds deeds;
  private final Words words;

  ClassAttendancePageController(
      MemberService members,
      Attendance attendance,
      Attendees attendees,
      ClassDeeds deeds,
      Words words) {
    this.members = members;
    this.attendance = attendance;
    this.attendees = attendees;
    this.deeds = deeds;
    this.words = words;
  }

  @PostMapping("/attendance")
  @ForOperators
  String attend(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam MultipartFile file,
      RedirectAttributes next)
      throws BusinessException, IOException {
    return deeds.run(
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
      return deeds.refused(key, id, words.say("classes.nobody", name), next);
    }
    return deeds.run(
        key,
        id,
        next,
        of -> {
          boolean inTime = attendees.match(id, attendee, member.get(), person.getName());
          return words.say(inTime ? "classes.matched" : "classes.matched.late");
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
    return deeds.run(
        key,
        id,
        next,
        of -> {
          attendees.drop(id, attendee);
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
      return deeds.refused(key, id, words.say("classes.nobody", name), next);
    }
    return deeds.run(
        key,
        id,
        next,
        of -> {
          boolean inTime = attendees.recordQuestion(id, member.get(), question, person.getName());
          return words.say(inTime ? "classes.asked.done" : "classes.asked.late");
        });
  }
}
