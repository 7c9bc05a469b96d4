package io.qunflow.web.console;

import io.qunflow.activity.TextAccess;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.trigger.NewTrigger;
import io.qunflow.funnel.trigger.Proposal;
import io.qunflow.funnel.trigger.WordTriggers;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.security.Principal;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Words for which a reply is proposed, and what was proposed lately (F6). */
@Controller
@RequestMapping("/communities/{key}/triggers")
class TriggerPageController {

  private static final int LATELY = 50;

  private final CommunityService communities;
  private final Offerings offerings;
  private final WordTriggers triggers;
  private final TextAccess access;
  private final Words words;

  TriggerPageController(
      CommunityService communities,
      Offerings offerings,
      WordTriggers triggers,
      TextAccess access,
      Words words) {
    this.communities = communities;
    this.offerings = offerings;
    this.triggers = triggers;
    this.access = access;
    this.words = words;
  }

  /**
   * @param said what was written; empty once texts are deleted
   * @param state what became of the reply, in words
   */
  record Line(String when, String who, String group, String phrase, String said, String state) {}

  @ForMemberReaders
  @GetMapping
  String show(@PathVariable CommunityKey key, Principal person, Model model)
      throws UnknownCommunityException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    var proposals = triggers.findProposals(key, LATELY);
    access.record(
        person.getName(),
        key,
        "触发词提议的回复",
        (int) proposals.stream().filter(one -> one.text().isPresent()).count());
    model.addAttribute("community", community);
    model.addAttribute("offerings", offerings.findAll(key));
    model.addAttribute("triggers", triggers.findAll(key));
    model.addAttribute("lines", proposals.stream().map(one -> line(one, zone)).toList());
    return "console/triggers";
  }

  @ForOperators
  @PostMapping
  String write(
      @PathVariable CommunityKey key, NewTrigger given, Principal person, RedirectAttributes next) {
    return act(
        key,
        next,
        "trigger.saved",
        () -> triggers.write(key, checked(key, given), person.getName()));
  }

  @ForOperators
  @PostMapping("/{id}")
  String change(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      NewTrigger given,
      Principal person,
      RedirectAttributes next) {
    return act(
        key,
        next,
        "trigger.saved",
        () -> triggers.change(key, id, checked(key, given), person.getName()));
  }

  @ForOperators
  @PostMapping("/{id}/switch")
  String switchTo(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam WordTriggers.Listening to,
      Principal person,
      RedirectAttributes next) {
    return act(
        key,
        next,
        "trigger.switched." + to,
        () -> triggers.switchTo(key, id, to, person.getName()));
  }

  private interface Act {
    void run() throws BusinessException;
  }

  private String act(CommunityKey key, RedirectAttributes next, String done, Act act) {
    try {
      act.run();
      next.addFlashAttribute("done", words.say(done));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return "redirect:/communities/" + key + "/triggers";
  }

  /** About an offering of the community, or about none. */
  private NewTrigger checked(CommunityKey key, NewTrigger given) throws BusinessException {
    var offering = given.offering() == null ? "" : given.offering();
    if (!offering.isEmpty()) {
      offerings.find(key, offering);
    }
    return new NewTrigger(offering, given.words(), given.reply(), given.mostADay());
  }

  private Line line(Proposal one, ZoneId zone) {
    return new Line(
        words.exactly(one.saidAt(), zone),
        one.nickname(),
        one.group(),
        one.phrase(),
        one.text().orElse(""),
        words.say("trigger.state." + one.message().orElse("N")));
  }
}
