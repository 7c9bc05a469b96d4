package io.qunflow.web.api;

import io.qunflow.community.AccountMask;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.sale.DiscardedReport;
import io.qunflow.funnel.sale.Movement;
import io.qunflow.funnel.sale.NewOrder;
import io.qunflow.funnel.sale.OrderDesk;
import io.qunflow.funnel.sale.OrderFilter;
import io.qunflow.funnel.sale.OrderFlag;
import io.qunflow.funnel.sale.OrderMoney;
import io.qunflow.funnel.sale.OrderState;
import io.qunflow.funnel.sale.Orders;
import io.qunflow.funnel.sale.SaleOrder;
import io.qunflow.funnel.sale.WaitingList;
import io.qunflow.funnel.sale.WaitingReport;
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
  private static final int MOST_DISCARDED = 100;

  private final CommunityService communities;
  private final Offerings offerings;
  private final Orders orders;
  private final WaitingList waiting;
  private final OrderDesk desk;
  private final OrderMoney money;
  private final Clock clock;

  OrderController(
      CommunityService communities,
      Offerings offerings,
      Orders orders,
      WaitingList waiting,
      OrderDesk desk,
      OrderMoney money,
      Clock clock) {
    this.communities = communities;
    this.offerings = offerings;
    this.orders = orders;
    this.waiting = waiting;
    this.desk = desk;
    this.money = money;
    this.clock = clock;
  }

  /**
   * @param order its number at the source
   * @param nickname accounts in it are masked; null where nobody knows who it was
   * @param state {@code placed, paid, refunded, cancelled}
   * @param validPriceMinor what the offering cost at the moment of the order
   * @param flags why a person has, or had, to look: {@code under_price, overpaid, paid_cancelled,
   *     group_over, late, refund_due}; late means that it was dated back, or paid long after its
   *     price was over
   * @param orderedAt its moment, as it was reported
   * @param recordedAt when it was reported
   */
  record View(
      long id,
      String source,
      String order,
      String offering,
      Long member,
      String nickname,
      String state,
      long priceMinor,
      long validPriceMinor,
      long paidMinor,
      long refundedMinor,
      List<String> flags,
      boolean toReview,
      Instant orderedAt,
      Instant recordedAt,
      Instant paidAt,
      Instant refundedAt,
      Long groupBuy) {

    static View of(SaleOrder order) {
      return new View(
          order.id(),
          order.source(),
          order.externalId(),
          order.offeringKey(),
          order.member() == null ? null : order.member().value(),
          AccountMask.maskNickname(order.nickname()),
          order.state().word(),
          order.priceMinor(),
          order.validPriceMinor(),
          order.paidMinor(),
          order.refundedMinor(),
          order.flagged().stream().map(OrderFlag::word).toList(),
          order.flagsOpen(),
          order.orderedAt(),
          order.recordedAt(),
          order.paidAt(),
          order.refundedAt(),
          order.groupBuy());
    }
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
      Instant orderedAt,
      Long groupBuy) {}

  /**
   * @param reference by which it is known where the money was moved
   * @param at now without it
   */
  record Money(String reference, Long amountMinor, Instant at) {}

  record Review(String note) {}

  record Discard(String reason) {}

  /** A report that waited until somebody gave it up. */
  record Discarded(
      String source,
      String order,
      String kind,
      String reference,
      long amountMinor,
      Instant heardAt,
      String reason,
      String by,
      Instant at) {

    static Discarded of(DiscardedReport one) {
      return new Discarded(
          one.source(),
          one.externalId(),
          one.word(),
          one.reference(),
          one.amountMinor(),
          one.heardAt(),
          one.reason(),
          one.discardedBy(),
          one.discardedAt());
    }
  }

  /**
   * @param kind {@code paid, refunded, cancelled}
   * @param order number of the order at its source
   * @param payment reference of the payment a refund gives back; null where none was named
   */
  record Waiting(
      long id,
      String source,
      String order,
      String kind,
      String reference,
      String payment,
      long amountMinor,
      Instant at,
      Instant heardAt) {

    static Waiting of(WaitingReport report) {
      return new Waiting(
          report.id(),
          report.source(),
          report.externalId(),
          report.word(),
          report.reference(),
          report.payment(),
          report.amountMinor(),
          report.movedAt(),
          report.heardAt());
    }
  }

  @GetMapping
  @Operation(
      summary = "Orders, the latest first",
      description =
          "state is placed, paid, refunded or cancelled; review=true lists those a person has to"
              + " look at. page counts from 0, size is at most 200.")
  List<View> find(
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
        .map(View::of)
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

  @GetMapping("/waiting")
  @Operation(
      summary = "Reports that wait for what they are about",
      description =
          "A payment or cancellation whose order, or a refund whose payment, was not reported yet."
              + " The first to come first. page counts from 0, size is at most 200.")
  List<Waiting> waiting(
      @PathVariable String key,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "100") int size)
      throws BusinessException {
    InvalidPageException.check(page, size, MOST_SIZE);
    return waiting.findPage(community(key), (long) page * size, size).stream()
        .map(Waiting::of)
        .toList();
  }

  @PostMapping("/waiting/{id}/discard")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize(MAY_WRITE)
  @Operation(
      summary = "Gives up a report that waits",
      description = "Who, when and why is kept. A system that sends it again is heard again.")
  @ApiResponse(responseCode = "404", description = "It waits no longer")
  @ApiResponse(responseCode = "422", description = "The reason has 1 to 500 characters")
  void discard(
      @PathVariable String key, @PathVariable long id, @RequestBody Discard given, Principal person)
      throws BusinessException {
    waiting.discard(community(key), id, given.reason(), person.getName());
  }

  @GetMapping("/waiting/discarded")
  @Operation(
      summary = "Reports that were given up",
      description = "With who, when and why; the latest first, at most 100.")
  List<Discarded> discarded(@PathVariable String key) throws BusinessException {
    return waiting.findDiscarded(community(key), MOST_DISCARDED).stream()
        .map(Discarded::of)
        .toList();
  }

  @GetMapping("/{id:\\d+}")
  @Operation(summary = "One order")
  View one(@PathVariable String key, @PathVariable long id) throws BusinessException {
    return View.of(orders.find(community(key), id));
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
  View place(@PathVariable String key, @RequestBody Body given, Principal person)
      throws BusinessException {
    var order =
        new NewOrder(
            community(key),
            NewOrder.MANUAL,
            given.order(),
            given.offering(),
            Optional.ofNullable(given.member()).map(MemberId::new),
            given.priceMinor(),
            given.orderedAt() == null ? clock.instant() : given.orderedAt(),
            given.groupBuy(),
            null,
            null,
            null);
    return View.of(desk.place(order, person.getName()));
  }

  @PostMapping("/{id}/payments")
  @PreAuthorize(MAY_WRITE)
  @Operation(summary = "Records what was paid", description = "A reference counts once.")
  @ApiResponse(responseCode = "409", description = "The reference was recorded with another amount")
  View pay(
      @PathVariable String key, @PathVariable long id, @RequestBody Money given, Principal person)
      throws BusinessException {
    return View.of(money.pay(community(key), id, moved(given), person.getName()));
  }

  @PostMapping("/{id}/refunds")
  @PreAuthorize(MAY_WRITE)
  @Operation(
      summary = "Records what was refunded",
      description = "All or a part; a reference counts once.")
  @ApiResponse(responseCode = "409", description = "More than is left, or another amount")
  View refund(
      @PathVariable String key, @PathVariable long id, @RequestBody Money given, Principal person)
      throws BusinessException {
    return View.of(money.refund(community(key), id, moved(given), person.getName()));
  }

  @PostMapping("/{id}/cancellation")
  @PreAuthorize(MAY_WRITE)
  @Operation(summary = "Records that an order is off")
  @ApiResponse(responseCode = "409", description = "Some of what was paid is not refunded")
  View cancel(@PathVariable String key, @PathVariable long id) throws BusinessException {
    return View.of(desk.cancel(community(key), id, clock.instant()));
  }

  @PostMapping("/{id}/review")
  @PreAuthorize(MAY_WRITE)
  @Operation(summary = "Says what came of a flagged order")
  View review(
      @PathVariable String key, @PathVariable long id, @RequestBody Review given, Principal person)
      throws BusinessException {
    desk.review(community(key), id, given.note(), person.getName());
    return View.of(orders.find(community(key), id));
  }

  private CommunityKey community(String key) throws UnknownCommunityException {
    return ApiKeys.community(key, communities);
  }

  private Movement moved(Money given) {
    return new Movement(
        given.reference(), given.amountMinor(), given.at() == null ? clock.instant() : given.at());
  }
}
