package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.figure.BesideFigures;
import io.qunflow.funnel.figure.Funnel;
import io.qunflow.funnel.figure.FunnelFigures;
import io.qunflow.funnel.figure.ReferenceFunnel;
import io.qunflow.funnel.figure.ReferenceImport;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.UnknownOfferingException;
import io.qunflow.funnel.pain.PainPoints;
import io.qunflow.funnel.pain.ReasonsNotToBuy;
import io.qunflow.funnel.value.ValueCards;
import io.qunflow.membership.segment.Segment;
import io.qunflow.membership.segment.Segments;
import io.qunflow.process.MarketingFunnels;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.ImportException;
import io.qunflow.shared.Proportion;
import io.qunflow.web.OfferingScope;
import io.qunflow.web.Said;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
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
  private final FunnelPictures pictures;
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
      FunnelPictures pictures,
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
    this.pictures = pictures;
    this.words = words;
  }

  record Pain(String segment, String kind, String pain, String gain) {}

  /**
   * @param offering key; blank for all of the community
   */
  @ForMemberReaders
  @GetMapping
  String show(
      @PathVariable CommunityKey key, @RequestParam(defaultValue = "") String offering, Model model)
      throws UnknownCommunityException, UnknownOfferingException {
    var all = offerings.findAll(key);
    var chosen =
        all.stream()
            .filter(one -> one.key().equals(offering) || offering.isEmpty() && all.size() == 1)
            .findFirst();
    var scope = OfferingScope.of(offerings, key, chosen.map(Offering::key).orElse(""));
    var funnel = figures.find(scope);
    model.addAttribute("community", communities.find(key));
    model.addAttribute("offerings", all);
    model.addAttribute("offering", chosen.map(Offering::key).orElse(""));
    model.addAttribute("funnel", funnel);
    model.addAttribute("beside", beside.find(scope, funnel.turnover()));
    model.addAttribute("lines", pictures.lines(funnel));
    model.addAttribute("chart", pictures.chart(funnel));
    model.addAttribute("parts", figures.findCuts(scope));
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
}
