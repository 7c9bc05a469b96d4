package io.qunflow.web.console;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.UnknownQuestionnaireException;
import io.qunflow.lifecycle.questionnaire.round.RoundDesk;
import io.qunflow.lifecycle.questionnaire.round.RoundOrder;
import io.qunflow.lifecycle.questionnaire.round.RoundOrderRefusedException;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.lifecycle.questionnaire.round.UnknownRoundException;
import io.qunflow.membership.segment.Segments;
import io.qunflow.membership.segment.UnknownSegmentException;
import io.qunflow.shared.Wording;
import io.qunflow.web.Said;
import java.security.Principal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rounds of a community, and a new one (L2.5). */
@Controller
@ForMemberReaders
@RequestMapping("/communities/{key}/rounds")
class RoundListPageController {

  static final List<String> CHANNELS =
      List.of(
          "manual.groups",
          "inbox",
          "mail",
          "manual",
          "wecom-robot.groups",
          "feishu-robot.groups",
          "dingtalk-robot.groups",
          "wecom-customer",
          "webhook");

  private static final int MOST = 50;

  private final CommunityService communities;
  private final Questionnaires questionnaires;
  private final Segments segments;
  private final Rounds rounds;
  private final RoundDesk desk;
  private final RoundViews views;
  private final Words words;

  RoundListPageController(
      CommunityService communities,
      Questionnaires questionnaires,
      Segments segments,
      Rounds rounds,
      RoundDesk desk,
      RoundViews views,
      Words words) {
    this.communities = communities;
    this.questionnaires = questionnaires;
    this.segments = segments;
    this.rounds = rounds;
    this.desk = desk;
    this.views = views;
    this.words = words;
  }

  @GetMapping
  String show(@PathVariable CommunityKey key, Model model)
      throws UnknownCommunityException, UnknownRoundException {
    var community = communities.find(key);
    var lines = new ArrayList<RoundLine>();
    for (var round : rounds.findPage(key, 0, MOST)) {
      lines.add(views.line(round, community));
    }
    model.addAttribute("community", community);
    model.addAttribute("lines", lines);
    model.addAttribute("total", rounds.countAll(key));
    model.addAttribute("questionnaires", questionnaires.findAll(key));
    model.addAttribute("segments", segments.findAll(key));
    model.addAttribute("channels", CHANNELS);
    return "console/rounds";
  }

  /** It is checked, and waits for somebody's approval. */
  @PostMapping
  @ForOperators
  String order(
      @PathVariable CommunityKey key,
      @RequestParam long questionnaire,
      @RequestParam(defaultValue = "") String segment,
      @RequestParam(defaultValue = "") String deadline,
      @RequestParam(defaultValue = "") String quota,
      @RequestParam String channel,
      Principal person,
      RedirectAttributes next)
      throws UnknownCommunityException, UnknownQuestionnaireException, UnknownRoundException {
    var community = communities.find(key);
    try {
      var asked = questionnaires.find(questionnaire);
      if (!asked.community().equals(key)) {
        throw new UnknownQuestionnaireException(questionnaire);
      }
      long round =
          desk.order(
              new RoundOrder(
                  key,
                  questionnaire,
                  asked.version(),
                  segment(segment, key),
                  moment(deadline, community),
                  quota(quota),
                  channel.replace(".groups", ""),
                  channel.endsWith(".groups"),
                  person.getName()));
      next.addFlashAttribute("done", words.say("round.ordered"));
      return "redirect:/communities/" + key + "/rounds/" + round;
    } catch (RoundOrderRefusedException | UnknownSegmentException e) {
      next.addFlashAttribute("refused", Said.of(e));
      return "redirect:/communities/" + key + "/rounds";
    }
  }

  private Optional<Long> segment(String chosen, CommunityKey key) throws UnknownSegmentException {
    return RoundForms.segment(chosen, key, segments);
  }

  private java.time.Instant moment(String typed, Community community)
      throws RoundOrderRefusedException {
    try {
      return LocalDateTime.parse(typed).atZone(ZoneId.of(community.timeZone())).toInstant();
    } catch (DateTimeParseException e) {
      throw new RoundOrderRefusedException(Wording.same(words.say("round.deadline.missing")));
    }
  }

  private Optional<Integer> quota(String typed) throws RoundOrderRefusedException {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    if (!typed.strip().matches("\\d{1,7}")) {
      throw new RoundOrderRefusedException(Wording.same(words.say("round.quota.wrong")));
    }
    return Optional.of(Integer.valueOf(typed.strip()));
  }
}
