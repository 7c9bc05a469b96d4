package io.qunflow.funnel.sale;

import static io.qunflow.support.SaleWorld.NOON;
import static io.qunflow.support.SaleWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberId;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.promotion.Prices;
import io.qunflow.support.SaleWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Seats of a group buy: kept for who pays, free again for others (F4). */
class GroupSeatsTest {

  private static final Duration HOLD = Duration.ofHours(2);
  private static final Duration GRACE = Duration.ofMinutes(15);

  private SaleWorld world;
  private GroupBuys groups;
  private Offering master;

  @BeforeEach
  void aCommunityThatSells() throws Exception {
    world = openWorld();
    master = world.master();
    groups = world.get(GroupBuys.class);
  }

  SaleWorld openWorld() {
    return SaleWorld.onH2();
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void aSeatThatIsNotPaidIsFreeForOthersAfterASetTime() throws Exception {
    var group = world.gathering(2, 450_000, Duration.ofDays(2));
    var idle = world.member("只报名");
    var first = join(group, "T-1", idle);
    var second = join(group, "T-2", null);
    assertThat(join(group, "T-3", null).flagged()).as("full").contains(OrderFlag.GROUP_OVER);
    assertThat(price(idle)).isEqualTo(450_000);
    world.clock.advance(HOLD);

    assertThat(groups.find(group.id()).seats()).isZero();
    assertThat(price(idle)).as("whoever has no seat has no price").isEqualTo(580_000);
    assertThat(pay(join(group, "T-4", null)).flagged()).isEmpty();
    assertThat(pay(join(group, "T-5", null)).flagged()).isEmpty();

    assertThat(groups.find(group.id()).state()).isEqualTo(GroupBuyState.COMPLETE);
    assertThat(pay(first).flagged()).as("others were faster").contains(OrderFlag.GROUP_OVER);
    assertThat(pay(second).flagged()).contains(OrderFlag.GROUP_OVER);
    assertThat(groups.find(group.id()).state()).isEqualTo(GroupBuyState.COMPLETE);
  }

  @Test
  void whoPaysLateGetsAnEmptySeatWhileTheGroupGathers() throws Exception {
    var group = world.gathering(2, 450_000, Duration.ofDays(2));
    var first = join(group, "T-1", null);
    world.clock.advance(HOLD.multipliedBy(3));

    assertThat(pay(first).flagged()).isEmpty();
    assertThat(groups.find(group.id()).seats()).isEqualTo(1);
    assertThat(groups.find(group.id()).paid()).isEqualTo(1);
  }

  /** Written as of before the deadline, heard after it: the price was over for everybody. */
  @Test
  void aPaymentThatIsDatedBackCompletesNothing() throws Exception {
    var group = world.gathering(2, 450_000, Duration.ofHours(1));
    var one = join(group, "T-1", null);
    pay(join(group, "T-2", null));
    world.clock.advance(Duration.ofHours(1));
    var datedBack = new Movement("wx-1", 450_000L, NOON.plusSeconds(1));

    var paid = world.get(OrderMoney.class).pay(TEA, one.id(), datedBack, "yunying");

    assertThat(paid.flagged()).contains(OrderFlag.GROUP_OVER, OrderFlag.REFUND_DUE);
    assertThat(groups.find(group.id()).paid()).isEqualTo(1);
    assertThat(groups.settle(group.id()).state()).isEqualTo(GroupBuyState.FAILED);
    var joined = SaleWorld.datedBack(world.order("T-9", null, 450_000, group.id()), NOON);
    assertThat(world.place(joined).flagged()).containsExactly(OrderFlag.LATE, OrderFlag.GROUP_OVER);
  }

  /** The hold of the first is over when the last seat is given; then it pays after all. */
  @Test
  void aSeatThatIsHeldInTimeIsNotTakenByWhoPaysLate() throws Exception {
    var group = world.gathering(2, 450_000, Duration.ofDays(2));
    var late = join(group, "T-1", null);
    pay(join(group, "T-2", null));
    world.clock.advance(HOLD);
    var holder = join(group, "T-3", null);
    assertThat(holder.flagged()).isEmpty();

    var paid = pay(late);
    assertThat(paid.state()).isEqualTo(OrderState.PAID);
    assertThat(paid.flagged()).containsExactly(OrderFlag.GROUP_OVER, OrderFlag.REFUND_DUE);
    assertThat(paid.flagsOpen()).isTrue();
    assertThat(groups.find(group.id()).state()).isEqualTo(GroupBuyState.OPEN);
    assertThat(pay(holder).flagged()).isEmpty();

    assertThat(groups.find(group.id()).state()).isEqualTo(GroupBuyState.COMPLETE);
    assertThat(groups.find(group.id()).seats()).isEqualTo(2);
    assertThat(world.refund(paid, "r-1", 450_000).flagsOpen()).as("settled").isFalse();
  }

  /** Paid, refunded while it is held, given to another, and paid anew: the other one sits there. */
  @Test
  void aSeatThatWasGivenBackIsNotHeldForWhoPaysAnew() throws Exception {
    var group = world.gathering(2, 450_000, Duration.ofDays(2));
    var first = pay(join(group, "T-1", null));
    pay(join(group, "T-2", null));
    assertThat(groups.find(group.id()).state()).isEqualTo(GroupBuyState.COMPLETE);

    var other = world.gathering(3, 450_000, Duration.ofDays(2));
    var gone = pay(join(other, "T-3", null));
    join(other, "T-4", null);
    join(other, "T-5", null);
    world.refund(gone, "r-3", 450_000);
    join(other, "T-6", null);
    assertThat(world.pay(gone, "again", 1).state()).isEqualTo(OrderState.PLACED);
    assertThat(groups.find(other.id()).seats()).isEqualTo(3);
    assertThat(world.pay(gone, "rest", 449_999).flagged()).contains(OrderFlag.REFUND_DUE);
    assertThat(groups.find(other.id()).paid()).isZero();
    assertThat(first.flagged()).isEmpty();
  }

  /** The deadline is in an hour; the grace is a quarter of one. */
  @Test
  void aPaymentMadeInTimeCountsThoughItsReportIsAFewSecondsLate() throws Exception {
    var group = world.gathering(2, 450_000, Duration.ofHours(1));
    var deadline = group.endsAt();
    var orders = new ArrayList<SaleOrder>();
    for (int i = 0; i < 2; i++) {
      orders.add(join(group, "T-" + i, null));
    }
    world.clock.set(deadline.plusSeconds(5));

    assertThat(reported(orders.get(0), deadline.minusMillis(1)).flagged()).isEmpty();
    assertThat(world.place(world.order("T-9", null, 450_000, group.id())).flagged())
        .as("nobody comes in any more")
        .containsExactly(OrderFlag.UNDER_PRICE, OrderFlag.GROUP_OVER);
    assertThat(groups.find(group.id()).state()).isEqualTo(GroupBuyState.OPEN);
    world.clock.set(deadline.plus(GRACE).minusMillis(1));
    assertThat(reported(orders.get(1), NOON).flagged()).isEmpty();

    assertThat(groups.find(group.id()).state()).isEqualTo(GroupBuyState.COMPLETE);
    assertThat(world.asked).contains("full " + group.key());
  }

  @Test
  void whatIsPaidOrReportedTooLateOrTypedAfterTheDeadlineCountsNot() throws Exception {
    var group = world.gathering(4, 450_000, Duration.ofHours(1));
    var deadline = group.endsAt();
    var orders = new ArrayList<SaleOrder>();
    for (int i = 0; i < 4; i++) {
      orders.add(join(group, "T-" + i, null));
    }
    world.clock.set(deadline.plusSeconds(5));
    var typed = new Movement("wx-typed", 450_000L, NOON);
    var money = world.get(OrderMoney.class);

    assertThat(reported(orders.get(0), deadline).flagged()).contains(OrderFlag.REFUND_DUE);
    assertThat(money.pay(TEA, orders.get(1).id(), typed, "yunying").flagged())
        .contains(OrderFlag.REFUND_DUE);
    world.clock.set(deadline.plus(GRACE));
    assertThat(reported(orders.get(2), NOON).flagged()).contains(OrderFlag.REFUND_DUE);

    assertThat(groups.find(group.id()).paid()).isZero();
    assertThat(groups.settle(group.id()).state()).isEqualTo(GroupBuyState.FAILED);
    assertThat(groups.find(group.id()).toRefund()).isEqualTo(3);
  }

  /** Sixteen come at once for four seats, and pay at once: four get them, once. */
  @Test
  void asManyAsThereAreSeatsGetOneHoweverManyComeAtOnce() throws Exception {
    var group = world.gathering(4, 450_000, Duration.ofHours(1));
    var threads = Executors.newFixedThreadPool(8);
    var come = new ArrayList<Callable<SaleOrder>>();
    for (int i = 0; i < 16; i++) {
      String id = "T-" + i;
      come.add(() -> pay(join(group, id, null)));
    }
    var all = new ArrayList<SaleOrder>();
    for (var done : threads.invokeAll(come)) {
      all.add(done.get());
    }
    threads.shutdown();

    assertThat(all).filteredOn(order -> order.flagged().isEmpty()).hasSize(4);
    assertThat(groups.find(group.id()).paid()).isEqualTo(4);
    assertThat(groups.find(group.id()).state()).isEqualTo(GroupBuyState.COMPLETE);
    assertThat(world.asked).filteredOn(asked -> asked.startsWith("full")).hasSize(1);
  }

  /** Whoever retires it locks the community and then its groups; orders come in meanwhile. */
  @Test
  void aCommunityIsRetiredWhileOrdersInItsGroupComeIn() throws Exception {
    var group = world.gathering(200, 450_000, Duration.ofHours(1));
    var threads = Executors.newFixedThreadPool(9);
    var begun = new CountDownLatch(8);
    var work = new ArrayList<Callable<Object>>();
    for (int i = 0; i < 8; i++) {
      String id = "T-" + i + "-";
      work.add(
          () -> {
            for (int n = 0; n < 12; n++) {
              pay(join(group, id + n, null));
              begun.countDown();
            }
            return null;
          });
    }
    work.add(
        () -> {
          begun.await();
          world.retire();
          return null;
        });
    for (var done : threads.invokeAll(work)) {
      done.get();
    }
    threads.shutdown();

    assertThat(groups.find(group.id()).state()).isEqualTo(GroupBuyState.FAILED);
    assertThat(world.get(Orders.class).count(TEA, OrderFilter.all())).isEqualTo(96);
    assertThat(groups.find(group.id()).toRefund()).isEqualTo(96);
    assertThat(
            world.get(Orders.class).findPage(TEA, OrderFilter.all(), 0, 100).stream()
                .filter(order -> order.flagged().contains(OrderFlag.REFUND_DUE)))
        .as("each is to be refunded")
        .hasSize(96);
  }

  /** By the shop's signed message, which says when. */
  private SaleOrder reported(SaleOrder order, Instant at) throws Exception {
    world.reported(order, "wx-" + order.id(), 450_000, at);
    return world.get(Orders.class).find(order.id());
  }

  private SaleOrder join(GroupBuy group, String id, MemberId member) throws Exception {
    return world.place(world.order(id, member, 450_000, group.id()));
  }

  private SaleOrder pay(SaleOrder order) throws Exception {
    return world.pay(order, 450_000);
  }

  private long price(MemberId member) throws Exception {
    return world
        .get(Prices.class)
        .priceOf(master.id(), Optional.of(member), world.clock.instant())
        .minor();
  }
}
