package io.qunflow.web.console;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.honour.welfare.NotTaken;
import io.qunflow.honour.welfare.ReceiverState;
import io.qunflow.honour.welfare.UnknownWelfareException;
import io.qunflow.honour.welfare.WelfareRound;
import io.qunflow.honour.welfare.WelfareRounds;
import io.qunflow.honour.welfare.WelfareState;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Welfare rounds of a community: who gets a piece, what became of it, what came of it (L8.2). */
@Controller
@ForMemberReaders
@RequestMapping("/communities/{key}/welfare")
class WelfarePageController {

  static final int SIZE = 50;
  private static final int MOST = 100;

  private final CommunityService communities;
  private final WelfareRounds rounds;
  private final WelfareLines lines;

  WelfarePageController(CommunityService communities, WelfareRounds rounds, WelfareLines lines) {
    this.communities = communities;
    this.rounds = rounds;
    this.lines = lines;
  }

  @GetMapping
  String list(@PathVariable CommunityKey key, Model model) throws UnknownCommunityException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    model.addAttribute("community", community);
    model.addAttribute(
        "rounds",
        rounds.findAll(key, MOST).stream().map(round -> lines.line(round, zone)).toList());
    return "console/welfares";
  }

  /**
   * @param state of receivers, lower case; all without
   * @param untold only those who could not be told
   * @param page from 1
   */
  @GetMapping("/{id:\\d+}")
  String show(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "false") boolean untold,
      @RequestParam(defaultValue = "1") int page,
      Model model)
      throws UnknownCommunityException, UnknownWelfareException {
    var community = communities.find(key);
    var round = find(key, id);
    var of = state(state);
    var pages = new Pages(page, SIZE, rounds.countReceivers(round, of, untold));
    model.addAttribute("community", community);
    model.addAttribute("round", round);
    model.addAttribute("line", lines.line(round, ZoneId.of(community.timeZone())));
    model.addAttribute("counts", rounds.count(round));
    model.addAttribute("told", lines.told(rounds.countTold(round)));
    model.addAttribute("effect", lines.effect(round, zone(community)));
    model.addAttribute("open", round.state() == WelfareState.HANDING_OUT);
    model.addAttribute("pages", pages);
    model.addAttribute("state", of.map(WelfarePageController::code).orElse(""));
    model.addAttribute("untold", untold);
    model.addAttribute(
        "states", Arrays.stream(ReceiverState.values()).map(WelfarePageController::code).toList());
    model.addAttribute("reasons", NotTaken.said());
    model.addAttribute(
        "receivers",
        rounds.findReceivers(round, of, untold, pages.page() - 1, SIZE).stream()
            .map(one -> lines.receiver(one, zone(community)))
            .toList());
    return "console/welfare";
  }

  private WelfareRound find(CommunityKey key, long id) throws UnknownWelfareException {
    var round = rounds.find(id);
    if (!round.community().equals(key)) {
      throw new UnknownWelfareException(id);
    }
    return round;
  }

  private static ZoneId zone(Community community) {
    return ZoneId.of(community.timeZone());
  }

  private static Optional<ReceiverState> state(String typed) {
    return List.of(ReceiverState.values()).stream()
        .filter(one -> code(one).equals(typed))
        .findFirst();
  }

  private static String code(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
