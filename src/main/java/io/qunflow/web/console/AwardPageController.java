package io.qunflow.web.console;

import io.qunflow.activity.TextAccess;
import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.honour.award.Award;
import io.qunflow.honour.award.AwardDesk;
import io.qunflow.honour.award.AwardMeasuring;
import io.qunflow.honour.award.AwardOrder;
import io.qunflow.honour.award.AwardRefusedException;
import io.qunflow.honour.award.AwardRound;
import io.qunflow.honour.award.AwardRounds;
import io.qunflow.honour.award.UnknownAwardRoundException;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import io.qunflow.web.Said;
import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rounds of awards: begun, chosen on a list by figures, and what came of them (H2). */
@Controller
@RequestMapping("/communities/{key}/awards")
class AwardPageController {

  static final String TASK = "userTask_chooseWinners";
  private static final String PURPOSE = "评奖：候选的提问和回答";
  private static final int MOST = 50;

  private final CommunityService communities;
  private final MemberService members;
  private final AwardRounds rounds;
  private final AwardMeasuring measuring;
  private final AwardDesk desk;
  private final TextAccess access;
  private final AwardDecision decision;
  private final AwardViews views;
  private final Words words;

  AwardPageController(
      CommunityService communities,
      MemberService members,
      AwardRounds rounds,
      AwardMeasuring measuring,
      AwardDesk desk,
      TextAccess access,
      AwardDecision decision,
      AwardViews views,
      Words words) {
    this.communities = communities;
    this.members = members;
    this.rounds = rounds;
    this.measuring = measuring;
    this.desk = desk;
    this.access = access;
    this.decision = decision;
    this.views = views;
    this.words = words;
  }

  @ForMemberReaders
  @GetMapping
  String show(@PathVariable CommunityKey key, Model model) throws UnknownCommunityException {
    model.addAttribute("community", communities.find(key));
    model.addAttribute("lines", rounds.findLatest(key, MOST).stream().map(views::line).toList());
    model.addAttribute("awards", Award.values());
    model.addAttribute("channels", rounds.channels());
    model.addAttribute("usual", AwardOrder.HONOURED);
    return "console/awards";
  }

  @ForOperators
  @PostMapping
  String hold(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") List<Award> awards,
      @RequestParam Optional<Integer> days,
      @RequestParam(defaultValue = "" + AwardOrder.HONOURED) int most,
      @RequestParam(defaultValue = "manual") String channel,
      Principal person,
      RedirectAttributes next) {
    try {
      var order =
          new AwardOrder(
              key, title, awards, days, most, channel, Optional.empty(), person.getName());
      var round = rounds.hold(order);
      next.addFlashAttribute("done", words.say("award.opened"));
      return "redirect:" + round.page();
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
      return home(key);
    }
  }

  @ForMemberReaders
  @GetMapping("/{id:\\d+}")
  String showOne(
      @PathVariable CommunityKey key, @PathVariable long id, Principal person, Model model)
      throws UnknownCommunityException, UnknownAwardRoundException {
    return page(key, known(key, id), null, person, model);
  }

  /** Notes the choice and completes the task; what is refused is shown with what was typed. */
  @ForOperators
  @PostMapping("/{id:\\d+}")
  String choose(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> sent,
      Principal person,
      Model model,
      RedirectAttributes next) {
    var form = new AwardForm(sent);
    try {
      var round = known(key, id);
      try {
        var open = decision.task(round).orElseThrow(AwardPageController::noTask);
        decision.choose(round, open, form.choices(round, members, measuring), person.getName());
        next.addFlashAttribute("done", words.say("award.chosen"));
      } catch (AwardRefusedException e) {
        model.addAttribute("refused", Said.of(e));
        return page(key, known(key, id), form, person, model);
      }
      return "redirect:" + round.page();
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
      return home(key);
    }
  }

  @ForOperators
  @PostMapping("/{id:\\d+}/stop")
  String stop(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      Principal person,
      RedirectAttributes next) {
    try {
      desk.stop(known(key, id).id(), person.getName());
      next.addFlashAttribute("done", words.say("award.stopped"));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return home(key);
  }

  /** What was ticked and typed is not kept: the list is another one. */
  @ForOperators
  @PostMapping("/{id:\\d+}/measure")
  String measure(@PathVariable CommunityKey key, @PathVariable long id, RedirectAttributes next) {
    try {
      var round = known(key, id);
      decision.task(round).orElseThrow(AwardPageController::noTask);
      decision.measure(round);
      next.addFlashAttribute("done", words.say("award.measured"));
      return "redirect:" + round.page();
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
      return home(key);
    }
  }

  /**
   * @param typed null before anything was typed: the first by figures are ticked
   */
  private String page(
      CommunityKey key, AwardRound round, AwardForm typed, Principal person, Model model)
      throws UnknownCommunityException {
    Community community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    model.addAttribute("community", community);
    model.addAttribute("round", round);
    model.addAttribute("line", views.line(round));
    boolean chooses = round.isOpen() && decision.task(round).isPresent();
    model.addAttribute("chooses", chooses);
    if (chooses) {
      model.addAttribute("unheard", views.unheard(round, measuring.measuredUntil(round), zone));
      var found = measuring.findEligible(round);
      var said = measuring.findTexts(key, found.values());
      access.record(person.getName(), key, PURPOSE, said.size());
      var proposed = desk.propose(round);
      var form = typed == null ? new AwardForm(new LinkedMultiValueMap<>()) : typed;
      model.addAttribute(
          "choices",
          round.awards().stream()
              .map(
                  award ->
                      views.choice(
                          award,
                          found.getOrDefault(award, List.of()),
                          said,
                          typed == null ? proposed.get(award) : typed.ticked(award),
                          form))
              .toList());
    } else if (!round.isOpen()) {
      var winners = desk.findWinners(round.id());
      var nobody = desk.findNobody(round.id());
      model.addAttribute(
          "results",
          round.awards().stream().map(award -> views.result(award, winners, nobody)).toList());
    }
    return "console/award";
  }

  private AwardRound known(CommunityKey key, long id) throws UnknownAwardRoundException {
    var round = rounds.find(id);
    if (!round.community().equals(key)) {
      throw new UnknownAwardRoundException(id);
    }
    return round;
  }

  private static AwardRefusedException noTask() {
    return new AwardRefusedException(
        Wording.of(
            "这一轮现在没有要评的：还在统计，或者已经评完",
            "There is nothing to choose now: it is being measured, or over"));
  }

  private static String home(CommunityKey key) {
    return "redirect:/communities/" + key + "/awards";
  }
}
