package io.qunflow.web.console;

import io.qunflow.activity.figure.InvalidStatementException;
import io.qunflow.activity.figure.TalkLog;
import io.qunflow.activity.figure.UnknownTalkException;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.community.UnknownGroupException;
import io.qunflow.web.Said;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Topics that were held, so that the participation is known (L3, L7.1). */
@Controller
@ForOperators
@RequestMapping("/communities/{key}/talks")
class TalkPageController {

  private static final int MOST_TALKS = 100;

  private final CommunityService communities;
  private final GroupService groups;
  private final TalkLog talks;
  private final Clock clock;
  private final Words words;

  TalkPageController(
      CommunityService communities, GroupService groups, TalkLog talks, Clock clock, Words words) {
    this.communities = communities;
    this.groups = groups;
    this.talks = talks;
    this.clock = clock;
    this.words = words;
  }

  @GetMapping
  String show(@PathVariable CommunityKey key, Model model) throws UnknownCommunityException {
    return page(key, TalkForm.EMPTY, Map.of(), model);
  }

  @PostMapping
  String record(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      RedirectAttributes next,
      Model model)
      throws UnknownCommunityException {
    var zone = ZoneId.of(communities.find(key).timeZone());
    var form = new TalkForm(group, title.strip(), from.strip(), until.strip());
    var wrong = new LinkedHashMap<String, String>();
    var talk = form.toTalk(zone, clock.instant(), wrong);
    wrong.replaceAll((field, message) -> words.say(message));
    try {
      if (wrong.isEmpty()) {
        talks.record(key, talk);
        next.addFlashAttribute("done", words.say("talks.saved", talk.title()));
        return "redirect:/communities/" + key + "/talks";
      }
    } catch (UnknownGroupException e) {
      wrong.put("group", Said.of(e));
    } catch (InvalidStatementException e) {
      wrong.putAll(Said.of(e.errors()));
    }
    return page(key, form, wrong, model);
  }

  /** The key is a field, since one that came over REST may hold any sign. */
  @PostMapping("/remove")
  String remove(
      @PathVariable CommunityKey key, @RequestParam String talk, RedirectAttributes next) {
    try {
      talks.remove(key, talk);
      next.addFlashAttribute("done", words.say("talks.removed"));
    } catch (UnknownTalkException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return "redirect:/communities/" + key + "/talks";
  }

  private String page(CommunityKey key, TalkForm form, Map<String, String> wrong, Model model)
      throws UnknownCommunityException {
    var community = communities.find(key);
    model.addAttribute("community", community);
    model.addAttribute("groups", groups.findAll(key));
    model.addAttribute("form", form);
    model.addAttribute("wrong", wrong);
    model.addAttribute(
        "talks",
        TalkLine.of(talks.findLatest(key, MOST_TALKS), ZoneId.of(community.timeZone()), words));
    return "console/talks";
  }
}
