package io.qunflow.web.api;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.UnknownQuestionnaireException;
import io.qunflow.lifecycle.questionnaire.round.AnswerImport;
import io.qunflow.lifecycle.questionnaire.round.AudienceChange;
import io.qunflow.lifecycle.questionnaire.round.Round;
import io.qunflow.lifecycle.questionnaire.round.RoundDesk;
import io.qunflow.lifecycle.questionnaire.round.RoundNotOpenException;
import io.qunflow.lifecycle.questionnaire.round.RoundOrder;
import io.qunflow.lifecycle.questionnaire.round.RoundOrderRefusedException;
import io.qunflow.lifecycle.questionnaire.round.RoundProgress;
import io.qunflow.lifecycle.questionnaire.round.RoundReport;
import io.qunflow.lifecycle.questionnaire.round.RoundReports;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.lifecycle.questionnaire.round.UnknownRoundException;
import io.qunflow.membership.segment.Segments;
import io.qunflow.membership.segment.UnknownSegmentException;
import io.qunflow.shared.ImportException;
import io.qunflow.shared.Wording;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rounds of a questionnaire: ordered, followed, corrected in the middle (L2.5). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Questionnaires", description = "What members are asked, and the rounds of asking")
class RoundController {

  private static final int PAGE = 50;

  private final CommunityService communities;
  private final Questionnaires questionnaires;
  private final Segments segments;
  private final Rounds rounds;
  private final RoundProgress progress;
  private final RoundDesk desk;
  private final RoundReports reports;
  private final AnswerImport imports;

  RoundController(
      CommunityService communities,
      Questionnaires questionnaires,
      Segments segments,
      Rounds rounds,
      RoundProgress progress,
      RoundDesk desk,
      RoundReports reports,
      AnswerImport imports) {
    this.communities = communities;
    this.questionnaires = questionnaires;
    this.segments = segments;
    this.rounds = rounds;
    this.progress = progress;
    this.desk = desk;
    this.reports = reports;
    this.imports = imports;
  }

  /**
   * @param segment id; all members without
   * @param deadline when it closes at the latest
   * @param quota complete answers after which it closes at once; none without
   * @param channel manual without
   * @param toGroups posted into the groups instead of sent to each; true without a channel
   */
  record Ordered(Long segment, Moment deadline, Integer quota, String channel, Boolean toGroups) {}

  record Deadline(Moment deadline) {}

  /**
   * @param segment id; all members without
   */
  record Audience(Long segment) {}

  @PostMapping("/questionnaires/{id}/rounds")
  @Operation(
      summary = "Orders a round",
      description =
          "Of the latest version. It is checked and waits for an operator's approval; then it is sent"
              + " to the segment as one wave.")
  @ApiResponse(responseCode = "201", description = "Location is where it can be followed")
  @ApiResponse(responseCode = "422", description = "no deadline, one that is over, a wrong quota")
  ResponseEntity<RoundView> order(
      @PathVariable long id, @RequestBody Ordered given, Principal person)
      throws UnknownQuestionnaireException,
          UnknownSegmentException,
          RoundOrderRefusedException,
          UnknownCommunityException,
          UnknownRoundException {
    var asked = questionnaires.find(id);
    if (given.segment() != null) {
      requireOf(asked.community().value(), given.segment());
    }
    boolean toGroups = given.toGroups() == null ? given.channel() == null : given.toGroups();
    long round =
        desk.order(
            new RoundOrder(
                asked.community(),
                id,
                asked.version(),
                Optional.ofNullable(given.segment()),
                required(given.deadline(), asked.community()),
                Optional.ofNullable(given.quota()),
                given.channel() == null ? "manual" : given.channel(),
                toGroups,
                person.getName()));
    return ResponseEntity.created(URI.create("/api/v1/rounds/" + round)).body(view(round));
  }

  @GetMapping("/communities/{key}/rounds")
  @Operation(
      summary = "The rounds of a community",
      description = "Latest first, 50 a page, from page 0.")
  List<RoundView> findAll(@PathVariable String key, @RequestParam(defaultValue = "0") int page)
      throws UnknownCommunityException, UnknownRoundException, InvalidPageException {
    var community = ApiKeys.community(key, communities);
    InvalidPageException.check(page, PAGE, PAGE);
    var views = new ArrayList<RoundView>();
    for (var round : rounds.findPage(community, page, PAGE)) {
      views.add(RoundView.of(round, progress.count(round.id())));
    }
    return views;
  }

  @GetMapping("/rounds/{id}")
  @Operation(
      summary = "One round with its counts",
      description =
          "Each member of the audience is in exactly one of queued, suppressed, unreachable,"
              + " delivered, opened, partial, complete, refused; invited is their sum.")
  RoundView find(@PathVariable long id) throws UnknownRoundException {
    return view(id);
  }

  @GetMapping("/rounds/{id}/report")
  @Operation(
      summary = "What was answered",
      description = "By question, with shares and their 95 % intervals (Wilson).")
  RoundReport report(@PathVariable long id) throws UnknownRoundException {
    return reports.report(id);
  }

  @PostMapping("/rounds/{id}/stop")
  @Operation(summary = "Ends an open round early")
  @ApiResponse(responseCode = "409", description = "it is not open")
  RoundView stop(@PathVariable long id, Principal person)
      throws UnknownRoundException, RoundNotOpenException {
    desk.stop(id, person.getName());
    return view(id);
  }

  @PutMapping("/rounds/{id}/deadline")
  @Operation(summary = "Moves the deadline of an open round")
  @ApiResponse(responseCode = "409", description = "it is not open")
  RoundView extend(@PathVariable long id, @RequestBody Deadline given)
      throws UnknownRoundException,
          RoundNotOpenException,
          RoundOrderRefusedException,
          UnknownCommunityException {
    desk.extend(id, required(given.deadline(), rounds.find(id).community()));
    return view(id);
  }

  @PutMapping("/rounds/{id}/audience")
  @Operation(
      summary = "Asks other members than before",
      description =
          "Who is not in the segment is asked no longer, what they answered is kept and counted as"
              + " outside; who is new gets an invitation.")
  @ApiResponse(responseCode = "409", description = "it is not open")
  AudienceChange correct(@PathVariable long id, @RequestBody Audience given)
      throws UnknownRoundException,
          RoundNotOpenException,
          RoundOrderRefusedException,
          UnknownSegmentException {
    var round = rounds.find(id);
    return desk.correctAudience(id, Optional.ofNullable(given.segment()), whom(round, given));
  }

  @PostMapping(path = "/rounds/{id}/answers", consumes = "text/csv")
  @Operation(
      summary = "Answers that were collected elsewhere",
      description =
          "CSV in UTF-8, all or nothing: the first column is member (nickname or account), every"
              + " further one a question by key, words or fact. They count in the round; who answered"
              + " already keeps the first answer.")
  @ApiResponse(responseCode = "422", description = "errors names each wrong line")
  AnswerImport.Result takeIn(@PathVariable long id, InputStream file)
      throws UnknownRoundException, RoundNotOpenException, ImportException, IOException {
    return imports.importCsv(id, file);
  }

  private MemberSelect whom(Round round, Audience given) throws UnknownSegmentException {
    if (given.segment() == null) {
      return segments.selectAll(round.community());
    }
    requireOf(round.community().value(), given.segment());
    return segments.select(given.segment());
  }

  private void requireOf(String community, long segment) throws UnknownSegmentException {
    if (!segments.find(segment).community().value().equals(community)) {
      throw new UnknownSegmentException(segment);
    }
  }

  private RoundView view(long round) throws UnknownRoundException {
    return RoundView.of(rounds.find(round), progress.count(round));
  }

  private Instant required(Moment deadline, CommunityKey community)
      throws RoundOrderRefusedException, UnknownCommunityException {
    if (deadline == null) {
      throw new RoundOrderRefusedException(
          Wording.of(
              "没有写截止时间 deadline，例如 2026-11-29T16:00:00Z。",
              "The deadline is missing; it is written like 2026-11-29T16:00:00Z."));
    }
    return deadline.at(ApiKeys.zone(community, communities));
  }
}
