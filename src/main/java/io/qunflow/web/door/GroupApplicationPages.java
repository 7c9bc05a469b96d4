package io.qunflow.web.door;

import io.qunflow.membership.admission.AdmissionDesk;
import io.qunflow.membership.admission.Applicant;
import io.qunflow.membership.admission.Application;
import io.qunflow.membership.admission.Applications;
import io.qunflow.membership.admission.ApplyLaterException;
import io.qunflow.membership.admission.InvalidApplicationException;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.LinkRefusedException;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The door of a community: what it is, what it asks, and applying (A2). */
@Controller
@RequestMapping("/g/{code}/application")
class GroupApplicationPages {

  private final AdmissionDesk desk;
  private final Applications applications;
  private final ApplicationLinks links;
  private final DoorLimits limits;

  GroupApplicationPages(
      AdmissionDesk desk, Applications applications, ApplicationLinks links, DoorLimits limits) {
    this.desk = desk;
    this.applications = applications;
    this.links = links;
    this.limits = limits;
  }

  @GetMapping
  ModelAndView show(GroupVisit visit) throws BusinessException {
    check(visit);
    return running(visit).map(this::to).orElseGet(() -> page(visit, Map.of(), Map.of()));
  }

  /**
   * @param agreed that the data is used to decide, and deleted as the page says
   */
  @PostMapping
  ModelAndView apply(
      GroupVisit visit,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String contact,
      @RequestParam(required = false) String agreed)
      throws BusinessException {
    check(visit);
    var typed = Map.of("name", name, "contact", contact);
    if (agreed == null) {
      return refused(page(visit, typed, Map.of("agreed", "apply.agree.missing")));
    }
    if (running(visit).isEmpty()) {
      limits.arrive(visit);
    }
    try {
      return to(
          applications.apply(
              visit.community().key(), visit.browser(), new Applicant(name, contact)));
    } catch (InvalidApplicationException e) {
      return refused(page(visit, typed, Said.of(e.errors())));
    } catch (ApplyLaterException e) {
      var page = new ModelAndView("door/apply-later", HttpStatus.CONFLICT);
      return page.addObject("again", DoorDates.day(e.from(), visit.community()));
    }
  }

  private Optional<Application> running(GroupVisit visit) {
    return applications
        .findByBrowser(visit.community().key(), visit.browser())
        .filter(application -> application.state().isLive());
  }

  private ModelAndView page(
      GroupVisit visit, Map<String, String> typed, Map<String, String> wrong) {
    var door = desk.door(visit.community().key());
    if (door.isEmpty() || !AdmissionDesk.isOpen(visit.community())) {
      return new ModelAndView("door/over", HttpStatus.GONE);
    }
    return new ModelAndView("door/apply")
        .addObject("door", door.get())
        .addObject("typed", typed)
        .addObject("wrong", wrong);
  }

  private ModelAndView to(Application application) {
    return new ModelAndView("redirect:" + links.path(application));
  }

  private static ModelAndView refused(ModelAndView page) {
    if (page.getStatus() == null) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return page;
  }

  private static void check(GroupVisit visit) throws LinkRefusedException {
    if (visit.link().purpose() != GroupLinkPurpose.APPLICATION) {
      throw new LinkRefusedException();
    }
  }
}
