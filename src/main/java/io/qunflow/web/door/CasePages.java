package io.qunflow.web.door;

import io.qunflow.community.Community;
import io.qunflow.membership.moderation.AppealClosedException;
import io.qunflow.membership.moderation.CaseEntry;
import io.qunflow.membership.moderation.CaseFile;
import io.qunflow.membership.moderation.CaseHandling;
import io.qunflow.membership.moderation.CaseState;
import io.qunflow.membership.moderation.CaseStep;
import io.qunflow.membership.moderation.InvalidModerationException;
import io.qunflow.membership.moderation.ModerationCases;
import io.qunflow.membership.moderation.UnknownCaseException;
import io.qunflow.operations.link.LinkPurpose;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was decided about a member, why, and the appeal against it (A4). */
@Controller
class CasePages {

  /** What the member is shown of the record; who did it is not. */
  private static final Set<CaseStep> SHOWN =
      Set.of(
          CaseStep.NOTICE,
          CaseStep.DECIDED,
          CaseStep.REMOVED,
          CaseStep.APPEALED,
          CaseStep.UPHELD,
          CaseStep.REVOKED,
          CaseStep.READMITTED);

  /** Their words are for the member; the others' are the operators' own. */
  private static final Set<CaseStep> WORDED =
      Set.of(CaseStep.DECIDED, CaseStep.APPEALED, CaseStep.UPHELD, CaseStep.REVOKED);

  private final ModerationCases cases;
  private final CaseHandling handling;
  private final Clock clock;

  CasePages(ModerationCases cases, CaseHandling handling, Clock clock) {
    this.cases = cases;
    this.handling = handling;
    this.clock = clock;
  }

  /**
   * @param measure name of what was decided; empty for other steps
   */
  public record Line(String step, String measure, String words, java.time.Instant at) {}

  @GetMapping("/m/{token}/case")
  ModelAndView show(
      @For(LinkPurpose.CASE) DoorVisit visit, @RequestParam(required = false) String done) {
    return page(visit, "", done == null ? null : "case.thanks", HttpStatus.OK);
  }

  @PostMapping("/m/{token}/case")
  ModelAndView appeal(
      @For(LinkPurpose.CASE) DoorVisit visit, @RequestParam(defaultValue = "") String words) {
    try {
      handling.appeal(visit.object(), visit.member(), words);
      return new ModelAndView("redirect:" + visit.path("/case?done"));
    } catch (InvalidModerationException e) {
      return page(visit, words, "case.wrong", HttpStatus.UNPROCESSABLE_ENTITY);
    } catch (AppealClosedException e) {
      return page(visit, words, "case.late", HttpStatus.CONFLICT);
    } catch (UnknownCaseException e) {
      return gone();
    }
  }

  private ModelAndView page(DoorVisit visit, String typed, String notice, HttpStatus status) {
    try {
      var file = cases.findOf(visit.member(), visit.object());
      return new ModelAndView("door/case", status)
          .addObject("visit", visit)
          .addObject("file", file)
          .addObject("lines", lines(file))
          .addObject("open", mayAppeal(file))
          .addObject("typed", typed)
          .addObject("notice", notice)
          .addObject("zone", zone(visit));
    } catch (UnknownCaseException e) {
      return gone();
    }
  }

  private static ModelAndView gone() {
    return new ModelAndView("door/task-done", HttpStatus.GONE);
  }

  private boolean mayAppeal(CaseFile file) {
    return file.state() == CaseState.APPEALABLE && clock.instant().isBefore(file.appealUntil());
  }

  private List<Line> lines(CaseFile file) {
    return cases.findRecord(file.id()).stream()
        .filter(entry -> SHOWN.contains(entry.step()))
        .map(CasePages::line)
        .toList();
  }

  /** A decision's note begins with the measure. */
  private static Line line(CaseEntry entry) {
    var parts = entry.note().split(" ", 2);
    boolean decided = entry.step() == CaseStep.DECIDED;
    var words = decided ? (parts.length > 1 ? parts[1] : "") : entry.note();
    return new Line(
        entry.step().name(),
        decided ? parts[0] : "",
        WORDED.contains(entry.step()) ? words : "",
        entry.doneAt());
  }

  private static ZoneId zone(DoorVisit visit) {
    return visit.community().map(Community::timeZone).map(ZoneId::of).orElse(ZoneId.of("UTC"));
  }
}
