package io.qunflow.web.console;

import io.qunflow.community.CommunityService;
import io.qunflow.lifecycle.cycle.LifecycleOverview;
import io.qunflow.process.TaskInbox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is due today, and how the running communities are. */
@Controller
class TodayPageController {

  private static final int MOST_TASKS = 30;
  private static final int MOST_COMMUNITIES = 10;

  private final TaskInbox inbox;
  private final CommunityService communities;
  private final LifecycleOverview lifecycles;
  private final Views views;
  private final Words words;

  TodayPageController(
      TaskInbox inbox,
      CommunityService communities,
      LifecycleOverview lifecycles,
      Views views,
      Words words) {
    this.inbox = inbox;
    this.communities = communities;
    this.lifecycles = lifecycles;
    this.views = views;
    this.words = words;
  }

  @GetMapping("/")
  String today(
      @RequestParam(required = false, name = "passwordChanged") String changed, Model model) {
    if (changed != null) {
      model.addAttribute("done", words.say("account.password.changed"));
    }
    var all = communities.findAll();
    var running = lifecycles.findRunning();
    var shown = running.stream().limit(MOST_COMMUNITIES).toList();
    var steps = lifecycles.findCurrentSteps(shown);
    var strips =
        all.stream()
            .filter(community -> steps.containsKey(community.key()))
            .map(
                community ->
                    new CommunityStrip(
                        community.key().value(),
                        community.name(),
                        views.steps(steps.get(community.key()))))
            .toList();
    model.addAttribute("day", words.today(Views.OFFICE));
    model.addAttribute("tasks", views.tasks(inbox.findMyMostUrgentTasks(MOST_TASKS)));
    model.addAttribute("strips", strips);
    model.addAttribute("moreRunning", running.size() - shown.size());
    model.addAttribute("communityCount", all.size());
    model.addAttribute("firstCommunity", all.isEmpty() ? null : all.get(0).key().value());
    return "console/today";
  }

  /** A running community with its eight steps. */
  record CommunityStrip(String key, String name, java.util.List<StepView> steps) {}
}
