package io.qunflow.web.console;

import io.qunflow.community.AccountMask;
import io.qunflow.funnel.sale.DiscardedReport;
import io.qunflow.funnel.sale.OrderFlag;
import io.qunflow.funnel.sale.RecordedMovement;
import io.qunflow.funnel.sale.SaleOrder;
import io.qunflow.funnel.sale.WaitingReport;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Orders in words; members masked. */
@Component
class OrderViews {

  private final SaleWords sale;
  private final Words words;

  OrderViews(SaleWords sale, Words words) {
    this.sale = sale;
    this.words = words;
  }

  /**
   * @param nickname masked; null where nobody knows who it was
   * @param valid the price of its moment where it named another, else null
   * @param flags why a person has, or had, to look, in words
   * @param recorded when it was reported or typed
   */
  record Line(
      SaleOrder order,
      String nickname,
      String price,
      String valid,
      String paid,
      String refunded,
      String net,
      String state,
      List<String> flags,
      String ordered,
      String recorded) {}

  record Moved(String what, String amount, String reference, String when, String by) {}

  /**
   * @param amount null where it names none
   * @param source with the references there
   */
  record Waits(long id, String what, String amount, String source, String when) {}

  Line line(SaleOrder order, ZoneId zone) {
    return new Line(
        order,
        order.nickname() == null ? null : AccountMask.maskNickname(order.nickname()),
        sale.yuan(order.priceMinor()),
        order.priceMinor() == order.validPriceMinor() ? null : sale.yuan(order.validPriceMinor()),
        sale.yuan(order.paidMinor()),
        order.refundedMinor() == 0 ? null : sale.yuan(order.refundedMinor()),
        sale.yuan(order.netMinor()),
        words.say("sale.order.state." + order.state()),
        order.flagged().stream().map(this::flag).toList(),
        words.exactly(order.orderedAt(), zone),
        words.exactly(order.recordedAt(), zone));
  }

  Moved moved(RecordedMovement moved, ZoneId zone) {
    return new Moved(
        words.say("sale.moved." + moved.kind()),
        sale.yuan(moved.amountMinor()),
        moved.reference(),
        words.exactly(moved.movedAt(), zone),
        moved.recordedBy());
  }

  /** What a report waits for that came before its order or its payment. */
  Waits waits(WaitingReport report, ZoneId zone) {
    return new Waits(
        report.id(),
        words.say("sale.waits." + report.word(), report.externalId()),
        report.amountMinor() == 0 ? null : sale.yuan(report.amountMinor()),
        text(report.source(), report.reference(), report.payment()),
        words.exactly(report.heardAt(), zone));
  }

  /** What waited until it was given up. */
  Waits discarded(DiscardedReport report, ZoneId zone) {
    return new Waits(
        0,
        words.say("sale.waits." + report.word(), report.externalId()),
        report.amountMinor() == 0 ? null : sale.yuan(report.amountMinor()),
        text(report.source(), report.reference(), null),
        words.exactly(report.heardAt(), zone));
  }

  private String text(String source, String reference, String payment) {
    var own = reference.isEmpty() ? source : source + " " + reference;
    return payment == null ? own : own + " · " + words.say("sale.waits.of", payment);
  }

  private String flag(OrderFlag flag) {
    return words.say("sale.flag." + flag);
  }
}
