package io.qunflow.funnel.sale;

import static io.qunflow.support.SaleWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.operations.messaging.incoming.WebhookReceived;
import io.qunflow.support.SaleWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * An order is paid, refunded and paid again, with refunds in parts, named or only dated; its
 * reports come in any order and more than once. In the end the same is known, and on the way no
 * refund is taken that has no payment it could give back (F4).
 */
class RefundsPropertyTest {

  private static final long PRICE = 580_000;

  private static SaleWorld world;
  private static int number;

  private record Report(String type, String data) {}

  private record Known(
      OrderState state, long paid, long refunded, Instant paidAt, Instant refundedAt, int moved) {}

  @BeforeContainer
  static void start() throws Exception {
    world = SaleWorld.onH2();
    world.master();
    world.clock.advance(Duration.ofDays(1));
  }

  @AfterContainer
  static void stop() {
    world.close();
  }

  @Property(tries = 150)
  void inWhateverOrderReportsComeRefundsGiveBackTheSamePayments(@ForAll Random random)
      throws Exception {
    var history = history(random);
    var inOrder = known(history, "A-" + number++);
    var mixed = new ArrayList<>(history);
    history.stream().filter(one -> random.nextBoolean()).forEach(mixed::add);
    Collections.shuffle(mixed, random);

    assertThat(known(mixed, "B-" + number++)).isEqualTo(inOrder);
  }

  /** Each at its second; a payment comes after what was paid before was refunded in full. */
  private static List<Report> history(Random random) {
    var all = new ArrayList<Report>();
    var at = SaleWorld.NOON;
    all.add(
        new Report(
            "order.placed",
            "{\"order\":\"@\",\"offering\":\"master\",\"price_minor\":%d,\"at\":\"%s\"}"
                .formatted(PRICE, at)));
    int payments = 1 + random.nextInt(3);
    for (int p = 0; p < payments; p++) {
      at = at.plusSeconds(1 + random.nextInt(90));
      all.add(money("order.paid", "payment", "p-" + p, PRICE, at, ""));
      boolean last = p == payments - 1;
      long back = last ? random.nextInt(3) * (PRICE / 2) : PRICE;
      long part = random.nextBoolean() ? back : back / 2;
      for (long rest = back; rest > 0; rest -= part, part = rest) {
        at = at.plusSeconds(1 + random.nextInt(90));
        var of = random.nextBoolean() ? ",\"payment\":\"p-" + p + "\"" : "";
        all.add(money("order.refunded", "refund", "r-" + p + "-" + rest, part, at, of));
      }
    }
    return all;
  }

  private static Report money(
      String type, String name, String reference, long amount, Instant at, String more) {
    return new Report(
        type,
        "{\"order\":\"@\",\"%s\":\"%s\",\"amount_minor\":%d,\"at\":\"%s\"%s}"
            .formatted(name, reference, amount, at, more));
  }

  private static Known known(List<Report> reports, String id) throws Exception {
    for (var report : reports) {
      world.modules.publish(
          new WebhookReceived(
              TEA,
              "shop",
              "w-" + number++,
              report.type(),
              Optional.empty(),
              report.data().replace("@", id),
              world.clock.instant()));
      world
          .sql
          .queryForList("SELECT id FROM sale_order WHERE external_id = ?", Long.class, id)
          .forEach(RefundsPropertyTest::checkRefunds);
    }
    var orders = world.get(Orders.class);
    assertThat(world.get(WaitingList.class).count(TEA)).isZero();
    var order =
        orders.findPage(TEA, OrderFilter.all(), 0, 1000).stream()
            .filter(one -> one.externalId().equals(id))
            .findFirst()
            .orElseThrow();
    return new Known(
        order.state(),
        order.paidMinor(),
        order.refundedMinor(),
        order.paidAt(),
        order.refundedAt(),
        orders.findMovements(order.id()).size());
  }

  /** What was given back by a moment was paid by then, and of a payment that is named, by that. */
  private static void checkRefunds(long order) {
    assertThat(
            world.sql.queryForObject(
                "SELECT COUNT(*) FROM sale_payment r WHERE r.order_id = ? AND r.kind = 'R' AND"
                    + " ((SELECT COALESCE(SUM(CASE WHEN x.kind = 'P' THEN x.amount_minor ELSE"
                    + " -x.amount_minor END), 0) FROM sale_payment x WHERE x.order_id = r.order_id"
                    + " AND x.moved_at_ms <= r.moved_at_ms) < 0 OR r.of_payment IS NOT NULL AND NOT"
                    + " EXISTS (SELECT 1 FROM sale_payment p WHERE p.order_id = r.order_id"
                    + " AND p.kind = 'P' AND p.reference = r.of_payment))",
                Integer.class,
                order))
        .isZero();
  }
}
