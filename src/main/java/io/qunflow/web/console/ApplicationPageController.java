package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.membership.admission.ApplicantSheets;
import io.qunflow.membership.admission.Application;
import io.qunflow.membership.admission.ApplicationState;
import io.qunflow.membership.admission.Applications;
import io.qunflow.membership.admission.Ask;
import io.qunflow.membership.admission.Payments;
import io.qunflow.membership.admission.ProofKind;
import io.qunflow.membership.admission.Proofs;
import io.qunflow.membership.admission.ReportedPayments;
import io.qunflow.membership.admission.UnknownApplicationException;
import io.qunflow.process.TaskInbox;
import io.qunflow.process.TaskSummary;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.security.Principal;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One application: what was handed in, and the decision, which completes the task (A2). */
@Controller
@ForOperators
@RequestMapping("/communities/{key}/applications/{id}")
class ApplicationPageController {

  static final String CHECK = "userTask_checkApplication";
  static final String RETURN = "userTask_returnFee";

  private final CommunityService communities;
  private final Applications applications;
  private final ApplicantSheets sheets;
  private final Proofs proofs;
  private final Payments payments;
  private final ReportedPayments reported;
  private final TaskInbox inbox;
  private final Words words;

  ApplicationPageController(
      CommunityService communities,
      Applications applications,
      ApplicantSheets sheets,
      Proofs proofs,
      Payments payments,
      ReportedPayments reported,
      TaskInbox inbox,
      Words words) {
    this.communities = communities;
    this.applications = applications;
    this.sheets = sheets;
    this.proofs = proofs;
    this.payments = payments;
    this.reported = reported;
    this.inbox = inbox;
    this.words = words;
  }

  @GetMapping
  String show(@PathVariable CommunityKey key, @PathVariable long id, Model model)
      throws BusinessException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    var application = find(key, id);
    model.addAttribute("community", community);
    model.addAttribute("app", application);
    model.addAttribute("asks", application.asks().stream().sorted().toList());
    model.addAttribute("pays", application.asks(Ask.PAYMENT));
    model.addAttribute("proofs", proofs.find(id).stream().map(Enum::name).toList());
    model.addAttribute("answered", sheets.isAnswered(application));
    model.addAttribute("at", words.exactly(application.createdAt(), zone));
    model.addAttribute("due", words.exactly(application.dueAt(), zone));
    model.addAttribute("doubts", reported.findDoubts(id));
    model.addAttribute("typed", reported.findTyped(id));
    model.addAttribute("checking", task(key, id, CHECK).isPresent());
    model.addAttribute("returning", task(key, id, RETURN).isPresent());
    return "console/application";
  }

  /** Leaves a row that says who looked. */
  @GetMapping("/proof/{kind}")
  ResponseEntity<byte[]> proof(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @PathVariable ProofKind kind,
      Principal person)
      throws BusinessException {
    find(key, id);
    return proofs
        .look(id, kind, person.getName())
        .map(
            file ->
                ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(file.mediaType()))
                    .cacheControl(CacheControl.noStore())
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "sandbox; default-src 'none'")
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"%s-%d\""
                            .formatted(kind.name().toLowerCase(Locale.ROOT), id))
                    .body(file.content()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @PostMapping("/decision")
  String decide(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "") String received,
      @RequestParam(defaultValue = "") String note,
      RedirectAttributes next) {
    try {
      find(key, id);
      var task = task(key, id, CHECK);
      if (task.isEmpty()) {
        next.addFlashAttribute("refused", words.say("admission.taskGone"));
        return back(key, id);
      }
      inbox.complete(task.get().id(), values(decision, received, note));
      var after = find(key, id);
      if (after.state() == ApplicationState.CHECKING) {
        next.addFlashAttribute("refused", words.say("admission.notPaid"));
      } else {
        next.addFlashAttribute("done", words.say("admission.decided"));
      }
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return back(key, id);
  }

  @PostMapping("/payment")
  String pay(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String receipt,
      @RequestParam(defaultValue = "") String amount,
      Principal person,
      RedirectAttributes next) {
    var money = AdmissionForm.money(amount);
    if (money.minor() <= 0 || receipt.isBlank() || receipt.strip().length() > 190) {
      next.addFlashAttribute("refused", words.say("admission.payment.wrong"));
      return back(key, id);
    }
    try {
      payments.record(key, id, receipt, money, person.getName());
      next.addFlashAttribute("done", words.say("admission.payment.done"));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return back(key, id);
  }

  /**
   * Whether a reported payment is one that was typed by hand.
   *
   * @param typed that one; 0: it is another
   */
  @PostMapping("/payments/{doubt}")
  String settle(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @PathVariable long doubt,
      @RequestParam(defaultValue = "0") long typed,
      Principal person,
      RedirectAttributes next) {
    try {
      if (typed > 0) {
        reported.join(key, id, doubt, typed, person.getName());
      } else {
        reported.count(key, id, doubt, person.getName());
      }
      next.addFlashAttribute("done", words.say("admission.doubt.done"));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return back(key, id);
  }

  @PostMapping("/returned")
  String returned(@PathVariable CommunityKey key, @PathVariable long id, RedirectAttributes next) {
    try {
      find(key, id);
      var task = task(key, id, RETURN);
      if (task.isPresent()) {
        inbox.complete(task.get().id(), Map.of("feeReturned", true));
        next.addFlashAttribute("done", words.say("admission.returned"));
      }
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return back(key, id);
  }

  private static Map<String, Object> values(String decision, String received, String note) {
    var values = new HashMap<String, Object>();
    values.put("admissionDecision", decision);
    var money = AdmissionForm.money(received);
    if (decision.equals("pass") && money.minor() >= 0) {
      values.put("receivedYuan", money.major());
    }
    if (!decision.equals("pass")) {
      values.put("admissionNote", note);
    }
    return values;
  }

  private Application find(CommunityKey key, long id) throws BusinessException {
    var application = applications.find(id);
    if (!application.community().equals(key)) {
      throw new UnknownApplicationException(id);
    }
    return application;
  }

  /** The open task of this application which this person may see. */
  private Optional<TaskSummary> task(CommunityKey key, long id, String element) {
    var page = "/communities/%s/applications/%d".formatted(key, id);
    return inbox.findOpenTasks(key).stream()
        .filter(task -> task.taskKey().equals(element) && page.equals(task.page()))
        .findFirst();
  }

  private static String back(CommunityKey key, long id) {
    return "redirect:/communities/" + key + "/applications/" + id;
  }
}
