package io.qunflow.funnel.sale;

import static io.qunflow.support.SaleWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.operations.messaging.incoming.ReportRefused;
import io.qunflow.operations.messaging.incoming.WebhookReceived;
import io.qunflow.support.SaleWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders as other systems report them: in any order, more than once, and wrong (F4). */
class OrderReportsTest {

  private static final String PLACED =
      "{\"order\":\"T-9\",\"offering\":\"master\",\"price_minor\":580000}";
  private static final String PAID =
      "{\"order\":\"T-9\",\"payment\":\"wx-9\",\"amount_minor\":580000}";
  private static final String REFUNDED =
      "{\"order\":\"T-9\",\"refund\":\"r-9\",\"amount_minor\":580000}";
  private static final String CANCELLED = "{\"order\":\"T-9\"}";

  private SaleWorld world;
  private Orders orders;
  private MemberId rain;
  private int reports;

  @BeforeEach
  void aCommunityThatSells() throws Exception {
    world = openWorld();
    world.master();
    orders = world.get(Orders.class);
    rain = world.member("小雨😀");
  }

  SaleWorld openWorld() {
    return SaleWorld.onH2();
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void aSystemReportsAnOrderItsPaymentAndARefund() {
    report("order.placed", PLACED);
    report("order.paid", PAID);
    report("order.paid", PAID);
    report("order.refunded", "{\"order\":\"T-9\",\"refund\":\"r-9\",\"amount_minor\":80000}");
    report(
        "order.paid",
        "{\"order\":\"T-10\",\"offering\":\"master\",\"price_minor\":100,\"amount_minor\":100,"
            + "\"at\":\"2026-11-23T11:00:00+08:00\",\"channel\":\"wx-shop\",\"currency\":null}");

    var both = orders.findPage(TEA, OrderFilter.all(), 0, 9);
    assertThat(both).extracting(SaleOrder::externalId).containsExactly("T-9", "T-10");
    assertThat(both.get(0).netMinor()).isEqualTo(500_000);
    assertThat(both.get(0).member()).isEqualTo(rain);
    assertThat(both.get(1).flagged()).containsExactly(OrderFlag.UNDER_PRICE);
    assertThat(both.get(1).orderedAt()).isEqualTo(Instant.parse("2026-11-23T03:00:00Z"));
    assertThat(both.get(1).channel()).isEqualTo("wx-shop");
    assertThat(orders.findMovements(both.get(0).id())).hasSize(2);
  }

  /** All 24 orders in which four reports can come, each of them twice. */
  @Test
  void inWhateverOrderReportsComeTheSameIsKnownInTheEnd() {
    var all =
        List.of(
            new String[] {"order.placed", PLACED},
            new String[] {"order.paid", PAID},
            new String[] {"order.refunded", REFUNDED},
            new String[] {"order.cancelled", CANCELLED});
    int number = 0;
    for (var order : orders(all)) {
      String id = "N-" + number++;
      for (var report : order) {
        report(report[0], report[1].replace("T-9", id));
        report(report[0], report[1].replace("T-9", id));
      }
      var known = find(id);
      assertThat(known.paidMinor()).as(id).isEqualTo(580_000);
      assertThat(known.refundedMinor()).as(id).isEqualTo(580_000);
      assertThat(known.state()).as(id).isEqualTo(OrderState.CANCELLED);
      assertThat(orders.findMovements(known.id())).as(id).hasSize(2);
      assertThat(waiting()).as(id).isEmpty();
    }
  }

  @Test
  void whatWaitsIsSeenUntilItCanBeTakenAndCountsAsHeardWhenItCame() {
    var heard = world.clock.instant();
    report("order.paid", PAID);
    report("order.refunded", REFUNDED.replace("580000", "600000"));

    assertThat(waiting())
        .extracting(WaitingReport::kind, WaitingReport::amountMinor, WaitingReport::externalId)
        .containsExactly(tuple("P", 580_000L, "T-9"), tuple("R", 600_000L, "T-9"));
    assertThatThrownBy(() -> report("order.paid", PAID.replace("580000", "1")))
        .isInstanceOf(ReportRefused.class)
        .hasMessageContaining("已经记过，金额不一样");
    world.clock.advance(Duration.ofHours(9));
    report("order.placed", PLACED);

    assertThat(find("T-9").state()).isEqualTo(OrderState.PAID);
    assertThat(orders.findMovements(find("T-9").id()))
        .singleElement()
        .extracting(RecordedMovement::recordedAt)
        .isEqualTo(heard);
    assertThat(waiting()).as("more than was paid").hasSize(1);
    report("order.paid", PAID.replace("wx-9", "wx-more").replace("580000", "20000"));
    assertThat(waiting()).isEmpty();
    assertThat(find("T-9").state()).isEqualTo(OrderState.REFUNDED);
  }

  @Test
  void aReportThatCannotBeTakenIsRefusedWithWhatHelps() {
    for (var wrong :
        List.of(
            "order.placed|{\"order\":\"T-7\",\"offering\":\"x\",\"price_minor\":1}|没有商品 x",
            "order.placed|{\"order\":\"T-7\",\"offering\":\"x\",\"price_minor\":1}|有：master",
            "order.placed|{\"offering\":\"master\",\"price_minor\":1}|订单号",
            "order.placed|{\"order\":\"T-7\",\"offering\":\"master\"}|成交价",
            "order.placed|{\"order\":\"T-7\",\"offering\":\"master\",\"price_minor\":-1}|成交价",
            "order.placed|{\"order\":\"T-7\",\"price_minor\":1.5}|以分为单位",
            "order.placed|{\"order\":\"T-7\",\"price_minor\":\"5800\"}|以分为单位",
            "order.placed|{\"order\":\"T-7\",\"price_minor\":99999999999999999999}|以分为单位",
            "order.paid|{\"order\":\"T-7\"}|金额",
            "order.paid|{\"order\":\"T-7\",\"amount_minor\":0}|金额",
            "order.paid|{\"order\":\"T-7\",\"amount_minor\":-5}|金额",
            "order.paid|{\"amount_minor\":1}|订单号",
            "order.refunded|{\"order\":\"T-7\",\"amount_minor\":1e3}|以分为单位",
            "order.cancelled|{}|订单号",
            "order.placed|{\"order\":\"T-7\",\"at\":\"gestern\"}|带时区的时间",
            "order.paid|{\"order\":\"T-7\",\"amount_minor\":1,\"at\":\"2036-11-23T11:00:00Z\"}|时间不对",
            "order.placed|{\"order\":\"T-7\",\"currency\":\"USD\"}|写 CNY",
            "order.placed|{\"order\":\"T-7\",\"currency\":156}|写 CNY",
            "order.eaten|{\"order\":\"T-7\"}|type 只能是")) {
      var parts = wrong.split("\\|");
      assertThatThrownBy(() -> report(parts[0], parts[1]))
          .as(wrong)
          .isInstanceOf(ReportRefused.class)
          .hasMessageContaining(parts[2]);
    }
    assertThat(orders.count(TEA, OrderFilter.all())).isZero();
    assertThat(waiting()).isEmpty();
  }

  /** Paid, refunded, paid again; the second payment is reported first. */
  @Test
  void aRefundThatWaitsDoesNotUndoALaterPayment() {
    var at = world.clock.instant();
    world.clock.advance(Duration.ofHours(1));
    var first = PAID.replace("}", ",\"at\":\"" + at + "\"}");
    var again =
        PAID.replace("wx-9", "wx-again").replace("}", ",\"at\":\"" + at.plusSeconds(60) + "\"}");
    var dated = REFUNDED.replace("}", ",\"at\":\"" + at.plusSeconds(30) + "\"}");
    var named = REFUNDED.replace("}", ",\"payment\":\"wx-9\"}");
    for (var refund : List.of(dated, named)) {
      String id = "N-" + reports;
      report("order.placed", PLACED.replace("T-9", id));
      report("order.refunded", refund.replace("T-9", id));
      report("order.paid", again.replace("T-9", id));
      assertThat(find(id).state()).as(refund).isEqualTo(OrderState.PAID);
      assertThat(find(id).refundedMinor()).isZero();
      assertThat(waiting()).hasSize(1);

      report("order.paid", first.replace("T-9", id));
      assertThat(waiting()).isEmpty();
      assertThat(find(id).state()).isEqualTo(OrderState.PAID);
      assertThat(find(id).netMinor()).isEqualTo(580_000);
      assertThat(find(id).paidAt()).isEqualTo(at.plusSeconds(60));
    }
  }

  @Test
  void whatWaitsForNothingIsGivenUpWithAReasonAndHeardAgainIfItIsSentAgain() throws Exception {
    for (int i = 0; i < 3; i++) {
      report("order.paid", PAID.replace("T-9", "T-" + i));
    }
    var list = world.get(WaitingList.class);
    assertThat(list.count(TEA)).isEqualTo(3);
    assertThat(list.findPage(TEA, 1, 1))
        .extracting(WaitingReport::externalId)
        .containsExactly("T-1");
    long id = list.findPage(TEA, 1, 1).get(0).id();
    assertThatThrownBy(() -> list.discard(TEA, id, " ", "yunying"))
        .isInstanceOf(InvalidOrderException.class);
    assertThatThrownBy(() -> list.discard(new CommunityKey("coffee"), id, "x", "yunying"))
        .isInstanceOf(UnknownWaitingException.class);

    list.discard(TEA, id, " 测试单 ", "yunying");

    assertThatThrownBy(() -> list.discard(TEA, id, "again", "anna"))
        .isInstanceOf(UnknownWaitingException.class);
    assertThat(waiting()).extracting(WaitingReport::externalId).containsExactly("T-0", "T-2");
    assertThat(list.findDiscarded(TEA, 9))
        .extracting(
            DiscardedReport::externalId,
            DiscardedReport::amountMinor,
            DiscardedReport::reason,
            DiscardedReport::discardedBy,
            DiscardedReport::discardedAt)
        .containsExactly(tuple("T-1", 580_000L, "测试单", "yunying", world.clock.instant()));
    report("order.placed", PLACED.replace("T-9", "T-1"));
    assertThat(find("T-1").state()).isEqualTo(OrderState.PLACED);
    report("order.paid", PAID.replace("T-9", "T-1"));
    assertThat(find("T-1").state()).isEqualTo(OrderState.PAID);
  }

  private List<WaitingReport> waiting() {
    return world.get(WaitingList.class).findPage(TEA, 0, 100);
  }

  private SaleOrder find(String id) {
    return orders.findPage(TEA, OrderFilter.all(), 0, 99).stream()
        .filter(order -> order.externalId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void report(String type, String data) {
    world.modules.publish(
        new WebhookReceived(
            TEA, "shop", "w-" + reports++, type, Optional.of(rain), data, world.clock.instant()));
  }

  private static <T> List<List<T>> orders(List<T> all) {
    if (all.isEmpty()) {
      return List.of(List.of());
    }
    var found = new ArrayList<List<T>>();
    for (var first : all) {
      var rest = new ArrayList<>(all);
      rest.remove(first);
      for (var more : orders(rest)) {
        var order = new ArrayList<T>(List.of(first));
        order.addAll(more);
        found.add(order);
      }
    }
    return found;
  }
}
