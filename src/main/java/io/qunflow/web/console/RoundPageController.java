package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.lifecycle.questionnaire.round.AnswerImport;
import io.qunflow.lifecycle.questionnaire.round.Round;
import io.qunflow.lifecycle.questionnaire.round.RoundDesk;
import io.qunflow.lifecycle.questionnaire.round.RoundNotOpenException;
import io.qunflow.lifecycle.questionnaire.round.RoundOrderRefusedException;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.lifecycle.questionnaire.round.UnknownRoundException;
import io.qunflow.membership.segment.Segments;
import io.qunflow.membership.segment.UnknownSegmentException;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.process.FormRefusedException;
import io.qunflow.process.TaskGoneException;
import io.qunflow.process.TaskInbox;
import io.qunflow.process.TaskSummary;
import io.qunflow.process.UnknownTaskException;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.ImportException;
import io.qunflow.shared.Wording;
import io.qunflow.web.Said;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One round: how far everybody is, and what a person may do about it (L2.5). */
@Controller
@ForMemberReaders
@RequestMapping("/communities/{key}/rounds/{id}")
class RoundPageController {

  private static final String APPROVE = "userTask_approveRound";

  private final CommunityService communities;
  private final Rounds rounds;
  private final RoundDesk desk;
  private final Segments segments;
  private final AnswerImport imports;
  private final GroupLinks links;
  private final TaskInbox inbox;
  private final RoundViews views;
  private final Words words;

  RoundPageController(
      CommunityService communities,
      Rounds rounds,
      RoundDesk desk,
      Segments segments,
      AnswerImport imports,
      GroupLinks links,
      TaskInbox inbox,
      RoundViews views,
      Words words) {
    this.communities = communities;
    this.rounds = rounds;
    this.desk = desk;
    this.segments = segments;
    this.imports = imports;
    this.links = links;
    this.inbox = inbox;
    this.views = views;
    this.words = words;
  }

  @GetMapping
  String show(@PathVariable CommunityKey key, @PathVariable long id, Model model)
      throws UnknownCommunityException, UnknownRoundException {
    var community = communities.find(key);
    var round = round(key, id);
    var task = task(key, id);
    model.addAttribute("community", community);
    model.addAttribute("round", round);
    model.addAttribute("line", views.line(round, community));
    model.addAttribute("audience", views.audience(round));
    model.addAttribute("segments", segments.findAll(key));
    model.addAttribute("segment", round.segment().map(String::valueOf).orElse(""));
    model.addAttribute(
        "link",
        links.find(key, GroupLinkPurpose.QUESTIONNAIRE, id).map(l -> l.address()).orElse(null));
    model.addAttribute("task", task.orElse(null));
    model.addAttribute("approval", task.filter(t -> t.taskKey().equals(APPROVE)).isPresent());
    round
        .deadline()
        .ifPresent(
            end ->
                model.addAttribute(
                    "deadline",
                    LocalDateTime.ofInstant(end, ZoneId.of(community.timeZone()))
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString()));
    return "console/round";
  }

  /** Completes the task of approving, with the rights of the person. */
  @PostMapping("/decision")
  @ForOperators
  String decide(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam String decision,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next)
      throws UnknownRoundException {
    round(key, id);
    var task = task(key, id).filter(t -> t.taskKey().equals(APPROVE));
    if (task.isEmpty()) {
      next.addFlashAttribute("refused", words.say("round.decided"));
      return page(key, id);
    }
    Map<String, Object> values = new HashMap<>();
    values.put("roundDecision", decision);
    if (!reason.isBlank()) {
      values.put("sendBackReason", reason.strip());
    }
    try {
      inbox.complete(task.get().id(), values);
      next.addFlashAttribute("done", words.sayOr("round.decision.done." + decision, ""));
    } catch (FormRefusedException e) {
      next.addFlashAttribute("refused", Said.of(e));
    } catch (TaskGoneException | UnknownTaskException e) {
      next.addFlashAttribute("refused", words.say("round.decided"));
    }
    return page(key, id);
  }

  @PostMapping("/stop")
  @ForOperators
  String stop(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      Principal person,
      RedirectAttributes next)
      throws UnknownRoundException {
    round(key, id);
    return done(key, id, next, "round.stopped", () -> desk.stop(id, person.getName()));
  }

  @PostMapping("/deadline")
  @ForOperators
  String extend(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String deadline,
      RedirectAttributes next)
      throws UnknownRoundException, UnknownCommunityException {
    round(key, id);
    var zone = ZoneId.of(communities.find(key).timeZone());
    return done(
        key,
        id,
        next,
        "round.extended",
        () -> {
          try {
            desk.extend(id, LocalDateTime.parse(deadline).atZone(zone).toInstant());
          } catch (DateTimeParseException e) {
            throw new RoundOrderRefusedException(Wording.same(words.say("round.deadline.missing")));
          }
        });
  }

  @PostMapping("/audience")
  @ForOperators
  String correct(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String segment,
      RedirectAttributes next)
      throws UnknownRoundException {
    round(key, id);
    return done(
        key,
        id,
        next,
        "round.corrected",
        () -> {
          var chosen = RoundForms.segment(segment, key, segments);
          desk.correctAudience(id, chosen, RoundForms.select(chosen, key, segments));
        });
  }

  /** Answers that were collected elsewhere. */
  @PostMapping("/answers")
  @ForOperators
  String takeIn(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam MultipartFile file,
      RedirectAttributes next)
      throws UnknownRoundException, IOException {
    round(key, id);
    try (var in = file.getInputStream()) {
      var result = imports.importCsv(id, in);
      next.addFlashAttribute(
          "done", words.say("round.takenIn", result.recorded(), result.unchanged()));
    } catch (ImportException e) {
      next.addFlashAttribute("refused", Said.of(e));
      next.addFlashAttribute("errors", e.errors());
    } catch (RoundNotOpenException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return page(key, id);
  }

  private String done(
      CommunityKey key, long id, RedirectAttributes next, String words, Doing doing) {
    try {
      doing.run();
      next.addFlashAttribute("done", this.words.say(words));
    } catch (ConcurrencyFailureException e) {
      next.addFlashAttribute("refused", this.words.say("round.first"));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return page(key, id);
  }

  private Round round(CommunityKey key, long id) throws UnknownRoundException {
    var round = rounds.find(id);
    if (!round.community().equals(key)) {
      throw new UnknownRoundException(id);
    }
    return round;
  }

  private Optional<TaskSummary> task(CommunityKey key, long id) {
    var path = "/communities/%s/rounds/%d".formatted(key, id);
    return inbox.findOpenTasks(key).stream()
        .filter(task -> path.equals(task.page()) || (path + "/report").equals(task.page()))
        .findFirst();
  }

  private static String page(CommunityKey key, long id) {
    return "redirect:/communities/%s/rounds/%d".formatted(key, id);
  }

  /** Something that may be refused. */
  private interface Doing {
    void run()
        throws RoundOrderRefusedException,
            RoundNotOpenException,
            UnknownRoundException,
            UnknownSegmentException;
  }
}
