package io.qunflow.web.console;

import io.qunflow.community.AccessKind;
import io.qunflow.community.AccessLog;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.lifecycle.questionnaire.UnknownQuestionnaireException;
import io.qunflow.lifecycle.questionnaire.round.AnswerTable;
import io.qunflow.lifecycle.questionnaire.round.CrossTables;
import io.qunflow.lifecycle.questionnaire.round.QuestionResult;
import io.qunflow.lifecycle.questionnaire.round.Round;
import io.qunflow.lifecycle.questionnaire.round.RoundReports;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.lifecycle.questionnaire.round.UnknownRoundException;
import io.qunflow.web.report.AnswerFiles;
import java.io.IOException;
import java.security.Principal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a round found out: a chart a question, two against each other, and the answers as files. */
@Controller
@ForMemberReaders
@RequestMapping("/communities/{key}/rounds/{id}/report")
class RoundReportPageController {

  private final CommunityService communities;
  private final Rounds rounds;
  private final RoundReports reports;
  private final CrossTables crossTables;
  private final AnswerTable table;
  private final AccessLog accesses;
  private final RoundViews views;
  private final Words words;

  RoundReportPageController(
      CommunityService communities,
      Rounds rounds,
      RoundReports reports,
      CrossTables crossTables,
      AnswerTable table,
      AccessLog accesses,
      RoundViews views,
      Words words) {
    this.communities = communities;
    this.rounds = rounds;
    this.reports = reports;
    this.crossTables = crossTables;
    this.table = table;
    this.accesses = accesses;
    this.views = views;
    this.words = words;
  }

  /** A question with what the script draws. */
  record Shown(QuestionResult result, String chart, List<BandLine> bands) {

    static Shown of(QuestionResult result) {
      var bands =
          result.numbers().stream()
              .flatMap(numbers -> numbers.bands().stream())
              .map(band -> new BandLine(RoundChart.label(band), band.count()))
              .toList();
      return new Shown(result, RoundChart.json(result), bands);
    }
  }

  /** How many gave a figure of a range. */
  record BandLine(String label, int count) {}

  @GetMapping
  String show(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String one,
      @RequestParam(defaultValue = "") String other,
      Model model)
      throws UnknownCommunityException, UnknownRoundException {
    var community = communities.find(key);
    var round = round(key, id);
    var report = reports.report(id);
    var shown = new ArrayList<Shown>();
    report.questions().forEach(result -> shown.add(Shown.of(result)));
    model.addAttribute("community", community);
    model.addAttribute("round", round);
    model.addAttribute("line", views.line(round, community));
    model.addAttribute("report", report);
    model.addAttribute("questions", shown);
    model.addAttribute("crossable", crossTables.findCrossable(id));
    model.addAttribute("one", one);
    model.addAttribute("other", other);
    model.addAttribute("cross", crossTables.find(id, one, other).orElse(null));
    return "console/round-report";
  }

  /** Names members, so it wants a reason and leaves a row in the log. */
  @PostMapping("/{format:csv|xlsx}")
  @ForOperators
  Object export(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @PathVariable String format,
      @RequestParam(defaultValue = "") String reason,
      Principal person,
      RedirectAttributes next)
      throws UnknownCommunityException,
          UnknownRoundException,
          UnknownQuestionnaireException,
          IOException {
    var zone = ZoneId.of(communities.find(key).timeZone());
    round(key, id);
    if (reason.isBlank()) {
      next.addFlashAttribute("refused", words.say("round.export.reason.missing"));
      return "redirect:/communities/%s/rounds/%d/report".formatted(key, id);
    }
    var rows = new ArrayList<AnswerTable.Row>();
    accesses.record(
        person.getName(), key, AccessKind.MEMBER, null, reason, table.read(id, rows::add));
    var heads = new ArrayList<>(List.of("member", "nickname", "invited", "source", "submitted_at"));
    heads.addAll(table.columns(id));
    var files = new AnswerFiles(heads, rows, zone);
    return Download.of(format).answer("round-" + id, files::writeCsv, files::writeWorkbook);
  }

  private Round round(CommunityKey key, long id) throws UnknownRoundException {
    var round = rounds.find(id);
    if (!round.community().equals(key)) {
      throw new UnknownRoundException(id);
    }
    return round;
  }
}
