package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.admission.Application;
import io.qunflow.membership.admission.ApplicationState;
import io.qunflow.membership.admission.Applications;
import io.qunflow.membership.admission.ReportedPayments;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who wants to come in, latest first (A2). */
@Controller
@ForOperators
@RequestMapping("/communities/{key}/applications")
class ApplicationsPageController {

  private static final int SIZE = 50;

  private final CommunityService communities;
  private final Applications applications;
  private final ReportedPayments reported;
  private final Words words;

  ApplicationsPageController(
      CommunityService communities,
      Applications applications,
      ReportedPayments reported,
      Words words) {
    this.communities = communities;
    this.applications = applications;
    this.reported = reported;
    this.words = words;
  }

  record Line(Application application, String at, String due) {}

  record Tab(String code, int size) {}

  @GetMapping
  String show(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "0") int page,
      Model model)
      throws UnknownCommunityException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    var wanted =
        Arrays.stream(ApplicationState.values()).filter(s -> s.name().equals(state)).findFirst();
    int shown = Math.max(page, 0);
    model.addAttribute("community", community);
    model.addAttribute("chosen", wanted.map(Enum::name).orElse(""));
    model.addAttribute("tabs", tabs(key));
    model.addAttribute(
        "lines",
        applications.findPage(key, wanted, shown, SIZE).stream()
            .map(one -> line(one, zone))
            .toList());
    model.addAttribute("doubtful", reported.findDoubtful(key));
    int total = applications.count(key, wanted);
    model.addAttribute("total", total);
    model.addAttribute("page", shown);
    model.addAttribute("more", (shown + 1L) * SIZE < total);
    return "console/applications";
  }

  private List<Tab> tabs(CommunityKey key) {
    return Arrays.stream(ApplicationState.values())
        .map(state -> new Tab(state.name(), applications.count(key, Optional.of(state))))
        .toList();
  }

  private Line line(Application application, ZoneId zone) {
    return new Line(
        application,
        words.exactly(application.createdAt(), zone),
        words.exactly(application.dueAt(), zone));
  }
}
