package io.qunflow.web.api;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.offering.NewOffering;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.promotion.Prices;
import io.qunflow.shared.BusinessException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a community sells (F3). */
@RestController
@RequestMapping("/api/v1/communities/{key}/offerings")
@PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')")
@Tag(name = "Sale", description = "Offerings, prices, group buys and orders; amounts in fen")
class OfferingController {

  private static final String MAY_WRITE = "hasAnyRole('OPERATOR', 'ADMIN')";

  private final CommunityService communities;
  private final Offerings offerings;
  private final Prices prices;
  private final Clock clock;

  OfferingController(
      CommunityService communities, Offerings offerings, Prices prices, Clock clock) {
    this.communities = communities;
    this.offerings = offerings;
    this.prices = prices;
    this.clock = clock;
  }

  /**
   * @param kind {@code lead_in, main_profit}
   * @param floorMinor the lowest price anybody may publish
   * @param priceMinor what everybody pays now
   * @param revision to be sent back with a change
   */
  record View(
      long id,
      String key,
      String name,
      String kind,
      long listPriceMinor,
      long costMinor,
      int commissionBp,
      int rewardBp,
      long floorMinor,
      long priceMinor,
      int revision,
      boolean retired) {}

  /**
   * @param revision the one that was read
   */
  record Change(
      int revision,
      String name,
      String kind,
      Long listPriceMinor,
      Long costMinor,
      Integer commissionBp,
      Integer rewardBp) {}

  @GetMapping
  @Operation(summary = "What the community sells", description = "Those no longer sold last.")
  List<View> all(@PathVariable String key) throws BusinessException {
    var views = new ArrayList<View>();
    for (var offering : offerings.findAll(community(key))) {
      views.add(view(offering));
    }
    return views;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(MAY_WRITE)
  @Operation(
      summary = "Enters something to be sold",
      description =
          "Prices and cost in fen, commission and reward in basis points of the price. kind is"
              + " lead_in or main_profit.")
  @ApiResponse(responseCode = "409", description = "There is one with the key")
  @ApiResponse(
      responseCode = "422",
      description = "errors names each wrong field, a list price under the floor too")
  View create(@PathVariable String key, @RequestBody NewOffering given, Principal person)
      throws BusinessException {
    return view(offerings.create(community(key), given, person.getName()));
  }

  @GetMapping("/{offering}")
  @Operation(summary = "One offering")
  View one(@PathVariable String key, @PathVariable String offering) throws BusinessException {
    return view(offerings.find(community(key), offering));
  }

  @PutMapping("/{offering}")
  @PreAuthorize(MAY_WRITE)
  @Operation(
      summary = "Changes an offering from now on",
      description = "Orders of before are judged by what was.")
  @ApiResponse(responseCode = "409", description = "Somebody else was first")
  @ApiResponse(
      responseCode = "422",
      description = "errors names each wrong field; a published price would be under the floor")
  View change(
      @PathVariable String key,
      @PathVariable String offering,
      @RequestBody Change given,
      Principal person)
      throws BusinessException {
    long id = offerings.find(community(key), offering).id();
    var wanted =
        new NewOffering(
            offering,
            given.name(),
            given.kind(),
            given.listPriceMinor(),
            given.costMinor(),
            given.commissionBp(),
            given.rewardBp());
    return view(offerings.change(community(key), id, given.revision(), wanted, person.getName()));
  }

  @PostMapping("/{offering}/retirement")
  @PreAuthorize(MAY_WRITE)
  @Operation(summary = "Sells it no more", description = "Orders of it still come in.")
  View retire(@PathVariable String key, @PathVariable String offering) throws BusinessException {
    long id = offerings.find(community(key), offering).id();
    offerings.retire(community(key), id);
    return view(offerings.find(id));
  }

  private CommunityKey community(String key) throws UnknownCommunityException {
    return ApiKeys.community(key, communities);
  }

  private View view(Offering offering) throws BusinessException {
    var terms = offering.terms();
    return new View(
        offering.id(),
        offering.key(),
        offering.name(),
        offering.kind().word(),
        terms.listPriceMinor(),
        terms.costMinor(),
        terms.commissionBp(),
        terms.rewardBp(),
        terms.floor(),
        prices.priceOf(offering.id(), Optional.empty(), clock.instant()).minor(),
        offering.revision(),
        offering.retired());
  }
}
