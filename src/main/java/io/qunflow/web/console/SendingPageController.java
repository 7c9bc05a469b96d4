package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.moderation.Crises;
import io.qunflow.operations.messaging.Pause;
import io.qunflow.operations.messaging.QuietHours;
import io.qunflow.operations.messaging.SendingPause;
import io.qunflow.operations.messaging.SendingRule;
import io.qunflow.operations.messaging.SendingRules;
import java.security.Principal;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When a community writes to its members, how much, and whether it does at all (发送规则). */
@Controller
@RequestMapping("/communities/{key}/sending")
class SendingPageController {

  private static final int MOST_WHY = 500;
  private static final int MOST_PER_WEEK = 100;

  private final CommunityService communities;
  private final SendingRules rules;
  private final SendingPause pause;
  private final Crises crises;
  private final Words words;

  SendingPageController(
      CommunityService communities,
      SendingRules rules,
      SendingPause pause,
      Crises crises,
      Words words) {
    this.communities = communities;
    this.rules = rules;
    this.pause = pause;
    this.crises = crises;
    this.words = words;
  }

  /** A pause in words; what ended it is null while it holds. */
  record Paused(String why, String by, String at, String endedBy, String endedAt) {}

  @GetMapping
  String show(@PathVariable CommunityKey key, Model model) throws UnknownCommunityException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    model.addAttribute("community", community);
    model.addAttribute("rule", rules.find(key));
    model.addAttribute("paused", pause.find(key).map(p -> paused(p, zone)).orElse(null));
    model.addAttribute("pauses", pause.findAll(key).stream().map(p -> paused(p, zone)).toList());
    return "console/sending";
  }

  @ForOperators
  @PostMapping("/rule")
  String change(
      @PathVariable CommunityKey key,
      @RequestParam @DateTimeFormat(pattern = "H:mm") LocalTime from,
      @RequestParam @DateTimeFormat(pattern = "H:mm") LocalTime until,
      @RequestParam int most,
      Principal person,
      RedirectAttributes next)
      throws UnknownCommunityException {
    communities.find(key);
    if (most < 0 || most > MOST_PER_WEEK) {
      next.addFlashAttribute("refused", words.say("sending.most.wrong", MOST_PER_WEEK));
    } else {
      rules.change(key, new SendingRule(new QuietHours(from, until), most), person.getName());
      next.addFlashAttribute("done", words.say("sending.saved"));
    }
    return "redirect:/communities/" + key + "/sending";
  }

  @ForOperators
  @PostMapping("/pause")
  String pause(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "") String why,
      Principal person,
      RedirectAttributes next)
      throws UnknownCommunityException {
    communities.find(key);
    if (why.isBlank() || why.strip().length() > MOST_WHY) {
      next.addFlashAttribute("refused", words.say("sending.pause.why.wrong", MOST_WHY));
    } else {
      pause.pause(key, why.strip(), person.getName());
      next.addFlashAttribute("done", words.say("sending.paused.done"));
    }
    return "redirect:/communities/" + key + "/sending";
  }

  @ForOperators
  @PostMapping("/resume")
  String resume(@PathVariable CommunityKey key, Principal person, RedirectAttributes next)
      throws UnknownCommunityException {
    communities.find(key);
    if (crises.findOpen(key).isPresent()) {
      next.addFlashAttribute("refused", words.say("crisis.settle.first"));
    } else {
      pause.resume(key, person.getName());
      next.addFlashAttribute("done", words.say("sending.resumed.done"));
    }
    return "redirect:/communities/" + key + "/sending";
  }

  private Paused paused(Pause one, ZoneId zone) {
    return new Paused(
        one.why(),
        one.pausedBy(),
        words.exactly(one.pausedAt(), zone),
        one.resumedBy(),
        one.resumedAt() == null ? null : words.exactly(one.resumedAt(), zone));
  }
}
