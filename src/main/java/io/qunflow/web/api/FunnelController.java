package io.qunflow.web.api;

import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.figure.BesideFigures;
import io.qunflow.funnel.figure.FunnelFigures;
import io.qunflow.funnel.offering.OfferingRetiredException;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.UnknownOfferingException;
import io.qunflow.funnel.pain.ReasonsNotToBuy;
import io.qunflow.lifecycle.cycle.CommunityRetiredException;
import io.qunflow.process.FunnelRunningException;
import io.qunflow.process.MarketingFunnels;
import io.qunflow.shared.Wording;
import io.qunflow.web.OfferingScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
  private final MarketingFunnels funnels;
  private final ReasonsNotToBuy reasons;

  FunnelController(
      CommunityService communities,
      Offerings offerings,
      FunnelFigures figures,
      BesideFigures beside,
      MarketingFunnels funnels,
      ReasonsNotToBuy reasons) {
    this.communities = communities;
    this.offerings = offerings;
    this.figures = figures;
    this.beside = beside;
    this.funnels = funnels;
    this.reasons = reasons;
  }

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
  @ApiResponse(responseCode = "422", description = "MISSING_FIELD: no offering is named")
  Started start(@PathVariable String key, @RequestBody Start given)
      throws UnknownCommunityException,
          UnknownOfferingException,
          OfferingRetiredException,
          CommunityRetiredException,
          FunnelRunningException,
          MissingFieldException {
    var community = ApiKeys.community(key, communities);
    MissingFieldException.check(
        "offering", given.offering(), Wording.of("写商品的 key", "Name the key of the offering"));
    return new Started(funnels.start(community, given.offering()));
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
  FunnelView find(@PathVariable String key, @RequestParam(defaultValue = "") String offering)
      throws UnknownCommunityException, UnknownOfferingException {
    var scope = OfferingScope.of(offerings, ApiKeys.community(key, communities), offering);
    var funnel = figures.find(scope);
    return FunnelView.of(
        funnel, beside.find(scope, funnel.turnover()), reasons.find(scope.offerings()));
  }
}
