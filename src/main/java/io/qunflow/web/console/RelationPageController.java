package io.qunflow.web.console;

import io.qunflow.community.AccountMask;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.relation.RelationMeasured;
import io.qunflow.membership.relation.RelationProperties;
import io.qunflow.membership.relation.Relations;
import io.qunflow.membership.relation.TieKind;
import io.qunflow.membership.relation.TieSpread;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import io.qunflow.web.report.ReportJson;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ties of interest and of emotion, side by side (A6). */
@Controller
@RequestMapping("/communities/{key}/relations")
class RelationPageController {

  private static final int MOST_PAIRS = 20;
  private static final int MOST_ALONE = 20;
  private static final int MOST_WEEKS = 12;

  private final CommunityService communities;
  private final Relations relations;
  private final RelationProperties properties;
  private final RelationWords says;
  private final ReportJson json;
  private final Words words;

  RelationPageController(
      CommunityService communities,
      Relations relations,
      RelationProperties properties,
      RelationWords says,
      ReportJson json,
      Words words) {
    this.communities = communities;
    this.relations = relations;
    this.properties = properties;
    this.says = says;
    this.json = json;
    this.words = words;
  }

  /** A figure of both kinds. */
  record Row(String label, String interest, String interestOf, String emotion, String emotionOf) {}

  record Band(String ties, int interest, int emotion) {}

  record Alone(long member, String nickname, int messages) {}

  @ForMemberReaders
  @GetMapping
  String show(
      @PathVariable CommunityKey key, @RequestParam(defaultValue = "12") int weeks, Model model)
      throws UnknownCommunityException {
    var community = communities.find(key);
    int shown = Relations.PERIODS.contains(weeks) ? weeks : Relations.USUAL;
    model.addAttribute("community", community);
    model.addAttribute("weeks", shown);
    model.addAttribute("periods", Relations.PERIODS);
    model.addAttribute("rules", properties);
    model.addAttribute("json", json);
    var trend = relations.findTrend(key, shown, MOST_WEEKS);
    model.addAttribute("measured", trend.isEmpty() ? null : trend.get(0));
    if (!trend.isEmpty()) {
      fill(trend, ZoneId.of(community.timeZone()), model);
    }
    return "console/relations";
  }

  @ForOperators
  @PostMapping("/measuring")
  String measure(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "12") int weeks,
      RedirectAttributes next) {
    try {
      relations.measure(key);
      next.addFlashAttribute("done", words.say("relation.measured.now"));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    next.addAttribute("weeks", weeks);
    return "redirect:/communities/" + key + "/relations";
  }

  private void fill(List<RelationMeasured> trend, ZoneId zone, Model model) {
    var measured = trend.get(0);
    model.addAttribute("period", words.period(measured.from(), measured.to().minusMillis(1), zone));
    model.addAttribute("at", words.moment(measured.measuredAt(), zone));
    model.addAttribute("knownShare", says.percent(measured.repliesKnown(), measured.messages()));
    var ties = measured.ties().orElse(null);
    model.addAttribute("ties", ties);
    if (ties == null) {
      return;
    }
    model.addAttribute("rows", rows(measured, ties));
    model.addAttribute("aloneShare", says.percent(ties.aloneMembers(), measured.members()));
    relations
        .findSpread(measured)
        .ifPresent(
            spread -> {
              model.addAttribute("spread", says.spread(spread));
              model.addAttribute("bands", bands(spread));
            });
    model.addAttribute(
        "pairs", relations.findPairs(measured, 0, MOST_PAIRS).stream().map(says::line).toList());
    model.addAttribute(
        "alone",
        relations.findAlone(measured, MOST_ALONE).stream()
            .map(
                m ->
                    new Alone(
                        m.member().value(), AccountMask.maskNickname(m.nickname()), m.messages()))
            .toList());
    var earliestFirst = new ArrayList<>(trend);
    Collections.reverse(earliestFirst);
    model.addAttribute("trend", trend.size() > 1 ? says.trend(earliestFirst) : null);
  }

  private List<Row> rows(RelationMeasured measured, RelationMeasured.Ties ties) {
    return List.of(
        new Row(
            words.say("relation.row.members"),
            says.percent(ties.interestMembers(), measured.members()),
            ties.interestMembers() + " / " + measured.members(),
            says.percent(ties.emotionMembers(), measured.members()),
            ties.emotionMembers() + " / " + measured.members()),
        new Row(
            words.say("relation.row.only"),
            String.valueOf(ties.interestMembers() - ties.bothMembers()),
            "",
            String.valueOf(ties.emotionMembers() - ties.bothMembers()),
            ""),
        new Row(
            words.say("relation.row.pairs"),
            String.valueOf(ties.pairs(TieKind.INTEREST)),
            words.say("relation.row.of", ties.pairs()),
            String.valueOf(ties.pairs(TieKind.EMOTION)),
            words.say("relation.row.of", ties.pairs())));
  }

  private List<Band> bands(TieSpread spread) {
    var bands = new ArrayList<Band>();
    for (int i = 0; i < TieSpread.BANDS.size(); i++) {
      bands.add(
          new Band(
              says.band(TieSpread.BANDS.get(i)),
              spread.interest().get(i),
              spread.emotion().get(i)));
    }
    return bands;
  }
}
