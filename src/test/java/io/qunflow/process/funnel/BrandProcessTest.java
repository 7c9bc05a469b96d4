package io.qunflow.process.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.funnel.figure.BesideFigures;
import io.qunflow.funnel.figure.DeliveryPlan;
import io.qunflow.funnel.figure.FunnelRounds;
import io.qunflow.funnel.figure.FunnelScope;
import io.qunflow.funnel.figure.FunnelStep;
import io.qunflow.funnel.figure.NewDelivery;
import io.qunflow.funnel.figure.NewIndirect;
import io.qunflow.funnel.figure.NoFunnel;
import io.qunflow.funnel.figure.StatedFigures;
import io.qunflow.funnel.figure.Turnover;
import io.qunflow.funnel.offering.NewOffering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/funnel/5-brand/brand.bpmn",
      "forms/funnel/5-brand/close-care-gap.form",
      "forms/funnel/5-brand/decide-round.form"
    })
class BrandProcessTest {

  static final CommunityKey TEA = new CommunityKey("tea");
  static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

  private final NoFunnel sources = new NoFunnel();
  private TestDatabase database;
  private Modules modules;
  private JdbcTemplate sql;
  private PeopleRows rows;
  private FunnelRounds rounds;
  private long offering;
  private long first;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void fiveBuyersAndFiveOthers() throws Exception {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            new SteppedClock(NOW),
            List.of(sources),
            "io.qunflow.community",
            "io.qunflow.funnel.offering",
            "io.qunflow.funnel.figure");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    var offerings = modules.get(Offerings.class);
    offering =
        offerings
            .create(TEA, new NewOffering("course", "课", "main_profit", 100L, 1L, 0, 0), "yunying")
            .id();
    sql = new JdbcTemplate(database.dataSource());
    rows = new PeopleRows(database.dataSource(), TEA);
    for (int i = 0; i < 10; i++) {
      long member = rows.member("m" + i, Platform.WECOM, "a" + i).value();
      first = i == 0 ? member : first;
    }
    sources.moments.put(
        FunnelStep.PAID,
        new MemberSelect(
            "SELECT m.id AS member_id, 0 AS at_ms FROM member m WHERE m.id < :end",
            Map.of("end", first + 5)));
    rounds = modules.get(FunnelRounds.class);
    var figures =
        new RoundFigures(
            rounds,
            modules.get(BesideFigures.class),
            offerings,
            modules.get(CommunityService.class));
    Mocks.register(
        "measureCareDelegate",
        new MeasureCareDelegate(figures, new FunnelProperties(7, Duration.ofDays(3), 50)));
    Mocks.register("recordCareWorkDelegate", new RecordCareWorkDelegate(figures));
    Mocks.register("recordRoundDelegate", new RecordRoundDelegate(figures, rounds));
  }

  @AfterEach
  void stop() {
    Mocks.reset();
    modules.close();
    database.close();
  }

  /** One message each. */
  private void reached(int from, int to, Instant at) {
    long order =
        rows.insert(
            "INSERT INTO message_order (order_key, about, community_key, kind, texts, shared_values,"
                + " created_at_ms) VALUES (?, 'a', 'tea', 'NOTICE', '{}', '{}', 0)",
            "o" + from + "-" + to + at);
    for (long member = first + from; member < first + to; member++) {
      sql.update(
          "INSERT INTO message (order_id, target_id, member_id, channel, priority, state, due_at_ms,"
              + " settled_at_ms, created_at_ms) VALUES (?, ?, ?, 'inbox', 60, 'S', 0, ?, 0)",
          order,
          member,
          member,
          at.toEpochMilli());
    }
  }

  @Test
  void whoIsTreatedAlikeLeadsToTheNextRound() {
    reached(0, 10, NOW.minusSeconds(60));
    var process = start();

    assertThat(process).isWaitingAt("userTask_decideRound");
    assertThat(shown("roundSummary")).contains("付款 5 人", "50.00%", "铁杆");
    complete(task(), Map.of("nextRound", "again", "roundLesson", "课后三天跟进有用😀"));

    assertThat(process).isEnded().hasPassed("endEvent_roundDecided");
    assertThat(rounds.count(TEA, "course")).isEqualTo(1);
    assertThat(sql.queryForMap("SELECT paid, to_buyers, to_others, again FROM funnel_round"))
        .containsEntry("again", true)
        .containsEntry("paid", 5);
  }

  @Test
  void whoIsCaredForLessIsMadeUpFor() {
    reached(0, 10, NOW.minusSeconds(60));
    reached(0, 5, NOW.minusSeconds(50));
    reached(0, 5, NOW.minusSeconds(40));
    reached(5, 10, NOW.minus(Duration.ofDays(31)));
    var process = start();

    assertThat(process).isWaitingAt("userTask_closeCareGap");
    assertThat(shown("careSummary")).contains("每人收到 3.0 条", "每人收到 1.0 条", "67%");
    complete(task(), Map.of("careWork", "给没买的办一次答疑"));
    assertThat(process).isWaitingAt("userTask_decideRound");
    assertThat(shown("careSummary")).contains("已补：给没买的办一次答疑");
    complete(task(), Map.of("nextRound", "over"));

    assertThat(process).isEnded();
    assertThat(sql.queryForObject("SELECT care_work FROM funnel_round", String.class))
        .isEqualTo("给没买的办一次答疑");
  }

  /** What came before the round is none of it; a buyer of then is a buyer still. */
  @Test
  void aRoundCountsFromWhenItBegan() {
    reached(0, 10, NOW.minusSeconds(60));
    reached(0, 5, NOW.minus(Duration.ofDays(9)));
    sources.bySince = true;

    var process = start(NOW.minus(Duration.ofDays(2)));

    assertThat(process).isWaitingAt("userTask_decideRound");
    assertThat(shown("roundSummary")).startsWith("这一轮，11 月 20 日起：").contains("付款 0 人", "没有买过的 5 人");
    assertThat(shown("careSummary"))
        .startsWith("11 月 20 日起：")
        .contains("买了的 5 人，每人收到 1.0 条", "没有买的 5 人，每人收到 1.0 条");
    complete(task(), Map.of("nextRound", "pain"));

    assertThat(sql.queryForMap("SELECT paid, to_buyers, again, began_at_ms FROM funnel_round"))
        .containsEntry("paid", 0)
        .containsEntry("to_buyers", 5L)
        .containsEntry("again", true)
        .containsEntry("began_at_ms", NOW.minus(Duration.ofDays(2)).toEpochMilli());
  }

  /** Nothing is not "100 % less than nothing": who got no word is named. */
  @Test
  void whoGotNothingIsNamed() {
    reached(0, 5, NOW.minusSeconds(60));

    assertThat(start()).isWaitingAt("userTask_closeCareGap");
    assertThat(shown("careSummary")).contains("没有买的人一条都没有收到").doesNotContain("100%");
  }

  @Test
  void nobodyWasToldAnythingIsAlike() {
    assertThat(start()).isWaitingAt("userTask_decideRound");
    assertThat(shown("careSummary")).contains("两边都没有收到").doesNotContain("少 0%");
  }

  /** 7 days of 6 hours were delivered for 63,800; a contract stands beside it (F7). */
  @Test
  void aRoundShowsWhatWasDeliveredAndWhatCameBeside() throws Exception {
    var stated = modules.get(StatedFigures.class);
    sources.turnover = new Turnover(11, 11, 6_380_000, 6_380_000, 0, 0, 0);
    stated.plan(TEA, offering, DeliveryPlan.of(7, BigDecimal.valueOf(6)), "yunying");
    for (int day = 15; day < 22; day++) {
      stated.deliver(
          TEA,
          offering,
          1,
          new NewDelivery(1, LocalDate.of(2026, 11, day), BigDecimal.valueOf(6), ""),
          "yunying");
    }
    for (int day = 19; day < 21; day++) {
      stated.receive(
          TEA,
          offering,
          new NewIndirect(
              null, "企业内训", BigDecimal.valueOf(20_000), LocalDate.of(2026, 11, day), "合同 7"),
          "yunying");
    }

    assertThat(start(NOW.minus(Duration.ofDays(2)))).isWaitingAt("userTask_decideRound");
    assertThat(shown("roundSummary"))
        .contains("净收入 63800.00 元", "交付 42 课时，计划 42 课时，每课时净收入 1519.05 元")
        .contains("间接收入（不算在净收入里）：别的产品的订单 0.00 元，操作员记下的 20000.00 元");
  }

  @Test
  void fewBuyersRaiseNoAlarm() {
    sources.moments.put(
        FunnelStep.PAID,
        new MemberSelect(
            "SELECT m.id AS member_id, 0 AS at_ms FROM member m WHERE m.id < :end",
            Map.of("end", first + 4)));
    reached(0, 4, NOW.minusSeconds(60));

    assertThat(start()).isWaitingAt("userTask_decideRound");
  }

  @Test
  void theLoyalAreThoseWhoComeMostWeeksWhetherTheyBuyOrNot() {
    long group =
        rows.insert(
            "INSERT INTO chat_group (community_key, group_key, name, platform, layer, created_at_ms)"
                + " VALUES ('tea', 'g1', '1群', 'WECOM', 'BASE', 0)");
    for (int week = 0; week < 8; week++) {
      speaks(group, 9, week);
      if (week < 5) {
        speaks(group, 0, week);
        speaks(group, 0, week);
      }
    }

    var round = rounds.measure(FunnelScope.of(TEA, List.of(offering)));

    assertThat(round.loyal()).as("one who did not buy; a buyer came in five weeks").isEqualTo(1);
  }

  private void speaks(long group, int member, int weeksAgo) {
    sql.update(
        "INSERT INTO activity_event (group_id, external_id, account_id, kind, occurred_at_ms)"
            + " SELECT ?, ?, a.id, 'message', ? FROM account a WHERE a.member_id = ?",
        group,
        "e" + System.nanoTime(),
        NOW.minus(Duration.ofDays(7L * weeksAgo + 1)).toEpochMilli(),
        first + member);
  }

  private static String shown(String variable) {
    return String.valueOf(runtimeService().getVariable(task().getExecutionId(), variable));
  }

  private static ProcessInstance start(Instant began) {
    return runtimeService()
        .startProcessInstanceByKey(
            Brand.KEY,
            MarketingFunnel.businessKey(TEA, "course"),
            Map.of(
                "communityKey",
                "tea",
                "offeringKey",
                "course",
                "communityName",
                "茶",
                "roundBeganAt",
                Date.from(began)));
  }

  private static ProcessInstance start() {
    return runtimeService()
        .startProcessInstanceByKey(
            Brand.KEY,
            MarketingFunnel.businessKey(TEA, "course"),
            Map.of("communityKey", "tea", "offeringKey", "course", "communityName", "茶"));
  }
}
