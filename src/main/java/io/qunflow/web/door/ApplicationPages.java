package io.qunflow.web.door;

import io.qunflow.membership.admission.Applications;
import io.qunflow.membership.admission.HandIn;
import io.qunflow.membership.admission.InvalidApplicationException;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** An applicant's own page: how far it is, and what is to be done next (A2). */
@Controller
@RequestMapping("/m/{token}/application")
class ApplicationPages {

  private static final long MOST_BYTES = 16L * 1024 * 1024;

  private final Applications applications;
  private final HandIn handIn;
  private final ApplicationView view;
  private final ApplicationLinks links;

  ApplicationPages(
      Applications applications, HandIn handIn, ApplicationView view, ApplicationLinks links) {
    this.applications = applications;
    this.handIn = handIn;
    this.view = view;
    this.links = links;
  }

  /** Something the applicant does; what it refuses is said on the page. */
  private interface Act {
    void run(long application) throws BusinessException, IOException;
  }

  @GetMapping
  ModelAndView show(@For(LinkPurpose.APPLICATION) DoorVisit visit) throws BusinessException {
    return view.page(visit, applications.find(visit.link().subject()));
  }

  @PostMapping("/words")
  ModelAndView words(
      @For(LinkPurpose.APPLICATION) DoorVisit visit, @RequestParam(defaultValue = "") String words)
      throws BusinessException, IOException {
    return act(visit, Map.of("words", words), id -> handIn.words(id, words));
  }

  @PostMapping("/proof")
  ModelAndView proof(
      @For(LinkPurpose.APPLICATION) DoorVisit visit,
      @RequestParam(required = false) MultipartFile file)
      throws BusinessException, IOException {
    return act(visit, Map.of(), id -> handIn.proof(id, bytes(file)));
  }

  @PostMapping("/forward")
  ModelAndView forward(
      @For(LinkPurpose.APPLICATION) DoorVisit visit,
      @RequestParam(defaultValue = "") String forwardedTo,
      @RequestParam(required = false) MultipartFile file)
      throws BusinessException, IOException {
    return act(
        visit,
        Map.of("forwardedTo", forwardedTo),
        id -> handIn.forward(id, forwardedTo, bytes(file)));
  }

  @PostMapping("/payment")
  ModelAndView payment(
      @For(LinkPurpose.APPLICATION) DoorVisit visit,
      @RequestParam(defaultValue = "") String reference)
      throws BusinessException, IOException {
    return act(visit, Map.of("reference", reference), id -> handIn.paymentReference(id, reference));
  }

  @PostMapping("/rules")
  ModelAndView rules(
      @For(LinkPurpose.APPLICATION) DoorVisit visit,
      @RequestParam(defaultValue = "") String hash,
      @RequestParam(required = false) String agreed)
      throws BusinessException, IOException {
    return act(
        visit,
        Map.of(),
        id -> {
          if (agreed != null) {
            handIn.confirmRules(id, hash);
          }
        });
  }

  @PostMapping("/introduction")
  ModelAndView introduce(
      @For(LinkPurpose.APPLICATION) DoorVisit visit,
      @RequestParam(defaultValue = "") String nickname,
      @RequestParam(defaultValue = "") String introduction,
      @RequestParam(required = false) String example)
      throws BusinessException, IOException {
    return act(
        visit,
        Map.of("nickname", nickname, "introduction", introduction),
        id -> {
          if (example != null) {
            handIn.agreeToExample(id);
          }
          handIn.introduce(id, nickname, introduction);
        });
  }

  /** Everything is there but it did not go on, as after a failure in the very moment. */
  @PostMapping("/go-on")
  ModelAndView goOn(@For(LinkPurpose.APPLICATION) DoorVisit visit)
      throws BusinessException, IOException {
    return act(visit, Map.of(), handIn::questionnaire);
  }

  @PostMapping("/withdraw")
  ModelAndView withdraw(@For(LinkPurpose.APPLICATION) DoorVisit visit)
      throws BusinessException, IOException {
    return act(visit, Map.of(), handIn::withdraw);
  }

  /** A further try after a refusal, or when the time ran out. */
  @PostMapping("/again")
  ModelAndView again(@For(LinkPurpose.APPLICATION) DoorVisit visit) throws BusinessException {
    return new ModelAndView(
        "redirect:" + links.path(applications.applyAgain(visit.link().subject())));
  }

  private ModelAndView act(DoorVisit visit, Map<String, String> typed, Act act)
      throws BusinessException, IOException {
    try {
      act.run(visit.link().subject());
      return new ModelAndView("redirect:" + visit.path("/application"));
    } catch (InvalidApplicationException e) {
      return again(visit, typed, HttpStatus.UNPROCESSABLE_ENTITY)
          .addObject("wrong", Said.of(e.errors()));
    } catch (BusinessException e) {
      var status =
          e.kind() == BusinessException.Kind.INVALID
              ? HttpStatus.UNPROCESSABLE_ENTITY
              : HttpStatus.CONFLICT;
      return again(visit, typed, status).addObject("refused", Said.of(e));
    }
  }

  private ModelAndView again(DoorVisit visit, Map<String, String> typed, HttpStatus status)
      throws BusinessException {
    var page = show(visit);
    page.setStatus(status);
    return page.addObject("typed", typed);
  }

  /** None where nothing or far too much was sent. */
  private static byte[] bytes(MultipartFile file) throws IOException {
    return file == null || file.getSize() > MOST_BYTES ? new byte[0] : file.getBytes();
  }
}
