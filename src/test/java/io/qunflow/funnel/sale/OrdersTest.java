package io.qunflow.funnel.sale;

import static io.qunflow.support.SaleWorld.FLOOR;
import static io.qunflow.support.SaleWorld.NOON;
import static io.qunflow.support.SaleWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.AccountLinks;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.MemberService;
import io.qunflow.funnel.offering.InvalidOfferingException;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.PriceUnderFloorException;
import io.qunflow.funnel.promotion.Prices;
import io.qunflow.funnel.promotion.PromotionRefusedException;
import io.qunflow.funnel.promotion.Promotions;
import io.qunflow.operations.messaging.incoming.ReportRefused;
import io.qunflow.operations.messaging.incoming.WebhookReceived;
import io.qunflow.support.SaleWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Offerings, prices, orders and money on real tables (F3, F4). */
class OrdersTest {

  private SaleWorld world;
  private Offering master;
  private Orders orders;
  private OrderDesk desk;
  private MemberId rain;

  @BeforeEach
  void aCommunityThatSells() throws Exception {
    world = openWorld();
    master = world.master();
    orders = world.get(Orders.class);
    desk = world.get(OrderDesk.class);
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
  void nobodyPublishesUnderTheFloorByAnyWay() throws Exception {
    var promotions = world.get(Promotions.class);
    var end = NOON.plus(Duration.ofDays(1));

    assertThatThrownBy(() -> promotions.plan(SaleWorld.cut(FLOOR - 1, end), "yunying"))
        .isInstanceOf(PriceUnderFloorException.class)
        .hasMessageContaining("底价是 4285.73 元");
    long draft = promotions.draft(SaleWorld.cut(FLOOR - 1, end), "yunying").id();
    assertThatThrownBy(() -> promotions.publish(draft, "admin"))
        .isInstanceOf(PromotionRefusedException.class)
        .hasMessageContaining("底价是 4285.73 元");
    assertThat(price(world.clock.instant())).isEqualTo(580_000);

    assertThat(world.published(FLOOR, Duration.ofDays(1)).priceMinor()).isEqualTo(FLOOR);
    assertThat(price(world.clock.instant())).isEqualTo(FLOOR);
  }

  @Test
  void thePriceIsBackAtTheDeadlineToTheMillisecond() throws Exception {
    world.published(480_000, Duration.ofHours(2));
    var end = NOON.plus(Duration.ofHours(2));

    assertThat(price(NOON.minusMillis(1))).isEqualTo(580_000);
    assertThat(price(NOON)).isEqualTo(480_000);
    assertThat(price(end.minusMillis(1))).isEqualTo(480_000);
    assertThat(price(end)).isEqualTo(580_000);
  }

  @Test
  void aWithdrawnPriceIsBackAtOnce() throws Exception {
    var cut = world.published(480_000, Duration.ofHours(2));
    world.clock.advance(Duration.ofMinutes(1));

    world.get(Promotions.class).withdraw(TEA, cut.id(), "yunying");

    assertThat(price(world.clock.instant())).isEqualTo(580_000);
    assertThat(price(NOON)).isEqualTo(480_000);
  }

  @Test
  void costsDoNotRiseOverAPublishedPrice() throws Exception {
    world.published(480_000, Duration.ofHours(2));
    var offerings = world.get(Offerings.class);

    assertThatThrownBy(
            () -> offerings.change(master.id(), 1, SaleWorld.terms(580_000L, 350_000L), "yunying"))
        .isInstanceOf(InvalidOfferingException.class)
        .hasMessageContaining("4800 元");

    world.clock.advance(Duration.ofHours(2));
    assertThat(
            offerings
                .change(master.id(), 1, SaleWorld.terms(580_000L, 350_000L), "yunying")
                .terms()
                .floor())
        .isEqualTo(500_000);
  }

  @Test
  void anOrderIsJudgedByThePriceOfItsOwnMoment() throws Exception {
    world.published(480_000, Duration.ofHours(2));
    var inTime = world.order("T-1", rain, 480_000);
    world.clock.advance(Duration.ofHours(3));
    world
        .get(Offerings.class)
        .change(master.id(), 1, SaleWorld.terms(620_000L, 300_000L), "yunying");

    var early = world.place(inTime);
    var late = world.place(world.order("T-2", rain, 480_000));

    assertThat(early.flagged()).isEmpty();
    assertThat(early.promotion()).isNotNull();
    assertThat(late.flagged()).containsExactly(OrderFlag.UNDER_PRICE);
    assertThat(late.flagsOpen()).isTrue();
    assertThat(late.validPriceMinor()).isEqualTo(620_000);
    assertThat(
            orders.count(
                TEA, new OrderFilter(Optional.empty(), Optional.empty(), true, Optional.empty())))
        .isEqualTo(1);

    desk.review(TEA, late.id(), "老学员优惠，群主同意", "yunying");
    assertThat(orders.find(late.id()).flagsOpen()).isFalse();
    assertThat(orders.find(late.id()).flagged()).containsExactly(OrderFlag.UNDER_PRICE);
  }

  @Test
  void theSameNumberOfASourceIsOneOrder() throws Exception {
    var first = world.place(world.order("T-1", null, 580_000));

    var again = world.place(world.order("T-1", rain, 580_000));

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.member()).isEqualTo(rain);
    assertThatThrownBy(() -> world.place(world.order("T-1", rain, 570_000)))
        .isInstanceOf(OrderDiffersException.class);
    assertThatThrownBy(() -> world.place(world.order("T-1", world.member("阿岩"), 580_000)))
        .isInstanceOf(OrderDiffersException.class);
    assertThat(orders.count(TEA, OrderFilter.all())).isEqualTo(1);
  }

  @Test
  void nothingIsPaidUntilItIsReportedInFull() throws Exception {
    var order = world.place(world.order("T-1", rain, 580_000));
    assertThat(order.state()).isEqualTo(OrderState.PLACED);

    assertThat(world.pay(order, 100_000).state()).isEqualTo(OrderState.PLACED);
    assertThat(members(orders.paid(master.id()))).isEmpty();
    var rest = new Movement("wx-b", 480_000L, world.clock.instant());
    var paid = world.get(OrderMoney.class).pay(TEA, order.id(), rest, "yunying");

    assertThat(paid.state()).isEqualTo(OrderState.PAID);
    assertThat(paid.paidMinor()).isEqualTo(580_000);
    assertThat(world.get(OrderMoney.class).pay(TEA, order.id(), rest, "yunying")).isEqualTo(paid);
    assertThatThrownBy(
            () ->
                world
                    .get(OrderMoney.class)
                    .pay(TEA, order.id(), new Movement("wx-b", 1L, NOON), "yunying"))
        .isInstanceOf(MovementDiffersException.class);
  }

  @Test
  void partOfItOrAllIsRefundedAndNeverMore() throws Exception {
    var order = world.pay(world.place(world.order("T-1", rain, 580_000)), 580_000);

    assertThat(world.refund(order, "r-1", 80_000).state()).isEqualTo(OrderState.PAID);
    assertThat(world.refund(order, "r-1", 80_000).refundedMinor()).isEqualTo(80_000);
    assertThat(members(orders.paid(master.id()))).containsExactly(rain);
    assertThatThrownBy(() -> world.refund(order, "r-2", 500_001))
        .isInstanceOf(RefundTooLargeException.class);
    assertThatThrownBy(() -> desk.cancel(TEA, order.id(), NOON))
        .isInstanceOf(OrderPaidException.class);

    assertThat(world.refund(order, "r-2", 500_000).state()).isEqualTo(OrderState.REFUNDED);
    assertThat(members(orders.paid(master.id()))).isEmpty();
    assertThat(members(orders.ordered(master.id()))).containsExactly(rain);
    assertThat(desk.cancel(TEA, order.id(), NOON).state()).isEqualTo(OrderState.CANCELLED);
    assertThat(members(orders.ordered(master.id()))).isEmpty();
  }

  @Test
  void whatWasRefundedHasToBePaidAnew() throws Exception {
    var half = world.place(world.order("T-1", rain, 580_000));
    world.pay(half, 290_000);
    world.refund(half, "r-1", 290_000);
    assertThat(world.pay(half, "p-2", 290_000).state()).isEqualTo(OrderState.PLACED);
    assertThat(members(orders.paid(master.id()))).isEmpty();

    var whole = world.place(world.order("T-2", rain, 580_000));
    world.pay(whole, 580_000);
    world.refund(whole, "r-2", 580_000);
    assertThat(world.pay(whole, "p-3", 1).state()).isEqualTo(OrderState.PLACED);
    var again = world.pay(whole, "p-4", 579_999);
    assertThat(again.state()).isEqualTo(OrderState.PAID);
    assertThat(again.flagged()).isEmpty();
  }

  @Test
  void moneyForACancelledOrderAndTooMuchOfItAreFlagged() throws Exception {
    var off = world.place(world.order("T-1", rain, 580_000));
    desk.cancel(TEA, off.id(), NOON);
    var more = world.place(world.order("T-2", rain, 580_000));

    assertThat(world.pay(off, 580_000).flagged()).containsExactly(OrderFlag.PAID_CANCELLED);
    assertThat(world.pay(more, 590_000).flagged()).containsExactly(OrderFlag.OVERPAID);
    assertThat(orders.find(off.id()).state()).isEqualTo(OrderState.CANCELLED);
  }

  @Test
  void whoOrderedAndPaidIsToldBySpanWithoutStaff() throws Exception {
    var staff = world.member("助教");
    world.get(MemberService.class).markStaff(staff);
    world.pay(world.place(world.order("T-1", rain, 580_000)), 580_000);
    world.pay(world.place(world.order("T-2", staff, 580_000)), 580_000);
    world.place(world.order("T-3", null, 580_000));
    var next = NOON.plusSeconds(1);

    assertThat(members(orders.ordered(master.id()))).containsExactly(rain);
    assertThat(members(orders.paid(master.id(), Optional.of(NOON), Optional.of(next))))
        .containsExactly(rain);
    assertThat(members(orders.paid(master.id(), Optional.empty(), Optional.of(NOON)))).isEmpty();
    assertThat(members(orders.ordered(master.id(), Optional.of(next), Optional.empty()))).isEmpty();
  }

  @Test
  void whoBoughtWithTwoAccountsIsOneMemberOnceTheyAreLinked() throws Exception {
    var other = world.member("小雨的小号");
    world.pay(world.place(world.order("T-1", rain, 580_000)), 580_000);
    world.pay(world.place(world.order("T-2", other, 580_000)), 580_000);
    assertThat(members(orders.paid(master.id()))).containsExactlyInAnyOrder(rain, other);

    world.get(AccountLinks.class).link(other, rain, "yunying");

    assertThat(members(orders.paid(master.id()))).containsExactly(rain);
    assertThat(members(orders.ordered(master.id()))).containsExactly(rain);
  }

  /** 11 ordered, one refunded: F7's worked example with its refund beside. */
  @Test
  void revenueIsWhatWasPaidLessWhatWasRefunded() throws Exception {
    for (int i = 1; i <= 11; i++) {
      world.pay(world.place(world.order("T-" + i, world.member("成员" + i), 580_000)), 580_000);
    }
    assertThat(figures().netMinor()).isEqualTo(6_380_000);
    var last = orders.findPage(TEA, OrderFilter.all(), 0, 1).get(0);
    world.refund(last, "r-1", 580_000);
    world.place(world.order("T-12", null, 580_000));

    var figures = figures();

    assertThat(figures.orders()).isEqualTo(12);
    assertThat(figures.paid()).isEqualTo(10);
    assertThat(figures.refunded()).isEqualTo(1);
    assertThat(figures.open()).isEqualTo(1);
    assertThat(figures.gmvMinor()).isEqualTo(6_960_000);
    assertThat(figures.grossMinor()).isEqualTo(6_380_000);
    assertThat(figures.refundsMinor()).isEqualTo(580_000);
    assertThat(figures.netMinor()).isEqualTo(5_800_000);
    assertThat(figures.costMinor()).isEqualTo(3_000_000);
    assertThat(figures.commissionMinor()).isEqualTo(1_160_000);
    assertThat(figures.rewardMinor()).isEqualTo(580_000);
    assertThat(members(orders.paid(master.id()))).hasSize(10);
  }

  @Test
  void aSystemReportsAnOrderItsPaymentAndARefund() throws Exception {
    report("order.placed", "{\"order\":\"T-9\",\"offering\":\"master\",\"price_minor\":580000}");
    report("order.paid", "{\"order\":\"T-9\",\"payment\":\"wx-9\",\"amount_minor\":580000}");
    report("order.paid", "{\"order\":\"T-9\",\"payment\":\"wx-9\",\"amount_minor\":580000}");
    report("order.refunded", "{\"order\":\"T-9\",\"refund\":\"r-9\",\"amount_minor\":80000}");
    report(
        "order.paid",
        "{\"order\":\"T-10\",\"offering\":\"master\",\"price_minor\":100,\"amount_minor\":100,"
            + "\"at\":\"2026-11-23T11:00:00+08:00\",\"channel\":\"wx-shop\"}");

    var both = orders.findPage(TEA, OrderFilter.all(), 0, 9);
    assertThat(both).extracting(SaleOrder::externalId).containsExactly("T-9", "T-10");
    assertThat(both.get(0).netMinor()).isEqualTo(500_000);
    assertThat(both.get(0).member()).isEqualTo(rain);
    assertThat(both.get(1).flagged()).containsExactly(OrderFlag.UNDER_PRICE);
    assertThat(both.get(1).orderedAt()).isEqualTo(Instant.parse("2026-11-23T03:00:00Z"));
    assertThat(both.get(1).channel()).isEqualTo("wx-shop");
    assertThat(orders.findMovements(both.get(0).id())).hasSize(2);
  }

  @Test
  void aReportThatCannotBeTakenIsRefusedWithTheReason() {
    for (var wrong :
        List.of(
            "order.paid|{\"order\":\"T-7\",\"amount_minor\":1}|没有订单 T-7",
            "order.placed|{\"order\":\"T-7\",\"offering\":\"x\",\"price_minor\":1}|没有商品 x",
            "order.placed|{\"offering\":\"master\",\"price_minor\":1}|订单号",
            "order.placed|{\"order\":\"T-7\",\"offering\":\"master\",\"price_minor\":1.5}|成交价",
            "order.placed|{\"order\":\"T-7\",\"at\":\"gestern\"}|带时区的时间",
            "order.placed|{\"order\":\"T-7\",\"currency\":\"USD\"}|CNY",
            "order.eaten|{\"order\":\"T-7\"}|type 只能是")) {
      var parts = wrong.split("\\|");
      assertThatThrownBy(() -> report(parts[0], parts[1]))
          .isInstanceOf(ReportRefused.class)
          .hasMessageContaining(parts[2]);
    }
    assertThat(orders.count(TEA, OrderFilter.all())).isZero();
  }

  /** Ten copies at once, as a shop sends them that got no answer in time. */
  @Test
  void copiesOfAReportAtTheSameTimeAreOneOrderAndOnePayment() throws Exception {
    var wanted = world.order("T-1", rain, 580_000);
    var moved = new Movement("wx-1", 580_000L, NOON);
    var threads = Executors.newFixedThreadPool(5);
    Callable<Long> copy =
        () -> {
          long id = world.place(wanted).id();
          return world.get(OrderMoney.class).pay(TEA, id, moved, "webhook shop").id();
        };
    var copies = threads.invokeAll(Collections.nCopies(10, copy));
    threads.shutdown();
    var ids = new HashSet<Long>();
    for (var done : copies) {
      ids.add(done.get());
    }

    assertThat(ids).hasSize(1);
    assertThat(orders.count(TEA, OrderFilter.all())).isEqualTo(1);
    assertThat(orders.find(ids.iterator().next()).paidMinor()).isEqualTo(580_000);
  }

  private void report(String type, String data) {
    world.modules.publish(
        new WebhookReceived(
            TEA,
            "shop",
            "w-" + data.hashCode(),
            type,
            Optional.of(rain),
            data,
            world.clock.instant()));
  }

  private SaleFigures figures() {
    return orders.measure(master.id(), Optional.empty(), Optional.empty());
  }

  private long price(Instant moment) throws Exception {
    return world.get(Prices.class).priceOf(master.id(), Optional.of(rain), moment).minor();
  }

  private List<MemberId> members(MemberSelect select) {
    return new NamedParameterJdbcTemplate(world.sql)
        .queryForList(select.sql(), select.values(), Long.class).stream()
            .map(MemberId::new)
            .toList();
  }
}
