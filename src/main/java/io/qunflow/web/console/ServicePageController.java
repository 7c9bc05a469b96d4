package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.stickiness.MeasuredReturns;
import io.qunflow.funnel.stickiness.PlannedService;
import io.qunflow.funnel.stickiness.ServicePlan;
import io.qunflow.funnel.stickiness.ServicePlans;
import io.qunflow.funnel.stickiness.ServiceResults;
import io.qunflow.funnel.stickiness.ServiceStep;
import io.qunflow.funnel.stickiness.StepReturn;
import io.qunflow.membership.segment.Segment;
import io.qunflow.membership.segment.Segments;
import io.qunflow.web.Said;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was done for members over days, round after round, and who came back for it (F2). */
@Controller
@ForMemberReaders
class ServicePageController {

  private static final int MOST = 10;

  private final CommunityService communities;
  private final Offerings offerings;
  private final ServicePlans plans;
  private final ServiceResults results;
  private final Segments segments;
  private final Words words;

  ServicePageController(
      CommunityService communities,
      Offerings offerings,
      ServicePlans plans,
      ServiceResults results,
      Segments segments,
      Words words) {
    this.communities = communities;
    this.offerings = offerings;
    this.plans = plans;
    this.results = results;
    this.segments = segments;
    this.words = words;
  }

  /**
   * @param came who came back; null for a service in the groups, and before anybody was touched
   */
  record StepLine(String day, String kind, String title, String body, StepReturn came) {}

  /**
   * @param all of the plan as a whole; null before anybody was touched
   * @param measured when, and up to when the chats were known; empty before it was measured
   */
  record Plan(
      String title,
      String when,
      long wave,
      String audience,
      String first,
      String cap,
      String held,
      StepReturn all,
      String measured,
      List<StepLine> steps) {}

  @GetMapping("/communities/{key}/services")
  String show(@PathVariable CommunityKey key, Model model) throws UnknownCommunityException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    var names =
        offerings.findAll(key).stream().collect(Collectors.toMap(Offering::key, Offering::name));
    var groups =
        segments.findAll(key).stream()
            .collect(Collectors.toMap(one -> String.valueOf(one.id()), Segment::name));
    model.addAttribute("community", community);
    model.addAttribute(
        "plans",
        plans.findStarted(key, MOST).stream().map(one -> plan(one, names, groups, zone)).toList());
    return "console/services";
  }

  private Plan plan(
      PlannedService planned, Map<String, String> names, Map<String, String> groups, ZoneId zone) {
    var plan = planned.plan();
    var measured = results.find(planned.id());
    var found =
        measured.stream()
            .flatMap(one -> one.steps().stream())
            .collect(Collectors.toMap(StepReturn::step, Function.identity()));
    var steps = new ArrayList<StepLine>();
    for (int i = 0; i < plan.steps().size(); i++) {
      steps.add(line(plan.steps().get(i), found.get(i + 1)));
    }
    return new Plan(
        words.say(
            "service.round",
            names.getOrDefault(planned.offering(), planned.offering()),
            planned.round()),
        words.exactly(planned.plannedAt(), zone),
        planned.wave().orElseThrow(),
        audience(plan, groups),
        plan.headStartDays() == 0
            ? ""
            : words.say("service.first", Said.of(plan.goesFirst().title()), plan.headStartDays()),
        words.say("service.cap", plan.pushDays(), plan.pushMost()),
        plan.holdBackPercent() == 0 ? "" : words.say("service.held", plan.holdBackPercent()),
        found.get(0),
        measured.map(one -> measured(one, zone)).orElse(""),
        steps);
  }

  private String measured(MeasuredReturns one, ZoneId zone) {
    var at = words.exactly(one.at(), zone);
    return one.knownUntil()
        .map(known -> words.say("service.measured", at, words.exactly(known, zone)))
        .orElseGet(() -> words.say("service.measured.silent", at));
  }

  private StepLine line(ServiceStep step, StepReturn came) {
    return new StepLine(
        words.say("service.day", step.day()),
        Said.of(step.kind().title()),
        step.title(),
        step.body(),
        came);
  }

  private String audience(ServicePlan plan, Map<String, String> groups) {
    return switch (plan.audience()) {
      case ServicePlan.EVERYBODY -> words.say("service.audience.all");
      case ServicePlan.NOT_BOUGHT -> words.say("service.audience.notBought");
      default ->
          Optional.ofNullable(groups.get(plan.audience()))
              .orElseGet(() -> words.say("service.audience.gone"));
    };
  }
}
