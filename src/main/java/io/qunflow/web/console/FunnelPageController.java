package io.qunflow.web.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.figure.BesideFigures;
import io.qunflow.funnel.figure.Funnel;
import io.qunflow.funnel.figure.FunnelFigures;
import io.qunflow.funnel.figure.FunnelScope;
import io.qunflow.funnel.figure.FunnelSlice;
import io.qunflow.funnel.figure.MiddleTime;
import io.qunflow.funnel.figure.ReferenceFunnel;
import io.qunflow.funnel.figure.ReferenceImport;
import io.qunflow.funnel.figure.SliceFigures;
import io.qunflow.funnel.figure.StepFigure;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.pain.PainPoints;
import io.qunflow.funnel.pain.ReasonsNotToBuy;
import io.qunflow.funnel.value.ValueCards;
import io.qunflow.membership.segment.Segment;
import io.qunflow.membership.segment.Segments;
import io.qunflow.process.MarketingFunnels;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.ImportException;
import io.qunflow.shared.Proportion;
import io.qunflow.web.Said;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From members to buyers of an offering: picture, rates with intervals, money, slices (F7). */
@Controller
@RequestMapping("/communities/{key}/funnel")
class FunnelPageController {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final CommunityService communities;
  private final Offerings offerings;
  private final FunnelFigures figures;
  private final BesideFigures beside;
  private final ReferenceImport references;
  private final ValueCards cards;
  private final MarketingFunnels funnels;
  private final PainPoints pains;
  private final ReasonsNotToBuy reasons;
  private final Segments segments;
  private final Words words;

  FunnelPageController(
      CommunityService communities,
      Offerings offerings,
      FunnelFigures figures,
      BesideFigures beside,
      ReferenceImport references,
      ValueCards cards,
      MarketingFunnels funnels,
      PainPoints pains,
      ReasonsNotToBuy reasons,
      Segments segments,
      Words words) {
    this.communities = communities;
    this.offerings = offerings;
    this.figures = figures;
    this.beside = beside;
    this.references = references;
    this.cards = cards;
    this.funnels = funnels;
    this.pains = pains;
    this.reasons = reasons;
    this.segments = segments;
    this.words = words;
  }

  /**
   * @param since how long it takes from the step before; empty where unknown
   */
  record Line(String title, int count, Proportion ofMembers, Proportion ofPrevious, String since) {}

  record Pain(String segment, String kind, String pain, String gain) {}

  record Part(String title, List<SliceFigures> slices) {}

  /**
   * @param offering key; blank for all of the community
   */
  @ForMemberReaders
  @GetMapping
  String show(
      @PathVariable CommunityKey key, @RequestParam(defaultValue = "") String offering, Model model)
      throws UnknownCommunityException {
    var all = offerings.findAll(key);
    var chosen =
        all.stream()
            .filter(one -> one.key().equals(offering) || offering.isEmpty() && all.size() == 1)
            .findFirst();
    var scope =
        chosen
            .map(one -> FunnelScope.of(key, List.of(one.id())))
            .orElseGet(() -> FunnelScope.whole(key, all.stream().map(Offering::id).toList()));
    var funnel = figures.find(scope);
    model.addAttribute("community", communities.find(key));
    model.addAttribute("offerings", all);
    model.addAttribute("offering", chosen.map(Offering::key).orElse(""));
    model.addAttribute("funnel", funnel);
    model.addAttribute("beside", beside.find(scope, funnel.turnover()));
    model.addAttribute("lines", funnel.steps().stream().map(this::line).toList());
    model.addAttribute("chart", chart(funnel));
    model.addAttribute("parts", parts(scope));
    model.addAttribute("references", references.findAll(key));
    model.addAttribute("alarms", alarms(funnel, references.findAll(key)));
    model.addAttribute("card", chosen.flatMap(one -> cards.find(key, one.key())).orElse(null));
    model.addAttribute("whyNot", reasons.find(scope.offerings()));
    model.addAttribute("pains", chosen.map(one -> pains(key, one.key())).orElse(List.of()));
    model.addAttribute(
        "competitors", chosen.map(one -> pains.findCompetitors(key, one.key())).orElse(List.of()));
    model.addAttribute(
        "running", chosen.map(one -> funnels.isRunning(key, one.key())).orElse(false));
    return "console/funnel";
  }

  @ForOperators
  @PostMapping
  String start(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "") String offering,
      RedirectAttributes next) {
    try {
      funnels.start(key, offering);
      next.addFlashAttribute("done", words.say("funnel.started"));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    next.addAttribute("offering", offering);
    return "redirect:/communities/" + key + "/funnel";
  }

  @ForOperators
  @PostMapping("/references")
  String takeIn(
      @PathVariable CommunityKey key,
      @RequestParam(required = false) MultipartFile file,
      Principal person,
      RedirectAttributes next)
      throws IOException {
    if (file == null || file.isEmpty()) {
      next.addFlashAttribute("refused", words.say("import.noFile"));
    } else {
      try (var in = file.getInputStream()) {
        int taken = references.importCsv(key, in, person.getName());
        next.addFlashAttribute("done", words.say("funnel.references.done", taken));
      } catch (ImportException e) {
        next.addFlashAttribute("refused", Said.of(e));
      }
    }
    return "redirect:/communities/" + key + "/funnel";
  }

  private List<Pain> pains(CommunityKey key, String offering) {
    var names =
        segments.findAll(key).stream().collect(Collectors.toMap(Segment::id, Segment::name));
    return pains.find(key, offering).stream()
        .map(
            point ->
                new Pain(
                    names.getOrDefault(point.segment(), words.say("funnel.pain.all")),
                    Said.of(point.kind().title()),
                    point.pain(),
                    point.gain()))
        .toList();
  }

  private Line line(StepFigure figure) {
    return new Line(
        Said.of(figure.step().title()),
        figure.count(),
        figure.ofMembers().orElse(null),
        figure.ofPrevious().orElse(null),
        figure.sincePrevious().map(this::time).orElse(""));
  }

  private String time(MiddleTime middle) {
    return words.say("funnel.time", time(middle.time()), middle.n());
  }

  private String time(Duration time) {
    if (time.toHours() < 1) {
      return words.say("funnel.minutes", time.toMinutes());
    }
    return time.toHours() < 48
        ? words.say("funnel.hours", time.toHours())
        : words.say("funnel.days", time.toDays());
  }

  private List<Part> parts(FunnelScope scope) {
    var slices = figures.findSlices(scope);
    return Arrays.stream(FunnelSlice.Kind.values())
        .map(
            kind ->
                new Part(
                    words.say("funnel.slice." + kind),
                    slices.stream().filter(slice -> slice.kind() == kind).toList()))
        .filter(part -> !part.slices().isEmpty())
        .toList();
  }

  /** Where the figures say it clearly, and there are buyers enough to say it. */
  private List<String> alarms(Funnel funnel, List<ReferenceFunnel> known) {
    if (!funnel.mayAlarm()) {
      return List.of();
    }
    double high = funnel.conversion().map(Proportion::high).orElse(1.0);
    return known.stream()
        .filter(other -> other.conversion().map(Proportion::rate).orElse(0.0) > high)
        .map(other -> words.say("funnel.alarm.below", other.label()))
        .toList();
  }

  private String chart(Funnel funnel) {
    var labels = new ArrayList<String>(List.of(words.say("funnel.members")));
    var values = new ArrayList<Integer>(List.of(funnel.members()));
    funnel
        .steps()
        .forEach(
            step -> {
              labels.add(Said.of(step.step().title()));
              values.add(step.count());
            });
    try {
      return JSON.writeValueAsString(Map.of("labels", labels, "values", values));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
