package io.qunflow.funnel.sale;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.BusinessException;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports in whatever order they come: a payment before its order, a refund before its payment, a
 * cancellation before both wait for what they are about, and nothing is lost (F4). Which payment a
 * refund gives back is what {@link RefundMatch} says.
 */
@Component
class WaitingReports {

  private final WaitingMapper waiting;
  private final SaleOrderMapper orders;
  private final OrderDesk desk;
  private final OrderMoney money;

  WaitingReports(WaitingMapper waiting, SaleOrderMapper orders, OrderDesk desk, OrderMoney money) {
    this.waiting = waiting;
    this.orders = orders;
    this.desk = desk;
    this.money = money;
  }

  /**
   * Takes a report at once, or keeps it until it can be taken. Repeatable. Reports of a source come
   * in one after the other, so that of two at the same moment the second one sees the first.
   *
   * @throws MovementDiffersException if the reference came before with another amount
   */
  void take(WaitingReport report) throws BusinessException {
    var order = order(report);
    if (order.isPresent() && isTakenBy(order.get(), report)) {
      apply(order.get(), report);
      return;
    }
    var before = waiting.findAmount(report);
    if (before.isPresent() && before.get() != report.amountMinor()) {
      throw new MovementDiffersException(report.reference());
    }
    if (before.isEmpty()) {
      waiting.insert(report);
    }
  }

  /** To be called first: until the transaction ends no other report of the source is taken. */
  void lock(CommunityKey community, String source) {
    waiting.lock(community, source);
  }

  @EventListener
  @Transactional(rollbackFor = Exception.class)
  void on(OrderTold told) throws BusinessException {
    for (var report : waiting.findOf(told.order())) {
      var order = orders.find(told.order().id()).orElseThrow();
      if (amountOf(order, report).orElse(report.amountMinor()) == report.amountMinor()
          && isTakenBy(order, report)
          && waiting.delete(report) > 0) {
        apply(order, report);
      }
    }
  }

  private Optional<SaleOrder> order(WaitingReport report) throws BusinessException {
    var id = orders.findId(report.community(), report.source(), report.externalId());
    return id.isEmpty() ? Optional.empty() : Optional.of(desk.locked(report.community(), id.get()));
  }

  private Optional<Long> amountOf(SaleOrder order, WaitingReport report) {
    return orders.findAmount(order.id(), report.kind(), report.reference());
  }

  private boolean isTakenBy(SaleOrder order, WaitingReport report) {
    return switch (report.kind()) {
      case WaitingReport.PAID -> true;
      case WaitingReport.REFUNDED -> amountOf(order, report).isPresent() || gives(order, report);
      default -> order.netMinor() <= 0;
    };
  }

  /** Whether the payment is known that the refund gives back: nothing else is undone by it. */
  private boolean gives(SaleOrder order, WaitingReport refund) {
    if (refund.amountMinor() > order.netMinor()) {
      return false;
    }
    var moved = new ArrayList<>(orders.findMovements(order.id()));
    long before = RefundMatch.of(moved).unmatched();
    moved.add(
        new RecordedMovement(
            refund.kind(),
            refund.reference(),
            refund.amountMinor(),
            refund.movedAt(),
            refund.payment(),
            refund.heardBy(),
            refund.heardAt()));
    return RefundMatch.of(moved).unmatched() == before;
  }

  private void apply(SaleOrder order, WaitingReport report) throws BusinessException {
    var community = report.community();
    switch (report.kind()) {
      case WaitingReport.PAID ->
          money.payReported(
              community, order.id(), report.movement(), report.heardBy(), report.heardAt());
      case WaitingReport.REFUNDED ->
          money.refund(
              community, order.id(), report.movement(), report.heardBy(), report.heardAt());
      default -> desk.cancel(community, order.id(), report.movedAt());
    }
  }
}
