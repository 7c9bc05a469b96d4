package io.qunflow.web.console;

import io.qunflow.activity.ActivityOverview;
import io.qunflow.community.BusinessLine;
import io.qunflow.community.BusinessLineService;
import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.lifecycle.cycle.LifecycleOverview;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All communities, a page at a time. */
@Controller
class CommunityListPageController {

  private static final int PAGE = 50;

  private final CommunityService communities;
  private final BusinessLineService lines;
  private final MemberService members;
  private final ActivityOverview activity;
  private final LifecycleOverview lifecycles;
  private final Views views;
  private final Words words;

  CommunityListPageController(
      CommunityService communities,
      BusinessLineService lines,
      MemberService members,
      ActivityOverview activity,
      LifecycleOverview lifecycles,
      Views views,
      Words words) {
    this.communities = communities;
    this.lines = lines;
    this.members = members;
    this.activity = activity;
    this.lifecycles = lifecycles;
    this.views = views;
    this.words = words;
  }

  @GetMapping("/communities")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    var wanted = q.strip().toLowerCase(Locale.ROOT);
    var all = communities.findAll();
    var found = all.stream().filter(c -> matches(c, wanted)).toList();
    var pages = new Pages(page, PAGE, found.size());
    model.addAttribute("q", q.strip());
    model.addAttribute("pages", pages);
    model.addAttribute("none", all.isEmpty());
    model.addAttribute("rows", rows(pages.of(found)));
    return "console/communities";
  }

  private List<Row> rows(List<Community> shown) {
    var keys = shown.stream().map(Community::key).collect(Collectors.toSet());
    var lineNames =
        lines.findAll().stream().collect(Collectors.toMap(BusinessLine::key, BusinessLine::name));
    Map<CommunityKey, Integer> counts = members.countMembers(keys);
    Map<CommunityKey, Instant> lastEvents = activity.findLastEvents(keys);
    var steps = lifecycles.findCurrentSteps(keys);
    return shown.stream()
        .map(
            c ->
                new Row(
                    c,
                    lineNames.get(c.line()),
                    counts.getOrDefault(c.key(), 0),
                    lastEvents.containsKey(c.key())
                        ? words.moment(lastEvents.get(c.key()), ZoneId.of(c.timeZone()))
                        : null,
                    steps.containsKey(c.key()) ? views.steps(steps.get(c.key())) : List.of()))
        .toList();
  }

  private static boolean matches(Community community, String wanted) {
    return community.name().toLowerCase(Locale.ROOT).contains(wanted)
        || community.key().value().contains(wanted);
  }

  /**
   * A community as a line of the list.
   *
   * @param lastActivity in words; null before the first import
   * @param steps empty while no lifecycle runs
   */
  record Row(
      Community community, String line, int members, String lastActivity, List<StepView> steps) {

    /** The first step that runs now, or null. */
    public StepView current() {
      return steps.stream()
          .filter(s -> s.state() == io.qunflow.lifecycle.cycle.StepState.RUNNING)
          .findFirst()
          .orElse(null);
    }
  }
}
