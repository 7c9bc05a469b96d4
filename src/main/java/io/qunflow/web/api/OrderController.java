package io.qunflow.web.api;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.sale.Movement;
import io.qunflow.funnel.sale.NewOrder;
import io.qunflow.funnel.sale.OrderDesk;
import io.qunflow.funnel.sale.OrderFilter;
import io.qunflow.funnel.sale.OrderMoney;
import io.qunflow.funnel.sale.OrderState;
import io.qunflow.funnel.sale.Orders;
import io.qunflow.shared.BusinessException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

/** Orders as they were reported (F4); other systems report them by webhook. */
@RestController
@RequestMapping("/api/v1/communities/{key}/orders")
@PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')")
@Tag(name = "Sale", description = "Offerings, prices, group buys and orders; amounts in fen")
class OrderController {

  private static final String MAY_WRITE = "hasAnyRole('OPERATOR', 'ADMIN')";
  private static final int MOST_SIZE = 200;

  private final CommunityService communities;
  private final Offerings offerings;
  private final Orders orders;
  private final OrderDesk desk;
  private final OrderMoney money;
  private final Clock clock;

  OrderController(
      CommunityService communities,
      Offerings offerings,
      Orders orders,
      OrderDesk desk,
      OrderMoney money,
      Clock clock) {
    this.communities = communities;
    this.offerings = offerings;
    this.orders = orders;
    this.desk = desk;
    this.money = money;
    this.clock = clock;
  }

  /**
   * @param order its number, unique among those typed by hand
   * @param offering key of it
   * @param member id; may be absent
   * @param orderedAt now without it
   */
  record Body(
      String order,
      String offering,
      Long member,
      Long priceMinor,
      Moment orderedAt,
      Long groupBuy) {}

  /**
   * @param reference by which it is known where the money was moved
   * @param at now without it
   */
  record Money(String reference, Long amountMinor, Moment at) {}

  record Review(String note) {}

  @GetMapping
  @Operation(
      summary = "Orders, the latest first",
      description =
          "state is placed, paid, refunded or cancelled; review=true lists those a person has to"
              + " look at. page counts from 0, size is at most 200.")
  List<OrderView> find(
      @PathVariable String key,
      @RequestParam(required = false) String offering,
      @RequestParam(required = false) String state,
      @RequestParam(defaultValue = "false") boolean review,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size)
      throws BusinessException {
    var community = community(key);
    InvalidPageException.check(page, size, MOST_SIZE);
    Optional<Long> of =
        offering == null ? Optional.empty() : Optional.of(offerings.find(community, offering).id());
    var filter = new OrderFilter(of, state(state), review, Optional.empty());
    return orders.findPage(community, filter, (long) page * size, size).stream()
        .map(OrderView::of)
        .toList();
  }

  private static Optional<OrderState> state(String word) throws UnknownWordException {
    if (word == null) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(OrderState.values())
            .filter(one -> one.word().equals(word))
            .findFirst()
            .orElseThrow(
                () ->
                    new UnknownWordException(
                        "state",
                        word,
                        Arrays.stream(OrderState.values()).map(OrderState::word).toList())));
  }

  @GetMapping("/{id:\\d+}")
  @Operation(summary = "One order")
  OrderView one(@PathVariable String key, @PathVariable long id) throws BusinessException {
    return OrderView.of(orders.find(community(key), id));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(MAY_WRITE)
  @Operation(
      summary = "Records an order by hand",
      description = "The same number again is the same order. Nothing of it counts as paid.")
  @ApiResponse(
      responseCode = "409",
      description = "The number has another offering, price or member")
  @ApiResponse(responseCode = "422", description = "errors names each wrong field")
  OrderView place(@PathVariable String key, @RequestBody Body given, Principal person)
      throws BusinessException {
    var community = community(key);
    var order =
        new NewOrder(
            community,
            NewOrder.MANUAL,
            given.order(),
            given.offering(),
            Optional.ofNullable(given.member()).map(MemberId::new),
            given.priceMinor(),
            moment(community, given.orderedAt()),
            given.groupBuy(),
            null,
            null,
            null);
    return OrderView.of(desk.place(order, person.getName()));
  }

  @PostMapping("/{id}/payments")
  @PreAuthorize(MAY_WRITE)
  @Operation(summary = "Records what was paid", description = "A reference counts once.")
  @ApiResponse(responseCode = "409", description = "The reference was recorded with another amount")
  OrderView pay(
      @PathVariable String key, @PathVariable long id, @RequestBody Money given, Principal person)
      throws BusinessException {
    return OrderView.of(money.pay(community(key), id, moved(key, given), person.getName()));
  }

  @PostMapping("/{id}/refunds")
  @PreAuthorize(MAY_WRITE)
  @Operation(
      summary = "Records what was refunded",
      description = "All or a part; a reference counts once.")
  @ApiResponse(responseCode = "409", description = "More than is left, or another amount")
  OrderView refund(
      @PathVariable String key, @PathVariable long id, @RequestBody Money given, Principal person)
      throws BusinessException {
    return OrderView.of(money.refund(community(key), id, moved(key, given), person.getName()));
  }

  @PostMapping("/{id}/cancellation")
  @PreAuthorize(MAY_WRITE)
  @Operation(summary = "Records that an order is off")
  @ApiResponse(responseCode = "409", description = "Some of what was paid is not refunded")
  OrderView cancel(@PathVariable String key, @PathVariable long id) throws BusinessException {
    return OrderView.of(desk.cancel(community(key), id, clock.instant()));
  }

  @PostMapping("/{id}/review")
  @PreAuthorize(MAY_WRITE)
  @Operation(summary = "Says what came of a flagged order")
  OrderView review(
      @PathVariable String key, @PathVariable long id, @RequestBody Review given, Principal person)
      throws BusinessException {
    desk.review(community(key), id, given.note(), person.getName());
    return OrderView.of(orders.find(community(key), id));
  }

  private CommunityKey community(String key) throws UnknownCommunityException {
    return ApiKeys.community(key, communities);
  }

  private Movement moved(String key, Money given) throws UnknownCommunityException {
    return new Movement(given.reference(), given.amountMinor(), moment(community(key), given.at()));
  }

  private Instant moment(CommunityKey community, Moment given) throws UnknownCommunityException {
    return given == null ? clock.instant() : given.at(ApiKeys.zone(community, communities));
  }
}
