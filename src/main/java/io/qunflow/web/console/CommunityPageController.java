package io.qunflow.web.console;

import io.qunflow.activity.ActivityOverview;
import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupExistsException;
import io.qunflow.community.GroupLayer;
import io.qunflow.community.GroupService;
import io.qunflow.community.InvalidGroupException;
import io.qunflow.community.MemberService;
import io.qunflow.community.Platform;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.health.HealthStates;
import io.qunflow.process.TaskInbox;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import jakarta.validation.Valid;
import java.security.Principal;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One community: how it is, what is open, and what can be done with it. */
@Controller
class CommunityPageController {

  private static final int WEEKS = 4;

  private final CommunityService communities;
  private final GroupService groups;
  private final MemberService members;
  private final ActivityOverview activity;
  private final LifecycleService lifecycles;
  private final HealthStates health;
  private final TaskInbox inbox;
  private final Views views;
  private final Words words;

  CommunityPageController(
      CommunityService communities,
      GroupService groups,
      MemberService members,
      ActivityOverview activity,
      LifecycleService lifecycles,
      HealthStates health,
      TaskInbox inbox,
      Views views,
      Words words) {
    this.communities = communities;
    this.groups = groups;
    this.members = members;
    this.activity = activity;
    this.lifecycles = lifecycles;
    this.health = health;
    this.inbox = inbox;
    this.views = views;
    this.words = words;
  }

  @GetMapping("/communities/{key}")
  String show(@PathVariable CommunityKey key, @ModelAttribute("form") GroupForm form, Model model)
      throws UnknownCommunityException {
    return page(communities.find(key), model);
  }

  @ForOperators
  @PostMapping("/communities/{key}/groups")
  String addGroup(
      @PathVariable CommunityKey key,
      @Valid @ModelAttribute("form") GroupForm form,
      BindingResult result,
      Model model,
      RedirectAttributes next)
      throws UnknownCommunityException {
    var community = communities.find(key);
    if (!result.hasErrors()) {
      try {
        var group = groups.create(key, form.toNewGroup());
        next.addFlashAttribute("done", words.say("group.added", group.name()));
        return "redirect:/communities/" + key;
      } catch (InvalidGroupException e) {
        FieldErrors.add(e, Map.of(), result);
      } catch (GroupExistsException e) {
        result.rejectValue("key", "wrong.key.taken", Said.of(e));
      }
    }
    model.addAttribute("addingGroup", true);
    return page(community, model);
  }

  @ForOperators
  @PostMapping("/communities/{key}/lifecycle")
  String start(@PathVariable CommunityKey key, Principal person, RedirectAttributes next) {
    try {
      lifecycles.start(key, person.getName());
      next.addFlashAttribute("done", words.say("lifecycle.started"));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return "redirect:/communities/" + key;
  }

  @ForOperators
  @PostMapping("/communities/{key}/retirement")
  String requestRetirement(@PathVariable CommunityKey key, RedirectAttributes next) {
    try {
      lifecycles.requestRetirement(key);
      next.addFlashAttribute("done", words.say("retire.requested"));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return "redirect:/communities/" + key;
  }

  private String page(Community community, Model model) throws UnknownCommunityException {
    var key = community.key();
    var zone = ZoneId.of(community.timeZone());
    var running = lifecycles.find(key);
    var cycles = lifecycles.findCycles(key);
    model.addAttribute("community", community);
    model.addAttribute("running", running.isPresent());
    model.addAttribute(
        "steps",
        running
            .map(lifecycle -> views.steps(lifecycles.findSteps(key, lifecycle.cycle())))
            .orElseGet(views::waitingSteps));
    model.addAttribute("cycles", CycleView.past(cycles, zone, words));
    model.addAttribute(
        "cycle", running.isPresent() ? CycleView.current(cycles, zone, words) : null);
    model.addAttribute("tasks", views.tasks(inbox.findOpenTasks(key)));
    model.addAttribute("health", HealthBadge.of(health.find(key), words));
    model.addAttribute("groups", groups.findAll(key));
    model.addAttribute("memberCount", members.countMembers(key));
    model.addAttribute("weeks", WeekView.of(activity.findLastWeeks(key, zone, WEEKS), words));
    model.addAttribute(
        "lastActivity",
        activity.findLastEvents(java.util.Set.of(key)).values().stream()
            .findFirst()
            .map(at -> words.moment(at, zone))
            .orElse(null));
    model.addAttribute(
        "imports", ImportView.of(activity.findRecentImports(key, ImportView.MOST), zone, words));
    model.addAttribute("platforms", Platform.values());
    model.addAttribute("layers", GroupLayer.values());
    return "console/community";
  }
}
