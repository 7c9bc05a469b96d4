package io.qunflow.funnel.sale;

import static io.qunflow.support.SaleWorld.FLOOR;
import static io.qunflow.support.SaleWorld.NOON;
import static io.qunflow.support.SaleWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.AccountLinks;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.funnel.offering.InvalidOfferingException;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.PriceUnderFloorException;
import io.qunflow.funnel.promotion.NewPromotion;
import io.qunflow.funnel.promotion.Prices;
import io.qunflow.funnel.promotion.PromotionRefusedException;
import io.qunflow.funnel.promotion.Promotions;
import io.qunflow.shared.BusinessException;
import io.qunflow.support.SaleWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
            () ->
                offerings.change(
                    TEA, master.id(), 1, SaleWorld.terms(580_000L, 350_000L), "yunying"))
        .isInstanceOf(InvalidOfferingException.class)
        .hasMessageContaining("4800 元");

    world.clock.advance(Duration.ofHours(2));
    assertThat(
            offerings
                .change(TEA, master.id(), 1, SaleWorld.terms(580_000L, 350_000L), "yunying")
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
        .change(TEA, master.id(), 1, SaleWorld.terms(620_000L, 300_000L), "yunying");

    var early = world.place(inTime);
    var late = world.place(world.order("T-2", rain, 480_000));

    assertThat(early.flagged()).containsExactly(OrderFlag.LATE);
    assertThat(early.validPriceMinor()).isEqualTo(480_000);
    assertThat(early.promotion()).isNotNull();
    assertThat(late.flagged()).containsExactly(OrderFlag.UNDER_PRICE);
    assertThat(late.flagsOpen()).isTrue();
    assertThat(late.validPriceMinor()).isEqualTo(620_000);
    assertThat(
            orders.count(
                TEA, new OrderFilter(Optional.empty(), Optional.empty(), true, Optional.empty())))
        .isEqualTo(2);

    desk.review(TEA, late.id(), "老学员优惠，群主同意", "yunying");
    assertThat(orders.find(late.id()).flagsOpen()).isFalse();
    assertThat(orders.find(late.id()).flagged()).containsExactly(OrderFlag.UNDER_PRICE);
  }

  /** After the deadline the price is back for everyone, whatever moment somebody writes. */
  @Test
  void anOrderThatIsDatedBackAcrossADeadlineIsFlagged() throws Exception {
    world.published(480_000, Duration.ofHours(2));
    var lastMoment = NOON.plus(Duration.ofHours(2)).minusMillis(1);
    world.clock.advance(Duration.ofHours(2).minusMillis(1));
    assertThat(world.place(world.order("T-1", rain, 480_000)).flagged()).isEmpty();
    world.clock.advance(Duration.ofMillis(1));

    var typed = world.place(SaleWorld.datedBack(world.order("T-2", rain, 480_000), lastMoment));
    var full = world.place(SaleWorld.datedBack(world.order("T-3", rain, 580_000), lastMoment));

    assertThat(typed.flagged()).containsExactly(OrderFlag.LATE);
    assertThat(typed.flagsOpen()).isTrue();
    assertThat(typed.recordedAt()).isEqualTo(world.clock.instant());
    assertThat(full.flagged()).as("it names the price that is back").isEmpty();
  }

  @Test
  void moneyThatIsHeardOfLongAfterThePriceWasOverIsFlaggedThoughItIsDatedBack() throws Exception {
    world.published(480_000, Duration.ofHours(3));
    var soon = world.place(world.order("T-1", rain, 480_000));
    var never = world.place(world.order("T-2", rain, 480_000));
    world.clock.advance(Duration.ofMinutes(110));
    var inTime = new Movement("wx-1", 480_000L, world.clock.instant());
    assertThat(world.get(OrderMoney.class).pay(TEA, soon.id(), inTime, "shop").flagged()).isEmpty();
    world.clock.advance(Duration.ofHours(20));
    var datedBack = new Movement("wx-2", 480_000L, NOON);

    var late = world.get(OrderMoney.class).pay(TEA, never.id(), datedBack, "yunying");

    assertThat(late.state()).isEqualTo(OrderState.PAID);
    assertThat(late.paidAt()).isEqualTo(NOON);
    assertThat(late.flagged()).containsExactly(OrderFlag.LATE);
  }

  /** Each looks first and writes then, as a process does in one transaction. */
  @Test
  void whatIsReadAgainAfterALockIsWhatIsThereByThen() throws Exception {
    var promotions = world.get(Promotions.class);
    var planned = promotions.draft(SaleWorld.cut(480_000, NOON.plusSeconds(60)), "yunying");
    var group = world.gathering(2, 450_000, Duration.ofHours(1));
    var transaction = new TransactionTemplate(world.get(PlatformTransactionManager.class));

    var refused =
        transaction.execute(
            status -> {
              try {
                promotions.find(planned.id());
                elsewhere(() -> promotions.drop(planned.id()));
                promotions.publish(planned.id(), "fuhe");
                return "";
              } catch (Exception e) {
                return e.getMessage();
              }
            });
    var seated =
        transaction.execute(
            status -> {
              try {
                world.get(GroupBuys.class).find(group.id());
                elsewhere(() -> world.place(world.order("T-1", null, 450_000, group.id())));
                elsewhere(() -> world.place(world.order("T-2", null, 450_000, group.id())));
                return world.place(world.order("T-3", null, 450_000, group.id())).flagged();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });

    assertThat(refused).contains("这个促销已经放弃");
    assertThat(seated).contains(OrderFlag.GROUP_OVER);
  }

  @Test
  void whatBelongsToAnotherCommunityIsUnknown() throws Exception {
    var other = new CommunityKey("coffee");
    world
        .get(CommunityService.class)
        .create(new NewCommunity("coffee", "咖啡会", "interest", "Asia/Shanghai", null));
    var offerings = world.get(Offerings.class);
    var cut = world.published(480_000, Duration.ofHours(1));
    var group = world.gathering(2, 450_000, Duration.ofHours(1));
    var order = world.place(world.order("T-1", rain, 580_000));
    var moved = new Movement("wx", 580_000L, NOON);
    var given = SaleWorld.terms(580_000L, 300_000L);
    List<ThrowingCallable> ways =
        List.of(
            () -> offerings.find(other, master.id()),
            () -> offerings.change(other, master.id(), 1, given, "yunying"),
            () -> offerings.retire(other, master.id()),
            () -> world.get(Promotions.class).find(other, cut.id()),
            () -> world.get(Promotions.class).withdraw(other, cut.id(), "yunying"),
            () -> world.get(GroupBuys.class).find(other, group.id()),
            () -> orders.find(other, order.id()),
            () -> desk.cancel(other, order.id(), NOON),
            () -> desk.assign(other, order.id(), rain),
            () -> desk.review(other, order.id(), "好", "yunying"),
            () -> world.get(OrderMoney.class).pay(other, order.id(), moved, "yunying"),
            () -> world.get(OrderMoney.class).refund(other, order.id(), moved, "yunying"));
    for (var way : ways) {
      assertThatThrownBy(way).isInstanceOf(BusinessException.class);
    }
    offerings.create(other, given, "yunying");
    var own = new NewPromotion(other, "master", 480_000L, null, NOON.plusSeconds(60), "x");
    assertThatThrownBy(() -> world.get(Promotions.class).redraft(cut.id(), own, "yunying"))
        .isInstanceOf(BusinessException.class);
    assertThat(orders.count(other, OrderFilter.all())).isZero();
    assertThat(orders.measure(other, OrderFilter.all()).orders()).isZero();
    for (var table : List.of("promotion", "group_buy", "sale_order")) {
      assertThatThrownBy(
              () -> world.sql.update("UPDATE " + table + " SET community_key = 'coffee'"))
          .as(table)
          .isInstanceOf(DataIntegrityViolationException.class);
    }
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

  private interface Deed {
    void run() throws Exception;
  }

  /** By somebody else, at the same time, to the end. */
  private static void elsewhere(Deed deed) throws Exception {
    var thread = Executors.newSingleThreadExecutor();
    Callable<Void> done =
        () -> {
          deed.run();
          return null;
        };
    thread.submit(done).get();
    thread.shutdown();
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
