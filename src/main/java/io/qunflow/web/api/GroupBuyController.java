package io.qunflow.web.api;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.sale.GroupBuy;
import io.qunflow.funnel.sale.GroupBuys;
import io.qunflow.funnel.sale.NewGroupBuy;
import io.qunflow.shared.BusinessException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Buying together (F4). */
@RestController
@RequestMapping("/api/v1/communities/{key}/group-buys")
@PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')")
@Tag(name = "Sale", description = "Offerings, prices, group buys and orders; amounts in fen")
class GroupBuyController {

  private final CommunityService communities;
  private final GroupBuys groups;

  GroupBuyController(CommunityService communities, GroupBuys groups) {
    this.communities = communities;
    this.groups = groups;
  }

  /**
   * @param offering key of it
   * @param needed how many paid orders it takes, 2 to 1,000
   * @param endsAt the first moment that is too late, within 90 days
   */
  record Body(String offering, Integer needed, Long priceMinor, Moment endsAt) {}

  /**
   * @param state {@code planned, open, complete, failed, dropped}
   * @param joined orders that name it, neither cancelled nor refunded
   * @param paid those paid in full before the deadline
   * @param toRefund orders of which money was paid and not refunded
   */
  record View(
      long id,
      String offering,
      int needed,
      long priceMinor,
      Instant endsAt,
      String state,
      int joined,
      int paid,
      int toRefund,
      Instant openedAt,
      Instant closedAt) {

    static View of(GroupBuy group) {
      return new View(
          group.id(),
          group.offeringKey(),
          group.needed(),
          group.priceMinor(),
          group.endsAt(),
          group.state().word(),
          group.seats(),
          group.paid(),
          group.toRefund(),
          group.openedAt(),
          group.closedAt());
    }
  }

  @GetMapping
  @Operation(summary = "Group buys", description = "The latest first, at most 100.")
  List<View> all(@PathVariable String key) throws BusinessException {
    return groups.findAll(community(key), Optional.empty()).stream().map(View::of).toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "One group buy")
  View one(@PathVariable String key, @PathVariable long id) throws BusinessException {
    return View.of(groups.find(community(key), id));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
  @Operation(
      summary = "Plans a group buy",
      description =
          "Somebody else opens it by the task of a second look; then orders join by naming it.")
  @ApiResponse(
      responseCode = "422",
      description = "PRICE_UNDER_FLOOR names the floor; else errors names each wrong field")
  View plan(@PathVariable String key, @RequestBody Body given, Principal person)
      throws BusinessException {
    var community = community(key);
    var ends = Moment.at(given.endsAt(), ApiKeys.zone(community, communities));
    var wanted =
        new NewGroupBuy(community, given.offering(), given.needed(), given.priceMinor(), ends);
    return View.of(groups.plan(wanted, person.getName()));
  }

  private CommunityKey community(String key) throws UnknownCommunityException {
    return ApiKeys.community(key, communities);
  }
}
