package io.qunflow.process.funnel.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.funnel.figure.Funnel;
import io.qunflow.funnel.figure.FunnelFigures;
import io.qunflow.funnel.figure.FunnelScope;
import io.qunflow.funnel.figure.FunnelSlice;
import io.qunflow.funnel.figure.FunnelStep;
import io.qunflow.funnel.figure.Turnover;
import io.qunflow.funnel.offering.NewOffering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.PriceCommitments;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.wave.WaveOrder;
import io.qunflow.operations.wave.Waves;
import io.qunflow.process.WhyNots;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever is ordered in one round and paid in another: no money falls between them (F5, F7). */
class RoundMoneyPropertyTest {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private static final int PRICE = 580_000;
  private static final int LAST = 100;

  private static final List<ToLongFunction<Turnover>> ALL =
      List.of(
          Turnover::orders,
          Turnover::paidOrders,
          Turnover::gmvMinor,
          Turnover::grossMinor,
          Turnover::refundedMinor,
          Turnover::costMinor,
          Turnover::shareMinor);

  private static TestDatabase database;
  private static Modules modules;
  private static JdbcTemplate sql;
  private static FunnelScope always;
  private static final List<MemberId> MEMBERS = new ArrayList<>();

  @BeforeContainer
  static void eightMembersInAWave() throws Exception {
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(),
            new SteppedClock(Instant.ofEpochMilli(LAST)),
            List.of(mock(PriceCommitments.class), mock(WhyNots.class)),
            "io.qunflow.community",
            "io.qunflow.membership.consent",
            "io.qunflow.membership.segment",
            "io.qunflow.operations.wave",
            "io.qunflow.funnel.offering",
            "io.qunflow.funnel.content",
            "io.qunflow.funnel.figure",
            "io.qunflow.process.funnel.reading");
    sql = new JdbcTemplate(database.dataSource());
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    var rows = new PeopleRows(database.dataSource(), TEA);
    for (int i = 0; i < 8; i++) {
      MEMBERS.add(rows.member("m" + i, Platform.WECOM, "a" + i));
    }
    var camp = new NewOffering("camp", "训练营", "main_profit", (long) PRICE, 100_000L, 500, 300);
    long offering = modules.get(Offerings.class).create(TEA, camp, "yunying").id();
    always = FunnelScope.of(TEA, List.of(offering));
    var waves = modules.get(Waves.class);
    waves.freeze(
        waves.open(new WaveOrder("w", TEA, "t", "批次", List.of("a"))),
        modules.get(Segments.class).selectAll(TEA));
  }

  @AfterContainer
  static void stop() {
    modules.close();
    database.close();
    MEMBERS.clear();
  }

  @BeforeTry
  void nothingWasOrdered() {
    sql.update("DELETE FROM sale_order");
  }

  private void order(int n, int member, String state, int orderedAt, Integer paidAt, int refunded) {
    sql.update(
        "INSERT INTO sale_order (community_key, offering_id, member_id, source, external_id,"
            + " state, price_minor, valid_price_minor, cost_minor, commission_bp, reward_bp,"
            + " paid_minor, refunded_minor, flags, flags_open, ordered_at_ms, paid_at_ms,"
            + " recorded_by, recorded_at_ms) VALUES ('tea', ?, ?, 's', ?, ?, 580000, 580000,"
            + " 100000, 500, 300, ?, ?, '', FALSE, ?, ?, 'yunying', 0)",
        always.offerings().get(0),
        MEMBERS.get(member).value(),
        "o" + n,
        state,
        paidAt == null ? PRICE / 10 : PRICE,
        refunded,
        orderedAt,
        paidAt);
  }

  private void order(int n, Random random) {
    int ordered = random.nextInt(LAST);
    int paid = ordered + random.nextInt(LAST - ordered);
    int member = random.nextInt(MEMBERS.size());
    switch (random.nextInt(5)) {
      case 0 -> order(n, member, "PLACED", ordered, null, 0);
      case 1 -> order(n, member, "CANCELLED", ordered, null, 0);
      case 2 -> order(n, member, "REFUNDED", ordered, paid, PRICE);
      default -> order(n, member, "PAID", ordered, paid, random.nextBoolean() ? 0 : 80_000);
    }
  }

  private static Funnel round(int from, int until) {
    return modules
        .get(FunnelFigures.class)
        .find(
            new FunnelScope(
                TEA,
                always.offerings(),
                Optional.of(Instant.ofEpochMilli(from)),
                Optional.of(Instant.ofEpochMilli(until)),
                false));
  }

  private static void fits(Funnel funnel, String where) {
    var turnover = funnel.turnover();
    int paid = funnel.count(FunnelStep.PAID);
    assertThat(paid > 0).as("somebody paid, " + where).isEqualTo(turnover.paidOrders() > 0);
    assertThat(turnover.paidOrders()).as(where).isGreaterThanOrEqualTo(paid);
    assertThat(turnover.grossMinor())
        .as("all of the price, " + where)
        .isGreaterThanOrEqualTo(turnover.paidOrders() * PRICE);
    assertThat(turnover.costMinor()).as(where).isEqualTo(turnover.paidOrders() * 100_000);
  }

  @Property(tries = 40)
  void roundsHoldAllMoneyAndWhoPaidIsWhereTheMoneyIs(@ForAll Random random) {
    int orders = 1 + random.nextInt(12);
    for (int i = 0; i < orders; i++) {
      order(i, random);
    }
    var begins = new TreeSet<>(List.of(0, LAST));
    for (int i = random.nextInt(4); i > 0; i--) {
      begins.add(random.nextInt(LAST));
    }
    var rounds = new ArrayList<Funnel>();
    for (int from : begins.headSet(LAST)) {
      rounds.add(round(from, begins.higher(from)));
    }

    rounds.forEach(one -> fits(one, "in a round"));
    var total = modules.get(FunnelFigures.class).find(always).turnover();
    for (var figure : ALL) {
      assertThat(rounds.stream().map(Funnel::turnover).mapToLong(figure).sum())
          .isEqualTo(figure.applyAsLong(total));
    }
    sql.update("UPDATE wave SET frozen_at_ms = ?", random.nextInt(LAST));
    modules.get(FunnelFigures.class).findCuts(always).stream()
        .flatMap(cut -> cut.slices().stream())
        .filter(slice -> slice.kind() == FunnelSlice.Kind.WAVE)
        .forEach(slice -> fits(slice.funnel(), "since a wave"));
  }

  @Example
  void whatIsOrderedInOneRoundAndPaidInTheNextIsTheNextOnesMoney() {
    order(1, 0, "PAID", 10, 60, 0);

    var first = round(0, 50);
    var second = round(50, LAST);

    assertThat(first.turnover()).isEqualTo(new Turnover(1, 0, PRICE, 0, 0, 0, 0));
    assertThat(second.turnover()).isEqualTo(new Turnover(0, 1, 0, PRICE, 0, 100_000, 46_400));
    assertThat(second.count(FunnelStep.PAID)).isOne();
  }
}
