package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.figure.Beside;
import io.qunflow.funnel.figure.BesideFigures;
import io.qunflow.funnel.figure.Funnel;
import io.qunflow.funnel.figure.FunnelFigures;
import io.qunflow.funnel.figure.FunnelScope;
import io.qunflow.funnel.figure.FunnelStep;
import io.qunflow.funnel.figure.Hours;
import io.qunflow.funnel.figure.Indirect;
import io.qunflow.funnel.figure.MiddleTime;
import io.qunflow.funnel.figure.ReferenceFunnel;
import io.qunflow.funnel.figure.ReferenceImport;
import io.qunflow.funnel.figure.SliceFigures;
import io.qunflow.funnel.figure.StepFigure;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.OfferingRetiredException;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.UnknownOfferingException;
import io.qunflow.funnel.pain.ReasonsNotToBuy;
import io.qunflow.lifecycle.cycle.CommunityRetiredException;
import io.qunflow.process.FunnelRunningException;
import io.qunflow.process.MarketingFunnels;
import io.qunflow.shared.ImportException;
import io.qunflow.shared.Proportion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How many go how far from member to buyer, and what it brings (F7). */
@RestController
@RequestMapping("/api/v1/communities/{key}/funnel")
@PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')")
@Tag(name = "Funnel", description = "From members to buyers")
class FunnelController {

  private final CommunityService communities;
  private final Offerings offerings;
  private final FunnelFigures figures;
  private final BesideFigures beside;
  private final ReferenceImport references;
  private final MarketingFunnels funnels;
  private final ReasonsNotToBuy reasons;

  FunnelController(
      CommunityService communities,
      Offerings offerings,
      FunnelFigures figures,
      BesideFigures beside,
      ReferenceImport references,
      MarketingFunnels funnels,
      ReasonsNotToBuy reasons) {
    this.communities = communities;
    this.offerings = offerings;
    this.figures = figures;
    this.beside = beside;
    this.references = references;
    this.funnels = funnels;
    this.reasons = reasons;
  }

  /**
   * Amounts are in yuan.
   *
   * @param interested members with a lead, a registration or a reply
   * @param paid members who paid and were not refunded
   * @param revenue net of refunds
   * @param gmv what all orders name, paid or not
   * @param revenuePerMember absent without members
   * @param indirect beside the revenue, not part of it
   * @param conversion paid of members; absent without members
   * @param enoughBuyers whether there are five, so that figures may be alarming
   * @param whyNot how many gave which reason not to buy, most first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      int members,
      int interested,
      int registered,
      int attended,
      int ordered,
      int paid,
      BigDecimal revenue,
      BigDecimal refunded,
      BigDecimal gmv,
      BigDecimal cost,
      BigDecimal commissionAndReward,
      BigDecimal revenuePerMember,
      IndirectRevenue indirect,
      Delivery delivery,
      Proportion conversion,
      boolean enoughBuyers,
      List<Step> steps,
      Map<String, Integer> whyNot) {

    static View of(Funnel funnel, Beside beside, List<ReasonsNotToBuy.Reason> whyNot) {
      var turnover = funnel.turnover();
      return new View(
          funnel.members(),
          funnel.count(FunnelStep.INTERESTED),
          funnel.count(FunnelStep.REGISTERED),
          funnel.count(FunnelStep.ATTENDED),
          funnel.count(FunnelStep.ORDERED),
          funnel.count(FunnelStep.PAID),
          yuan(turnover.revenueMinor()),
          yuan(turnover.refundedMinor()),
          yuan(turnover.gmvMinor()),
          yuan(turnover.costMinor()),
          yuan(turnover.shareMinor()),
          funnel.revenuePerMemberMinor().isPresent()
              ? yuan(funnel.revenuePerMemberMinor().getAsLong())
              : null,
          IndirectRevenue.of(funnel.indirect(), beside),
          Delivery.of(beside),
          funnel.conversion().orElse(null),
          funnel.mayAlarm(),
          funnel.steps().stream().map(Step::of).toList(),
          whyNot.stream()
              .collect(
                  Collectors.toMap(
                      ReasonsNotToBuy.Reason::word,
                      ReasonsNotToBuy.Reason::people,
                      Integer::sum,
                      LinkedHashMap::new)));
    }

    private static BigDecimal yuan(long minor) {
      return BigDecimal.valueOf(minor, 2);
    }
  }

  /**
   * Amounts are in yuan.
   *
   * @param measured paid, not refunded orders of other offerings of the community by members who
   *     had taken a step of this funnel before
   * @param stated by operators: contracts of corporate leads, other money
   */
  record IndirectRevenue(BigDecimal measured, long orders, BigDecimal stated, int entries) {

    static IndirectRevenue of(Indirect measured, Beside beside) {
      return new IndirectRevenue(
          View.yuan(measured.minor()),
          measured.orders(),
          View.yuan(beside.indirectMinor()),
          beside.indirectEntries());
    }
  }

  /**
   * @param plannedHours of the rounds that were delivered, of one at least; absent unless planned
   * @param revenuePerHour in yuan; absent before anything was delivered
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Delivery(BigDecimal plannedHours, BigDecimal deliveredHours, BigDecimal revenuePerHour) {

    static Delivery of(Beside beside) {
      return new Delivery(
          beside.plannedMinutes() == 0 ? null : Hours.of(beside.plannedMinutes()),
          Hours.of(beside.deliveredMinutes()),
          beside.perHourMinor().isPresent() ? View.yuan(beside.perHourMinor().getAsLong()) : null);
    }
  }

  /**
   * @param ofPrevious those of the step before who came on
   * @param hoursSincePrevious the middle one of the times from the step before; absent where
   *     unknown
   * @param timesKnown of how many members that is the middle; absent where unknown
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Step(
      String step,
      int count,
      Proportion ofMembers,
      Proportion ofPrevious,
      Double hoursSincePrevious,
      Integer timesKnown) {

    static Step of(StepFigure figure) {
      return new Step(
          figure.step().word(),
          figure.count(),
          figure.ofMembers().orElse(null),
          figure.ofPrevious().orElse(null),
          figure.sincePrevious().map(middle -> hours(middle.time())).orElse(null),
          figure.sincePrevious().map(MiddleTime::n).orElse(null));
    }

    private static double hours(Duration time) {
      return Math.round(time.toMinutes() / 6.0) / 10.0;
    }
  }

  /**
   * @param kind {@code channel, source, segment} or {@code wave}; a wave counts what was done since
   *     it was frozen
   * @param revenue in yuan, of orders of its members, net of refunds; so are cost and commission
   * @param indirect orders of other offerings by its members, beside the revenue
   * @param enoughBuyers whether there are five; fewer say little
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Slice(
      String kind,
      String title,
      int members,
      Proportion conversion,
      BigDecimal revenue,
      BigDecimal cost,
      BigDecimal commissionAndReward,
      BigDecimal gmv,
      BigDecimal indirect,
      boolean enoughBuyers,
      List<Step> steps) {

    static Slice of(SliceFigures slice, Locale reader) {
      return new Slice(
          slice.kind().name().toLowerCase(Locale.ROOT),
          slice.title().in(reader),
          slice.funnel().members(),
          slice.funnel().conversion().orElse(null),
          View.yuan(slice.funnel().turnover().revenueMinor()),
          View.yuan(slice.funnel().turnover().costMinor()),
          View.yuan(slice.funnel().turnover().shareMinor()),
          View.yuan(slice.funnel().turnover().gmvMinor()),
          View.yuan(slice.funnel().indirect().minor()),
          slice.funnel().mayAlarm(),
          slice.funnel().steps().stream().map(Step::of).toList());
    }
  }

  record Imported(int funnels) {}

  /** Key of the offering. */
  record Start(String offering) {}

  record Started(String processInstanceId) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
  @Operation(
      summary = "Starts the funnel of an offering",
      description = "One a community and offering; a second start is refused while it runs.")
  @ApiResponse(responseCode = "404", description = "UNKNOWN_OFFERING: none under this key")
  @ApiResponse(
      responseCode = "409",
      description = "FUNNEL_RUNNING, COMMUNITY_RETIRED, OFFERING_RETIRED")
  Started start(@PathVariable String key, @RequestBody Start given)
      throws UnknownCommunityException,
          UnknownOfferingException,
          OfferingRetiredException,
          CommunityRetiredException,
          FunnelRunningException {
    var community = ApiKeys.community(key, communities);
    return new Started(funnels.start(community, given.offering() == null ? "" : given.offering()));
  }

  @GetMapping
  @Operation(
      summary = "From members to buyers",
      description =
          "offering: key of one offering; without it, of all of the community. Every rate is n of"
              + " N with the interval that holds the true one in 95 of 100 cases (Wilson). whyNot:"
              + " how many gave which reason not to buy. indirect and delivery stand beside the"
              + " revenue: money of other offerings or stated by operators, and hours delivered.")
  @ApiResponse(responseCode = "404", description = "UNKNOWN_OFFERING: none under this key")
  View find(@PathVariable String key, @RequestParam(defaultValue = "") String offering)
      throws UnknownCommunityException, UnknownOfferingException {
    var scope = scope(key, offering);
    var funnel = figures.find(scope);
    return View.of(funnel, beside.find(scope, funnel.turnover()), reasons.find(scope.offerings()));
  }

  @GetMapping("/slices")
  @Operation(
      summary = "The funnel by channel, source, segment and wave",
      description = "At most 20 of each kind; a member may be in several.")
  List<Slice> slices(
      @PathVariable String key, @RequestParam(defaultValue = "") String offering, Locale reader)
      throws UnknownCommunityException, UnknownOfferingException {
    return figures.findSlices(scope(key, offering)).stream()
        .map(slice -> Slice.of(slice, reader))
        .toList();
  }

  @GetMapping("/references")
  @Operation(summary = "Figures of funnels elsewhere, by label")
  List<ReferenceFunnel> references(@PathVariable String key) throws UnknownCommunityException {
    return references.findAll(ApiKeys.community(key, communities));
  }

  @PostMapping(path = "/references", consumes = "text/csv")
  @PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
  @Operation(
      summary = "Takes in figures of funnels elsewhere, to compare with",
      description =
          "CSV in UTF-8, all or nothing: label, members, paid, and if known interested, registered,"
              + " attended, ordered, price, revenue (yuan) and STEP_rate, of members. Figures that"
              + " contradict each other are refused with their line.")
  @ApiResponse(responseCode = "422", description = "errors names each wrong line")
  Imported takeIn(@PathVariable String key, InputStream file, Principal person)
      throws UnknownCommunityException, ImportException, IOException {
    return new Imported(
        references.importCsv(ApiKeys.community(key, communities), file, person.getName()));
  }

  private FunnelScope scope(String key, String offering)
      throws UnknownCommunityException, UnknownOfferingException {
    var community = ApiKeys.community(key, communities);
    return offering.isBlank()
        ? FunnelScope.whole(
            community, offerings.findAll(community).stream().map(Offering::id).toList())
        : FunnelScope.of(community, List.of(offerings.find(community, offering).id()));
  }
}
