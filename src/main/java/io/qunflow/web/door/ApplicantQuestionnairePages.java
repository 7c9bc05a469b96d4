package io.qunflow.web.door;

import io.qunflow.lifecycle.questionnaire.round.Sheet;
import io.qunflow.lifecycle.questionnaire.round.SheetState;
import io.qunflow.membership.admission.ApplicantSheets;
import io.qunflow.membership.admission.Application;
import io.qunflow.membership.admission.ApplicationState;
import io.qunflow.membership.admission.Applications;
import io.qunflow.membership.admission.Ask;
import io.qunflow.membership.admission.HandIn;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.LinkRefusedException;
import io.qunflow.shared.BusinessException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The template at the door: filled in once, for threshold, template and door alike (L2.3). */
@Controller
@RequestMapping("/m/{token}/application/questionnaire")
class ApplicantQuestionnairePages {

  private final Sheets sheets;
  private final ApplicantSheets applicants;
  private final Applications applications;
  private final HandIn handIn;

  ApplicantQuestionnairePages(
      Sheets sheets, ApplicantSheets applicants, Applications applications, HandIn handIn) {
    this.sheets = sheets;
    this.applicants = applicants;
    this.applications = applications;
    this.handIn = handIn;
  }

  @GetMapping
  ModelAndView show(
      @For(LinkPurpose.APPLICATION) DoorVisit visit,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) String check)
      throws BusinessException {
    var mine = new Applicants(visit);
    return mine.isComplete() ? back(visit) : sheets.show(mine, page, check != null);
  }

  @PostMapping
  ModelAndView take(
      @For(LinkPurpose.APPLICATION) DoorVisit visit,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "next") String action,
      @RequestParam MultiValueMap<String, String> sent)
      throws BusinessException {
    var mine = new Applicants(visit);
    var next = sheets.take(mine, page, revision, action, sent);
    if (!mine.isComplete()) {
      return next;
    }
    handIn.questionnaire(visit.link().subject());
    return back(visit);
  }

  @PostMapping("/save")
  @ResponseBody
  Map<String, Object> save(
      @For(LinkPurpose.APPLICATION) DoorVisit visit,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam MultiValueMap<String, String> sent)
      throws BusinessException {
    return sheets.save(new Applicants(visit), page, revision, sent);
  }

  /** Not where it is the threshold. */
  @PostMapping("/refuse")
  ModelAndView refuse(@For(LinkPurpose.APPLICATION) DoorVisit visit) throws BusinessException {
    var mine = new Applicants(visit);
    if (!mine.application.asks(Ask.QUESTIONNAIRE)) {
      sheets.refuse(mine);
      handIn.questionnaire(visit.link().subject());
    }
    return back(visit);
  }

  private static ModelAndView back(DoorVisit visit) {
    return new ModelAndView("redirect:" + visit.path("/application"));
  }

  /** The sheet of this applicant, while it is to be filled in. */
  private final class Applicants implements Sheets.Place {
    private final DoorVisit visit;
    private final Application application;
    private final long round;

    Applicants(DoorVisit visit) throws BusinessException {
      this.visit = visit;
      this.application = applications.find(visit.link().subject());
      boolean asked =
          application.state() == ApplicationState.JOINING
              || application.state() == ApplicationState.PROVING
                  && application.asks(Ask.QUESTIONNAIRE);
      this.round =
          applicants
              .round(application.community())
              .filter(open -> asked || isComplete())
              .orElseThrow(LinkRefusedException::new);
    }

    boolean isComplete() {
      return known().filter(sheet -> sheet.state() == SheetState.COMPLETE).isPresent();
    }

    @Override
    public long round() {
      return round;
    }

    @Override
    public String path() {
      return visit.path("/application/questionnaire");
    }

    @Override
    public Optional<Sheet> known() {
      return applicants
          .find(application)
          .filter(sheet -> sheet.round() == round || sheet.state() == SheetState.COMPLETE);
    }

    @Override
    public Sheet opened() throws BusinessException {
      return applicants.open(application, round);
    }
  }
}
