package io.qunflow.funnel.sale;

import static io.qunflow.support.SaleWorld.NOON;
import static io.qunflow.support.SaleWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberId;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.promotion.Prices;
import io.qunflow.support.SaleWorld;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Seats of a group buy: kept for who pays, free again for others (F4). */
class GroupSeatsTest {

  private static final Duration HOLD = Duration.ofHours(2);

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

    assertThat(paid.flagged()).contains(OrderFlag.GROUP_OVER);
    assertThat(groups.find(group.id()).paid()).isEqualTo(1);
    assertThat(groups.settle(group.id()).state()).isEqualTo(GroupBuyState.FAILED);
    var joined = SaleWorld.datedBack(world.order("T-9", null, 450_000, group.id()), NOON);
    assertThat(world.place(joined).flagged())
        .containsExactly(OrderFlag.UNDER_PRICE, OrderFlag.GROUP_OVER);
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
