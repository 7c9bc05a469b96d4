package io.qunflow.web.api;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.sale.OrderDesk;
import io.qunflow.funnel.sale.Orders;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders of which nobody knows yet who bought (F4). */
@RestController
@RequestMapping("/api/v1/communities/{key}/orders")
@PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')")
@Tag(name = "Sale", description = "Offerings, prices, group buys and orders; amounts in fen")
class OrderBuyerController {

  private static final int MOST_SIZE = 200;

  private final CommunityService communities;
  private final Orders orders;
  private final OrderDesk desk;

  OrderBuyerController(CommunityService communities, Orders orders, OrderDesk desk) {
    this.communities = communities;
    this.orders = orders;
    this.desk = desk;
  }

  /**
   * @param member id
   */
  record Buyer(Long member) {}

  @GetMapping("/without-member")
  @Operation(
      summary = "Orders of which nobody knows who bought",
      description =
          "They count in money, but not among the members who ordered or paid. The latest first;"
              + " page counts from 0, size is at most 200. Empty when all are known.")
  List<OrderView> withoutMember(
      @PathVariable String key,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size)
      throws BusinessException {
    var community = community(key);
    InvalidPageException.check(page, size, MOST_SIZE);
    return orders.findWithoutMember(community, (long) page * size, size).stream()
        .map(OrderView::of)
        .toList();
  }

  @PutMapping("/{id:\\d+}/member")
  @PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
  @Operation(
      summary = "Says who bought, where nobody knew",
      description = "Repeatable. Figures count the member from then on.")
  @ApiResponse(responseCode = "404", description = "The community has no such order")
  @ApiResponse(responseCode = "409", description = "ORDER_DIFFERS: it is another member's already")
  @ApiResponse(responseCode = "422", description = "The community has no such member")
  OrderView assign(@PathVariable String key, @PathVariable long id, @RequestBody Buyer given)
      throws BusinessException {
    MissingFieldException.check(
        "member",
        given.member() == null ? null : given.member().toString(),
        Wording.of("写成员的编号（member）", "Give the id of the member (member)"));
    var community = community(key);
    desk.assign(community, id, new MemberId(given.member()));
    return OrderView.of(orders.find(community, id));
  }

  private CommunityKey community(String key) throws UnknownCommunityException {
    return ApiKeys.community(key, communities);
  }
}
