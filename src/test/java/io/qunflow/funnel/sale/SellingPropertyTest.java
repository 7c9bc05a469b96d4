package io.qunflow.funnel.sale;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.funnel.offering.NewOffering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.PriceTerms;
import io.qunflow.funnel.promotion.Prices;
import io.qunflow.funnel.promotion.Promotions;
import io.qunflow.shared.BusinessException;
import io.qunflow.support.SaleWorld;
import java.time.Duration;
import java.time.Instant;
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
 * People plan, publish, withdraw, open groups, change costs and report orders in any order, on real
 * tables, and all of them try to sell cheap. None gets past the floor, and none past a deadline
 * unseen.
 */
class SellingPropertyTest {

  private static SaleWorld world;

  private List<Instant> deadlines;
  private int orders;
  private int sold;

  @BeforeContainer
  static void start() {
    world = SaleWorld.onH2();
  }

  @BeforeTry
  void aCommunityThatSells() throws Exception {
    for (var table :
        List.of("sale_order", "group_buy", "promotion", "offering_terms", "offering")) {
      world.sql.update("DELETE FROM " + table);
    }
    world.master();
    orders = 0;
    sold = 0;
    deadlines = new ArrayList<>(List.of(world.clock.instant()));
  }

  @AfterContainer
  static void stop() {
    world.close();
  }

  @Property(tries = 25)
  void noWayLeadsUnderTheFloorOrBehindTheDeadline(@ForAll Random random) throws Exception {
    for (int step = 0; step < 40; step++) {
      try {
        act(random);
      } catch (BusinessException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
      checkPrices(random);
      world.clock.advance(Duration.ofMillis(random.nextInt(5) == 0 ? 0 : random.nextInt(4000)));
    }

    assertThat(sold).isPositive();
  }

  private void act(Random random) throws BusinessException {
    var soon = world.clock.instant().plusMillis(1 + random.nextInt(9000));
    switch (random.nextInt(8)) {
      case 0 -> publish(random, soon);
      case 1 -> gather(random, soon);
      case 2 -> change(random);
      case 3 -> withdraw(random);
      default -> order(random);
    }
  }

  private void publish(Random random, Instant until) throws BusinessException {
    var promotions = world.get(Promotions.class);
    var draft = promotions.draft(SaleWorld.cut(price(random), until), "yunying");
    promotions.publish(draft.id(), "fuhe");
    deadlines.add(until);
  }

  private void gather(Random random, Instant until) throws BusinessException {
    var groups = world.get(GroupBuys.class);
    var given = new NewGroupBuy(SaleWorld.TEA, "master", 2, price(random), until);
    groups.open(groups.draft(given, "yunying").id(), "x", "fuhe");
    deadlines.add(until);
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
    offerings.change(before.id(), before.revision(), given, "yunying");
  }

  private void withdraw(Random random) throws BusinessException {
    long offering = world.get(Offerings.class).find(SaleWorld.TEA, "master").id();
    var all = world.get(Promotions.class).findAll(offering);
    if (!all.isEmpty()) {
      var one = all.get(random.nextInt(all.size()));
      world.get(Promotions.class).withdraw(SaleWorld.TEA, one.id(), "yunying");
    }
  }

  /** Reported now, of any moment so far: also of one just before and just at a deadline. */
  private void order(Random random) throws BusinessException {
    var groups = world.get(GroupBuys.class).findAll(SaleWorld.TEA, Optional.empty());
    Long group =
        groups.isEmpty() || random.nextBoolean()
            ? null
            : (Long) groups.get(random.nextInt(groups.size())).id();
    var deadline = deadlines.get(random.nextInt(deadlines.size()));
    var at = deadline.plusMillis(random.nextInt(3) - 1L);
    if (at.isAfter(world.clock.instant()) || random.nextBoolean()) {
      at = world.clock.instant();
    }
    var terms = terms(at);
    var given =
        new NewOrder(
            SaleWorld.TEA,
            "shop",
            "T-" + orders++,
            "master",
            Optional.empty(),
            random.nextInt(3) == 0 ? terms.listPriceMinor() : price(random),
            at,
            group,
            null,
            null,
            null);
    var order = world.place(given);
    boolean taken = !order.flagged().contains(OrderFlag.UNDER_PRICE);

    assertThat(order.state()).isEqualTo(OrderState.PLACED);
    assertThat(terms.covers(order.validPriceMinor())).isTrue();
    assertThat(taken).isEqualTo(order.priceMinor() >= order.validPriceMinor());
    if (order.validPriceMinor() < terms.listPriceMinor()) {
      assertThat(openUntil(order)).isAfter(at);
    }
    assertThat(taken || order.flagsOpen()).isTrue();
    sold += taken ? 1 : 0;
  }

  private Instant openUntil(SaleOrder order) throws BusinessException {
    return order.promotion() != null
        ? world.get(Promotions.class).find(order.promotion()).until()
        : world.get(GroupBuys.class).find(order.groupBuy()).endsAt();
  }

  private void checkPrices(Random random) throws BusinessException {
    for (var moment :
        List.of(
            world.clock.instant(),
            deadlines.get(random.nextInt(deadlines.size())),
            world.clock.instant().plusSeconds(60))) {
      var offering = world.get(Offerings.class).find(SaleWorld.TEA, "master");
      var price = world.get(Prices.class).priceOf(offering.id(), Optional.empty(), moment);
      assertThat(terms(moment).covers(price.minor())).isTrue();
      price.until().ifPresent(until -> assertThat(moment).isBefore(until));
    }
  }

  private PriceTerms terms(Instant at) throws BusinessException {
    var offerings = world.get(Offerings.class);
    return offerings.termsAt(offerings.find(SaleWorld.TEA, "master").id(), at);
  }

  /** Around the floor more often than not. */
  private long price(Random random) throws BusinessException {
    var terms = terms(world.clock.instant());
    return random.nextInt(3) == 0
        ? random.nextInt(700_000)
        : Math.max(0, terms.floor() + random.nextInt(7) - 3);
  }
}
