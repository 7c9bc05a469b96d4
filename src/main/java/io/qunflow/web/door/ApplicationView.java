package io.qunflow.web.door;

import io.qunflow.membership.admission.AdmissionDesk;
import io.qunflow.membership.admission.ApplicantSheets;
import io.qunflow.membership.admission.Application;
import io.qunflow.membership.admission.ApplicationState;
import io.qunflow.membership.admission.Applications;
import io.qunflow.membership.admission.Ask;
import io.qunflow.membership.admission.Proofs;
import io.qunflow.membership.admission.TemplateExamples;
import io.qunflow.shared.BusinessException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What an applicant sees of an application, by how far it is. */
@Component
class ApplicationView {

  private final Applications applications;
  private final AdmissionDesk desk;
  private final ApplicantSheets sheets;
  private final TemplateExamples examples;
  private final Proofs proofs;
  private final ApplicationLinks links;
  private final Clock clock;

  ApplicationView(
      Applications applications,
      AdmissionDesk desk,
      ApplicantSheets sheets,
      TemplateExamples examples,
      Proofs proofs,
      ApplicationLinks links,
      Clock clock) {
    this.applications = applications;
    this.desk = desk;
    this.sheets = sheets;
    this.examples = examples;
    this.proofs = proofs;
    this.links = links;
    this.clock = clock;
  }

  ModelAndView page(DoorVisit visit, Application application) throws BusinessException {
    var community = visit.community().orElseThrow();
    var page =
        new ModelAndView("door/application")
            .addObject("app", application)
            .addObject("door", desk.door(application.community()).orElse(null))
            .addObject("terms", desk.terms(application.community()))
            .addObject("address", links.address(application).toString())
            .addObject("due", DoorDates.day(application.dueAt(), community))
            .addObject("typed", Map.of())
            .addObject("wrong", Map.of());
    switch (application.state()) {
      case PROVING -> proving(page, application);
      case JOINING -> joining(page, application);
      case ADMITTED -> page.addObject("home", links.home(application));
      case REFUSED, EXPIRED -> over(page, application, visit);
      default -> {
        // Nothing is to be done by the applicant.
      }
    }
    return page;
  }

  private void proving(ModelAndView page, Application application) throws BusinessException {
    var missing = applications.findMissing(application);
    var done = EnumSet.noneOf(Ask.class);
    done.addAll(application.asks());
    done.removeAll(missing);
    page.addObject("asks", application.asks().stream().sorted().toList())
        .addObject("done", Set.copyOf(done))
        .addObject("proofs", proofs.find(application.id()))
        .addObject("asked", application.asks().size())
        .addObject("made", done.size())
        .addObject(
            "example",
            missing.contains(Ask.QUESTIONNAIRE)
                ? examples.find(application.community())
                : List.of());
  }

  private void joining(ModelAndView page, Application application) throws BusinessException {
    boolean template = sheets.round(application.community()).isPresent();
    boolean settled = sheets.isSettled(application);
    boolean named = !application.nickname().isEmpty();
    boolean confirmed = application.rulesHash().isPresent();
    page.addObject("confirmed", confirmed)
        .addObject("named", named)
        .addObject("template", template)
        .addObject("settled", settled)
        .addObject(
            "example",
            confirmed && named && !settled ? examples.find(application.community()) : List.of());
  }

  private void over(ModelAndView page, Application application, DoorVisit visit) {
    boolean waiting =
        application.state() == ApplicationState.REFUSED
            && application.applyAgainAt().filter(clock.instant()::isBefore).isPresent();
    var community = visit.community().orElseThrow();
    page.addObject("waiting", waiting)
        .addObject(
            "mayAgain",
            !waiting && AdmissionDesk.isOpen(community) && !application.contact().isEmpty())
        .addObject(
            "againFrom",
            application.applyAgainAt().map(at -> DoorDates.day(at, community)).orElse(""));
  }
}
