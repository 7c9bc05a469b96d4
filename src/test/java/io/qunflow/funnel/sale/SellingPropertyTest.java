package io.qunflow.funnel.sale;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberId;
import io.qunflow.funnel.offering.NewOffering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.promotion.NewPromotion;
import io.qunflow.funnel.promotion.Prices;
import io.qunflow.funnel.promotion.Promotion;
import io.qunflow.funnel.promotion.PromotionState;
import io.qunflow.funnel.promotion.Promotions;
import io.qunflow.process.promotion.LocalDeadlines;
import io.qunflow.shared.BusinessException;
import io.qunflow.support.SaleWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeTry;

/**
 * People plan, publish, withdraw, open groups, join and pay them, change costs and report orders of
 * any moment in any order, on real tables, and all of them try to sell cheap. None gets past the
 * floor, and none past a deadline unseen: {@link SellingLedger} says what would have been right.
 */
class SellingPropertyTest {

  private static SaleWorld world;
  private static List<MemberId> members;

  private SellingLedger ledger;
  private SeatLedger seats;
  private List<Instant> moments;
  private int orders;
  private int payments;
  private static int sold;
  private static int seated;
  private static int turnedAway;

  @BeforeContainer
  static void start() {
    world = SaleWorld.onH2();
    members = List.of(world.member("小雨"), world.member("阿岩"), world.member("老周"));
  }

  @BeforeTry
  void aCommunityThatSells() throws Exception {
    for (var table :
        List.of(
            "sale_payment", "sale_order", "group_buy", "promotion", "offering_terms", "offering")) {
      world.sql.update("DELETE FROM " + table);
    }
    ledger = new SellingLedger();
    seats = new SeatLedger();
    ledger.changed(world.clock.instant(), SaleWorld.terms(580_000L, 300_000L));
    world.master();
    orders = 0;
    moments = new ArrayList<>(List.of(world.clock.instant()));
  }

  @AfterContainer
  static void stop() {
    assertThat(sold).as("some were honest").isPositive();
    assertThat(seated).as("some had a seat").isPositive();
    assertThat(turnedAway).as("some had none").isPositive();
    world.close();
  }

  @Property(tries = 50)
  void noWayLeadsUnderTheFloorOrBehindTheDeadline(@ForAll Random random) throws Exception {
    for (int step = 0; step < 40; step++) {
      try {
        act(random);
      } catch (BusinessException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
      checkPrices(random);
      settle();
      checkOrders();
      world.clock.advance(pause(random));
      moments.add(world.clock.instant());
    }
  }

  /** The same words of a form mean the moment they mean where the community lives. */
  @Property(tries = 60)
  void aDeadlineIsTheMomentItsWordsMeanInEveryZone(@ForAll Random random) throws Exception {
    var zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
    var zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
    var day = LocalDate.ofInstant(world.clock.instant(), zone).plusDays(2 + random.nextInt(300));
    Optional<String> time =
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of("%02d:%02d".formatted(random.nextInt(24), random.nextInt(60)));

    var until = LocalDeadlines.of(day, time, zone);
    publish(480_000, null, until);

    var local = until.minusNanos(1).atZone(zone).toLocalDateTime();
    assertThat(local).isBefore(day.plusDays(1).atStartOfDay().plusHours(1));
    time.ifPresent(
        at -> assertThat(local.toLocalDate()).isBetween(day.minusDays(1), day.plusDays(1)));
    if (time.isEmpty()) {
      assertThat(local.toLocalDate()).as("the whole day, and nothing of the next").isEqualTo(day);
      assertThat(until.atZone(zone).toLocalDate()).isEqualTo(day.plusDays(1));
    }
    assertThat(price(Optional.empty(), until.minusMillis(1))).isEqualTo(480_000);
    assertThat(price(Optional.empty(), until)).isEqualTo(580_000);
  }

  private void act(Random random) throws BusinessException {
    var now = world.clock.instant();
    var soon = now.plusMillis(1 + random.nextInt(random.nextBoolean() ? 9000 : 3_000_000));
    switch (random.nextInt(11)) {
      case 0 -> publish(price(random), random.nextInt(3) == 0 ? now.plusMillis(900) : null, soon);
      case 1 -> gather(random, soon);
      case 2 -> change(random);
      case 3 -> withdraw(random);
      case 4, 5, 6 -> pay(random);
      default -> order(random);
    }
  }

  private void publish(long price, Instant from, Instant until) throws BusinessException {
    var promotions = world.get(Promotions.class);
    var now = world.clock.instant();
    var given = new NewPromotion(SaleWorld.TEA, "master", price, from, until, "双十二");
    var draft = promotions.draft(given, "yunying");
    var published = promotions.publish(draft.id(), "fuhe");
    assertThat(published.state()).isEqualTo(PromotionState.PUBLISHED);
    assertThat(ledger.pays(now, price)).as("published under the floor").isTrue();
    ledger.promised(draft.id(), price, from == null ? now : from, until);
  }

  private void gather(Random random, Instant until) throws BusinessException {
    var groups = world.get(GroupBuys.class);
    var given = new NewGroupBuy(SaleWorld.TEA, "master", 2, price(random), until);
    var opened = groups.open(groups.draft(given, "yunying").id(), "x", "fuhe");
    assertThat(ledger.pays(world.clock.instant(), opened.priceMinor())).isTrue();
    ledger.gathers(opened.id(), opened.priceMinor(), world.clock.instant(), until);
    seats.gathers(opened.id(), until);
  }

  private void change(Random random) throws BusinessException {
    var offerings = world.get(Offerings.class);
    var before = offerings.find(SaleWorld.TEA, "master");
    var given =
        new NewOffering(
            "master",
            "茶艺师班",
            "main_profit",
            400_000L + random.nextInt(400_000),
            (long) random.nextInt(400_000),
            random.nextInt(4000),
            random.nextInt(3000));
    offerings.change(SaleWorld.TEA, before.id(), before.revision(), given, "yunying");
    ledger.changed(world.clock.instant(), given);
  }

  private void withdraw(Random random) throws BusinessException {
    List<Promotion> all = world.get(Promotions.class).findAll(offering());
    if (!all.isEmpty()) {
      var one = all.get(random.nextInt(all.size()));
      world.get(Promotions.class).withdraw(SaleWorld.TEA, one.id(), "yunying");
      if (one.state() == PromotionState.PUBLISHED) {
        ledger.withdrawn(one.id(), world.clock.instant());
      }
    }
  }

  /** Reported now, of any moment so far, most likely of one just before or at a deadline. */
  private void order(Random random) throws BusinessException {
    var now = world.clock.instant();
    var groups = world.get(GroupBuys.class).findAll(SaleWorld.TEA, Optional.empty());
    Long group =
        groups.isEmpty() || random.nextBoolean()
            ? null
            : (Long) groups.get(random.nextInt(groups.size())).id();
    var at = random.nextBoolean() ? now : anyMoment(random);
    at = at.isAfter(now) ? now : at;
    boolean room = group != null && seats.hasRoom(group, now);
    var given =
        new NewOrder(
            SaleWorld.TEA,
            "shop",
            "T-" + orders++,
            "master",
            Optional.of(members.get(random.nextInt(members.size()))),
            random.nextInt(3) == 0 ? ledger.lowest(at, group == null ? 0 : group) : price(random),
            at,
            group,
            null,
            null,
            null);
    var order = world.place(given);

    assertThat(order.groupBuy()).isEqualTo(room ? group : null);
    if (room) {
      seats.joined(order.id(), group, now);
    }
    assertThat(order.state()).isEqualTo(OrderState.PLACED);
    assertThat(order.validPriceMinor()).isEqualTo(ledger.lowest(at, room ? group : 0));
    boolean cheap =
        order.priceMinor() < ledger.lowest(at, room ? group : 0)
            || order.priceMinor() < ledger.lowest(now, room ? group : 0);
    assertThat(order.flagged().stream().anyMatch(SellingPropertyTest::isCheap)).isEqualTo(cheap);
    assertThat(order.flagsOpen()).isEqualTo(!order.flagged().isEmpty());
    sold += cheap ? 0 : 1;
  }

  private static boolean isCheap(OrderFlag flag) {
    return flag == OrderFlag.UNDER_PRICE || flag == OrderFlag.LATE;
  }

  /** Now, but said to be of any moment, by a person or by a system. */
  private void pay(Random random) throws BusinessException {
    var all = world.get(Orders.class).findPage(SaleWorld.TEA, OrderFilter.all(), 0, 50);
    if (all.isEmpty()) {
      return;
    }
    var now = world.clock.instant();
    var joined =
        all.stream()
            .filter(one -> one.groupBuy() != null && one.state() == OrderState.PLACED)
            .toList();
    var before =
        joined.isEmpty() || random.nextInt(3) == 0
            ? all.get(random.nextInt(all.size()))
            : joined.get(random.nextInt(joined.size()));
    var at = anyMoment(random);
    at = at.isAfter(now) ? now : at;
    var moved = new Movement("wx-" + payments++, Math.max(1, before.priceMinor()), at);
    boolean typed = random.nextBoolean();
    if (typed) {
      world.get(OrderMoney.class).pay(SaleWorld.TEA, before.id(), moved, "yunying");
    } else {
      world.reported(before, moved.reference(), moved.amountMinor(), at);
    }
    if (before.groupBuy() != null && before.state() == OrderState.PLACED) {
      boolean seat = seats.pays(before.id(), at, typed, now);
      var after = world.get(Orders.class).find(before.id());
      assertThat(after.state()).isEqualTo(OrderState.PAID);
      assertThat(after.flagged().contains(OrderFlag.REFUND_DUE))
          .as("%s paid at %s, heard at %s", typed ? "typed" : "reported", at, now)
          .isEqualTo(!seat);
      seated += seat ? 1 : 0;
      turnedAway += seat ? 0 : 1;
    }
  }

  /** As the process does when it is time. */
  private void settle() throws BusinessException {
    for (var group : world.get(GroupBuys.class).findAll(SaleWorld.TEA, Optional.empty())) {
      if (group.state() == GroupBuyState.OPEN
          && seats.isToBeSettled(group.id(), world.clock.instant())) {
        world.get(GroupBuys.class).settle(group.id());
      }
    }
  }

  /** A group is complete by those alone who have a seat, and nobody is without one unseen. */
  private void checkOrders() {
    for (var group : world.get(GroupBuys.class).findAll(SaleWorld.TEA, Optional.empty())) {
      if (group.openedAt() == null) {
        continue;
      }
      boolean complete = seats.isComplete(group.id());
      assertThat(group.paid()).isEqualTo(seats.paid(group.id()));
      assertThat(group.state())
          .isEqualTo(
              complete
                  ? GroupBuyState.COMPLETE
                  : seats.isToBeSettled(group.id(), world.clock.instant())
                      ? GroupBuyState.FAILED
                      : GroupBuyState.OPEN);
      assertThat(group.seats()).isLessThanOrEqualTo(group.needed());
    }
  }

  private void checkPrices(Random random) throws BusinessException {
    for (var moment :
        List.of(world.clock.instant(), anyMoment(random), world.clock.instant().plusSeconds(60))) {
      assertThat(price(Optional.empty(), moment)).isEqualTo(ledger.lowest(moment, 0));
      for (var member : members) {
        long asked = price(Optional.of(member), moment);
        assertThat(asked).isLessThanOrEqualTo(ledger.lowest(moment, 0));
        assertThat(asked).isGreaterThanOrEqualTo(lowestFor(member, moment));
      }
    }
  }

  /** What the member may pay by the groups in which an order of theirs stands. */
  private long lowestFor(MemberId member, Instant moment) {
    long lowest = ledger.lowest(moment, 0);
    for (var group :
        world.sql.queryForList(
            "SELECT DISTINCT group_buy_id FROM sale_order WHERE group_buy_id IS NOT NULL"
                + " AND member_id = ?",
            Long.class,
            member.value())) {
      lowest = Math.min(lowest, ledger.lowest(moment, group));
    }
    return lowest;
  }

  /** Just before, at or just after a deadline as often as any other moment. */
  private Instant anyMoment(Random random) {
    var deadlines = ledger.deadlines();
    return deadlines.isEmpty() || random.nextBoolean()
        ? moments.get(random.nextInt(moments.size()))
        : deadlines.get(random.nextInt(deadlines.size())).plusMillis(random.nextInt(3) - 1L);
  }

  private static Duration pause(Random random) {
    return switch (random.nextInt(12)) {
      case 0, 1 -> Duration.ZERO;
      case 2 -> Duration.ofHours(3);
      case 3 -> Duration.ofMinutes(15).plusMillis(random.nextInt(3) - 1L);
      case 4 -> Duration.ofMinutes(random.nextInt(15));
      default -> Duration.ofMillis(random.nextInt(4000));
    };
  }

  private long offering() throws BusinessException {
    return world.get(Offerings.class).find(SaleWorld.TEA, "master").id();
  }

  private long price(Optional<MemberId> member, Instant moment) throws BusinessException {
    return world.get(Prices.class).priceOf(offering(), member, moment).minor();
  }

  /** Around the floor more often than not. */
  private long price(Random random) throws BusinessException {
    var terms = world.get(Offerings.class).find(SaleWorld.TEA, "master").terms();
    return random.nextInt(3) == 0
        ? random.nextInt(700_000)
        : Math.max(0, terms.floor() + random.nextInt(7) - 3);
  }
}
