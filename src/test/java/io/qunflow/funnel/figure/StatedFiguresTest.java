package io.qunflow.funnel.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.NewCommunity;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Hours and money as operators state them: refused where wrong, voided, never deleted (F7). */
class StatedFiguresTest {

  private static final CommunityKey TEA = new CommunityKey("tea");

  /** Still the 21st where UTC is read, the 22nd in the community. */
  private static final Instant NOW = Instant.parse("2026-11-21T17:00:00Z");

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private TestDatabase database;
  private Modules modules;
  private StatedFigures stated;
  private BesideFigures beside;
  private long camp;
  private long gift;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void twoOfferings() throws Exception {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            new SteppedClock(NOW),
            List.of(new NoFunnel()),
            "io.qunflow.community",
            "io.qunflow.funnel.figure");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    camp = offering("camp");
    gift = offering("gift");
    stated = modules.get(StatedFigures.class);
    beside = modules.get(BesideFigures.class);
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  private long offering(String key) {
    var sql = new JdbcTemplate(database.dataSource());
    sql.update(
        "INSERT INTO offering (community_key, offering_key, name, kind, list_price_minor, cost_minor,"
            + " commission_bp, reward_bp, revision, created_by, created_at_ms)"
            + " VALUES ('tea', ?, ?, 'M', 100, 1, 0, 0, 1, 'y', 0)",
        key,
        key);
    return sql.queryForObject("SELECT id FROM offering WHERE offering_key = ?", Long.class, key);
  }

  private static NewDelivery hours(int round, LocalDate day, String hours, String note) {
    return new NewDelivery(round, day, new BigDecimal(hours), note);
  }

  private static NewIndirect income(String what, String yuan, LocalDate day) {
    return new NewIndirect(null, what, new BigDecimal(yuan), day, "转账 12");
  }

  private Beside sum() {
    return beside.find(FunnelScope.of(TEA, List.of(camp)), new Turnover(1, 1, 0, 100_000, 0, 0, 0));
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String why) {
    assertThatThrownBy(act).isInstanceOf(InvalidStatementException.class).hasMessageContaining(why);
  }

  @Test
  void aPlanIsDaysTimesHoursOncePerRoundThatWasDelivered() throws Exception {
    stated.plan(TEA, camp, DeliveryPlan.of(5, new BigDecimal("4")), "yunying");
    stated.plan(TEA, camp, DeliveryPlan.of(7, new BigDecimal("6")), "yunying");
    assertThat(sum().plannedMinutes()).as("before anything was delivered").isEqualTo(42 * 60);
    assertThat(sum().perHourMinor()).isEmpty();

    stated.deliver(TEA, camp, 2, hours(1, TODAY, "6", "早"), "yunying");
    stated.deliver(TEA, camp, 2, hours(1, TODAY, "2", "晚"), "yunying");
    stated.deliver(TEA, camp, 2, hours(2, TODAY, "2", "早"), "yunying");

    assertThat(sum().plannedMinutes()).isEqualTo(84 * 60);
    assertThat(sum().deliveredMinutes()).isEqualTo(10 * 60);
    assertThat(sum().perHourMinor()).hasValue(10_000);
    var first = beside.findRound(camp, 1, Optional.empty(), 80_000);
    assertThat(first.deliveredMinutes()).isEqualTo(8 * 60);
    assertThat(first.plannedMinutes()).isEqualTo(42 * 60);
    assertThat(first.perHourMinor()).hasValue(10_000);
  }

  @Test
  void wrongHoursAreRefused() throws Exception {
    refused(() -> DeliveryPlan.of(0, BigDecimal.ONE), "天数");
    refused(() -> DeliveryPlan.of(null, null), "天数");
    refused(() -> DeliveryPlan.of(1, new BigDecimal("24.01")), "小时");
    refused(() -> stated.deliver(TEA, camp, 1, hours(2, TODAY, "1", ""), "y"), "轮次");
    refused(() -> stated.deliver(TEA, camp, 1, hours(1, TODAY.plusDays(1), "1", ""), "y"), "日期");
    refused(() -> stated.deliver(TEA, camp, 1, hours(1, null, "1", ""), "y"), "日期");
    refused(() -> stated.deliver(TEA, camp, 1, hours(1, TODAY, "0.001", ""), "y"), "小时");
    refused(() -> stated.deliver(TEA, camp, 1, hours(1, TODAY, "1", "长".repeat(201)), "y"), "说明");
    stated.deliver(TEA, camp, 1, hours(1, TODAY, "20", ""), "y");
    refused(() -> stated.deliver(TEA, camp, 1, hours(1, TODAY, "4.5", ""), "y"), "24");
    stated.deliver(TEA, camp, 1, hours(1, TODAY, "4", ""), "y");

    assertThat(sum().deliveredMinutes()).isEqualTo(24 * 60);
  }

  /** A form that is sent twice counts once. */
  @Test
  void theSameIsStatedOnceUntilItIsVoided() throws Exception {
    stated.deliver(TEA, camp, 1, hours(1, TODAY, "6", "早"), "yunying");
    stated.receive(TEA, camp, income("企业内训", "20000", TODAY), "yunying");

    refused(() -> stated.deliver(TEA, camp, 1, hours(1, TODAY, "6", "早"), "fuhe"), "记过");
    refused(() -> stated.receive(TEA, camp, income("企业内训", "20000.00", TODAY), "fuhe"), "记过");
    stated.voidHours(camp, stated.findHours(camp).get(0).id(), "记错了人", "fuhe");
    stated.voidIndirect(camp, stated.findIndirect(camp).get(0).id(), "没有到账", "fuhe");
    assertThat(sum().deliveredMinutes() + sum().indirectMinor() + sum().indirectEntries()).isZero();
    stated.deliver(TEA, camp, 1, hours(1, TODAY, "6", "早"), "yunying");
    stated.receive(TEA, camp, income("企业内训", "20000", TODAY), "yunying");

    assertThat(sum().deliveredMinutes()).isEqualTo(360);
    assertThat(sum().indirectMinor()).isEqualTo(2_000_000);
    assertThat(stated.findHours(camp)).as("what was voided stays to be seen").hasSize(2);
    assertThat(stated.findHours(camp).get(1))
        .extracting(DeliveryEntry::voidedBy, DeliveryEntry::voidWhy, DeliveryEntry::voidedAt)
        .containsExactly("fuhe", "记错了人", NOW);
    assertThat(stated.findIndirect(camp)).hasSize(2);
  }

  @Test
  void anEntryIsVoidedOnceWithAReasonAndOnlyUnderItsOffering() throws Exception {
    stated.deliver(TEA, camp, 1, hours(1, TODAY, "6", ""), "yunying");
    long id = stated.findHours(camp).get(0).id();

    refused(() -> stated.voidHours(camp, id, " ", "fuhe"), "为什么作废");
    assertThatThrownBy(() -> stated.voidHours(gift, id, "错", "fuhe"))
        .isInstanceOf(UnknownStatementException.class);
    stated.voidHours(camp, id, "错", "fuhe");
    assertThatThrownBy(() -> stated.voidHours(camp, id, "再错", "fuhe"))
        .isInstanceOf(UnknownStatementException.class);

    assertThat(stated.findHours(camp).get(0).voidWhy()).isEqualTo("错");
  }

  @Test
  void moneyNeedsAnAmountADayAndEvidence() throws Exception {
    refused(() -> stated.receive(TEA, camp, income("", "1", TODAY), "y"), "什么钱");
    refused(() -> stated.receive(TEA, camp, income("x", "0", TODAY), "y"), "金额");
    refused(() -> stated.receive(TEA, camp, income("x", "-5", TODAY), "y"), "金额");
    refused(() -> stated.receive(TEA, camp, income("x", "1.005", TODAY), "y"), "金额");
    refused(() -> stated.receive(TEA, camp, income("x", "1", TODAY.plusDays(1)), "y"), "日期");
    refused(
        () ->
            stated.receive(TEA, camp, new NewIndirect(null, "x", BigDecimal.ONE, TODAY, " "), "y"),
        "凭据");
    stated.receive(TEA, gift, income("别的商品的", "5", TODAY), "y");
    stated.receive(TEA, camp, income("上一轮的", "0.01", TODAY.minusDays(3)), "y");
    stated.receive(TEA, camp, income("这一轮的", "2", TODAY), "y");

    assertThat(sum().indirectMinor()).isEqualTo(201);
    assertThat(beside.findRound(camp, 1, Optional.of(TODAY), 0).indirectMinor()).isEqualTo(200);
  }

  @Test
  void aRetiredCommunityStatesNothingMore() throws Exception {
    modules.get(CommunityService.class).changeState(TEA, CommunityState.RETIRED);

    refused(() -> stated.plan(TEA, camp, DeliveryPlan.of(1, BigDecimal.ONE), "y"), "退役");
    refused(() -> stated.deliver(TEA, camp, 1, hours(1, TODAY, "1", ""), "y"), "退役");
    refused(() -> stated.receive(TEA, camp, income("x", "1", TODAY), "y"), "退役");
  }
}
