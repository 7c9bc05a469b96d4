package io.qunflow.process.funnel;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityRetired;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.funnel.figure.FunnelRounds;
import io.qunflow.funnel.figure.FunnelScope;
import io.qunflow.funnel.figure.FunnelStep;
import io.qunflow.funnel.figure.NoFunnel;
import io.qunflow.funnel.offering.NewOffering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.stickiness.ServiceContacts;
import io.qunflow.funnel.stickiness.ServicePlans;
import io.qunflow.funnel.stickiness.ServiceResults;
import io.qunflow.funnel.stickiness.StepReturn;
import io.qunflow.membership.consent.ConsentPurpose;
import io.qunflow.membership.consent.Consents;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.messaging.Channels;
import io.qunflow.operations.messaging.Forecasts;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.operations.messaging.channel.ChannelSettings;
import io.qunflow.operations.messaging.template.Templates;
import io.qunflow.operations.wave.Wave;
import io.qunflow.operations.wave.WaveControl;
import io.qunflow.operations.wave.WaveDesk;
import io.qunflow.operations.wave.WaveProcess;
import io.qunflow.operations.wave.WaveProgress;
import io.qunflow.operations.wave.WaveRunner;
import io.qunflow.operations.wave.WaveState;
import io.qunflow.operations.wave.WaveSweep;
import io.qunflow.operations.wave.Waves;
import io.qunflow.process.engine.Starters;
import io.qunflow.process.wave.WaveParts;
import io.qunflow.process.wave.WaveProperties;
import io.qunflow.support.LateOwner;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A community 茶 of two groups, its first among them, that sells a course and a book; noon in
 * Shanghai.
 */
final class ServiceWorld implements AutoCloseable {

  static final CommunityKey TEA = new CommunityKey("tea");

  final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-22T04:00:00Z"));
  private final Bought sources = new Bought();
  private final LateOwner owner = new LateOwner();
  private final TestDatabase database;
  private final Modules modules;
  private final JdbcTemplate sql;
  private final PeopleRows rows;
  private final List<Long> members = new ArrayList<>();
  private final Map<String, Long> offerings = new HashMap<>();
  private final List<Long> groups = new ArrayList<>();
  private final ProcessEngine engine;
  private final long staff;
  private ServiceSender sender;
  private int number;

  /** Who bought which offering. */
  private static final class Bought extends NoFunnel {

    private final Map<Long, List<Long>> buyers = new HashMap<>();

    @Override
    public List<MemberSelect> findMoments(FunnelStep step, FunnelScope scope) {
      if (step != FunnelStep.PAID) {
        return List.of();
      }
      var ids =
          scope.offerings().stream()
              .flatMap(offering -> buyers.getOrDefault(offering, List.of(-1L)).stream())
              .toList();
      return List.of(
          new MemberSelect(
              "SELECT m.id AS member_id, 0 AS at_ms FROM member m WHERE m.id IN (:bought)",
              Map.of("bought", ids)));
    }
  }

  ServiceWorld(TestDatabase database, ProcessEngine engine) throws Exception {
    this.database = database;
    this.engine = engine;
    modules =
        Modules.start(
            database.dataSource(),
            clock,
            List.of(sources, (WaveProcess) WaveParts.reached(engine), owner),
            "io.qunflow.community",
            "io.qunflow.membership.consent",
            "io.qunflow.membership.segment",
            "io.qunflow.operations.link",
            "io.qunflow.operations.messaging",
            "io.qunflow.operations.wave",
            "io.qunflow.funnel.offering",
            "io.qunflow.funnel.figure",
            "io.qunflow.funnel.stickiness");
    sql = new JdbcTemplate(database.dataSource());
    rows = new PeopleRows(database.dataSource(), TEA);
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    for (var key : List.of("course", "book")) {
      offerings.put(
          key,
          modules
              .get(Offerings.class)
              .create(TEA, new NewOffering(key, key, "main_profit", 100L, 1L, 0, 0), "yunying")
              .id());
    }
    for (var key : List.of("g1")) {
      groups.add(
          rows.insert(
              "INSERT INTO chat_group (community_key, group_key, name, platform, layer,"
                  + " created_at_ms) VALUES ('tea', ?, ?, 'WECOM', 'BASE', 0)",
              key,
              key));
    }
    staff = rows.member("xiaoer", Platform.WECOM, "xiaoer").value();
    sql.update("UPDATE account SET staff = TRUE WHERE member_id = ?", staff);
    register();
  }

  private void register() {
    var plans = modules.get(ServicePlans.class);
    var waves = modules.get(Waves.class);
    var segments = modules.get(Segments.class);
    var known = modules.get(Offerings.class);
    var audiences = new ServiceAudiences(segments, known, modules.get(FunnelRounds.class));
    var properties =
        new WaveProperties(
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofDays(1),
            Duration.ofDays(3),
            Duration.ofHours(1),
            Duration.ofDays(30));
    sender =
        new ServiceSender(
            plans,
            modules.get(ServiceContacts.class),
            audiences,
            modules.get(WaveRunner.class),
            modules.get(Outbox.class),
            modules.get(GroupService.class),
            properties,
            clock);
    Mocks.register(
        "recallServicePlanDelegate", new RecallServicePlanDelegate(plans, audiences, segments));
    Mocks.register(
        "recordServicePlanDelegate",
        new RecordServicePlanDelegate(
            plans,
            new ServicePlanCheck(
                modules.get(Templates.class),
                audiences,
                modules.get(Channels.class),
                modules.get(ChannelSettings.class),
                modules.get(Forecasts.class),
                clock)));
    Mocks.register(
        "openServiceWaveDelegate", new OpenServiceWaveDelegate(plans, audiences, known, waves));
    owner.is(new ServiceWaveOwner(plans, modules.get(Outbox.class), Starters.of(engine)));
    Mocks.register("deliverServicesDelegate", new DeliverServicesDelegate(sender));
    var control = modules.get(WaveControl.class);
    Mocks.register("endServicesDelegate", new EndServicesDelegate(sender, control));
    Mocks.register(
        "holdServicesDelegate", new HoldServicesDelegate(sender, control, properties, clock));
    Mocks.register("releaseServicesDelegate", new ReleaseServicesDelegate(sender, control));
    Mocks.register(
        "measureServicesDelegate",
        new MeasureServicesDelegate(plans, modules.get(ServiceResults.class)));
    Mocks.register(
        "settleStoppedServicesDelegate", new SettleStoppedServicesDelegate(sender, control));
    Mocks.register("stopRetiredServicesDelegate", new StopRetiredServicesDelegate(sender, control));
    WaveParts.register(waves, control, properties, clock);
  }

  void members(int count) {
    for (int i = 0; i < count; i++) {
      number++;
      var member = rows.member("m" + number, Platform.WECOM, "a" + number);
      members.add(member.value());
      wantsOffers(member, true);
    }
  }

  private void wantsOffers(MemberId member, boolean given) {
    modules.get(Consents.class).state(member, ConsentPurpose.MARKETING, given, "1", "test");
  }

  /** So many of them, the first ones, want no offers any more. */
  void refuseOffers(int count) {
    members.subList(0, count).forEach(id -> wantsOffers(new MemberId(id), false));
  }

  /** Does what is due, outside of the process. */
  void deliver() {
    sender.deliver(plan(), wave().id());
  }

  /** While this runs, somebody else pushes to everybody and keeps the turn. */
  void whileOthersPush(Runnable meanwhile) {
    new TransactionTemplate(modules.get(PlatformTransactionManager.class))
        .executeWithoutResult(
            status -> {
              modules.get(ServiceContacts.class).takeTurn(TEA);
              for (int i = 0; i < members.size(); i++) {
                waitsElsewhere(i, Duration.ZERO);
              }
              meanwhile.run();
            });
  }

  List<Wave> waves() {
    return modules.get(Waves.class).findPage(TEA, 0, 10);
  }

  private Wave wave() {
    return waves().get(0);
  }

  WaveProgress progress() {
    return modules.get(Waves.class).progress(wave().id());
  }

  WaveState state() {
    return wave().state();
  }

  int queued(String step) {
    return count(step, "m.group_id IS NULL");
  }

  int queuedToGroups(String step) {
    return count(step, "m.group_id IS NOT NULL");
  }

  private int count(String step, String where) {
    return sql.queryForObject(
        "SELECT COUNT(*) FROM message_delivery m WHERE m.order_key = ? AND m.state <> 'X' AND "
            + where,
        Integer.class,
        "wave:%d:%s:A".formatted(wave().id(), step));
  }

  /** By language, as the outbox has them. */
  String texts(String step) {
    return sql.queryForObject(
        "SELECT texts FROM message_order WHERE order_key = ?",
        String.class,
        "wave:%d:%s:A".formatted(wave().id(), step));
  }

  Map<String, Integer> contacts(int step) {
    return modules.get(ServiceContacts.class).count(wave().id()).getOrDefault(step, Map.of());
  }

  int heldBackAtBoth() {
    return sql.queryForObject(
        "SELECT COUNT(*) FROM service_contact a JOIN service_contact b ON b.wave_id = a.wave_id AND"
            + " b.member_id = a.member_id AND b.step = a.step + 1 WHERE a.outcome = 'H' AND"
            + " b.outcome = 'H'",
        Integer.class);
  }

  void sendAll() {
    sql.update(
        "UPDATE message SET state = 'S', settled_at_ms = ? WHERE state = 'Q'", clock.millis());
  }

  /** Something else was pushed to the n-th member an hour ago. */
  void pushedElsewhere(int member, String kind) {
    elsewhere(member, kind, "S", Duration.ofHours(1));
  }

  /** Something else waits for the n-th member since so long. */
  void waitsElsewhere(int member, Duration since) {
    elsewhere(member, "MARKETING", "Q", since);
  }

  private void elsewhere(int member, String kind, String state, Duration ago) {
    long order =
        rows.insert(
            "INSERT INTO message_order (order_key, about, community_key, kind, texts, shared_values,"
                + " created_at_ms) VALUES (?, 'a', 'tea', ?, '{}', '{}', 0)",
            "else" + member,
            kind);
    sql.update(
        "INSERT INTO message (order_id, target_id, member_id, channel, priority, state, due_at_ms,"
            + " settled_at_ms, created_at_ms) VALUES (?, ?, ?, 'manual', 10, ?, 0, ?, ?)",
        order,
        members.get(member),
        members.get(member),
        state,
        state.equals("S") ? clock.instant().minus(ago).toEpochMilli() : null,
        clock.instant().minus(ago).toEpochMilli());
  }

  void bought(String offering, int... buyers) {
    sources.buyers.put(
        offerings.get(offering), Arrays.stream(buyers).mapToObj(members::get).toList());
  }

  /** The n-th member speaks after some time. */
  void speaks(int member, Duration after) {
    speaks(members.get(member), clock.instant().plus(after));
  }

  /** Somebody of ours speaks: the chats are known until now. */
  void heard() {
    speaks(staff, clock.instant());
  }

  /** Of those drawn to be pushed at a step and of all others, those speak whose id is even. */
  void everySecondSpeaks(Duration after) {
    members.stream()
        .filter(member -> member % 2 == 0)
        .forEach(member -> speaks(member, clock.instant().plus(after)));
  }

  void everybodySpeaks(Duration after) {
    members.forEach(member -> speaks(member, clock.instant().plus(after)));
  }

  /** What is queued reaches members whose id is even, and has no address for the others. */
  void sendToEverySecond() {
    sql.update(
        "UPDATE message SET state = CASE WHEN MOD(member_id, 2) = 0 THEN 'S' ELSE 'F' END,"
            + " settled_at_ms = ? WHERE state = 'Q' AND member_id IS NOT NULL",
        clock.millis());
  }

  /** Whether it was sent is not known of the n-th member. */
  void unsure(int member) {
    sql.update("UPDATE message SET state = 'U' WHERE member_id = ?", members.get(member));
  }

  /** All accounts of the n-th member turn out to be another one's; whose number is given back. */
  int linked(int member) {
    int other = members.size();
    members.add(rows.member("other" + other).value());
    sql.update(
        "INSERT INTO account_link (community_key, account_id, from_member_id, to_member_id,"
            + " linked_by, linked_at_ms) SELECT 'tea', id, member_id, ?, 'yunying', ? FROM account"
            + " WHERE member_id = ?",
        members.get(other),
        clock.millis(),
        members.get(member));
    sql.update(
        "UPDATE account SET member_id = ? WHERE member_id = ?",
        members.get(other),
        members.get(member));
    return other;
  }

  void measureAgain() throws Exception {
    new ServiceMeasuring(
            modules.get(ServicePlans.class),
            modules.get(ServiceResults.class),
            modules.get(Waves.class))
        .measureAll();
  }

  /** What is kept of the last plan as a whole. */
  StepReturn kept() {
    return modules.get(ServiceResults.class).find(plan()).orElseThrow().steps().get(0);
  }

  long plan() {
    return sql.queryForObject("SELECT MAX(id) FROM service_plan", Long.class);
  }

  void touchedSpeak(int step) {
    sql.queryForList(
            "SELECT member_id FROM service_contact WHERE step = ? AND outcome = 'T'",
            Long.class,
            step)
        .forEach(member -> speaks(member, clock.instant().plus(Duration.ofHours(1))));
  }

  /** The n-th member spoke in each of the last eight weeks. */
  void loyal(int member) {
    for (int week = 0; week < 8; week++) {
      speaks(members.get(member), clock.instant().minus(Duration.ofDays(7L * week + 1)));
    }
  }

  private void speaks(long member, Instant at) {
    sql.update(
        "INSERT INTO activity_event (group_id, external_id, account_id, kind, occurred_at_ms)"
            + " SELECT ?, ?, a.id, 'message', ? FROM account a WHERE a.member_id = ?",
        groups.get(0),
        "e" + number++,
        at.toEpochMilli(),
        member);
  }

  void pause() throws Exception {
    modules.get(WaveDesk.class).pause(wave().id(), "yunying");
  }

  void goOn() throws Exception {
    modules.get(WaveDesk.class).goOn(wave().id(), "yunying");
  }

  void goOnUnseen() throws Exception {
    modules.get(WaveControl.class).goOn(wave().id(), "yunying");
  }

  /** Its process is not told, as if the node had died just then. */
  void stopUnseen() throws Exception {
    modules.get(WaveControl.class).stop(wave().id(), "yunying");
  }

  /** As every minute. */
  void sweep() {
    modules.get(WaveSweep.class).run();
  }

  void stop() throws Exception {
    modules.get(WaveDesk.class).stop(wave().id(), "yunying");
  }

  /** The community is retired; its processes are told by somebody else. */
  void retiredUntold() {
    new RetiredServices(modules.get(ServicePlans.class), modules.get(Outbox.class))
        .on(new CommunityRetired(TEA));
  }

  void retired() {
    engine
        .getRuntimeService()
        .createMessageCorrelation("communityRetired")
        .processInstanceVariableEquals("communityKey", "tea")
        .correlate();
  }

  @Override
  public void close() {
    modules.close();
    database.close();
  }
}
