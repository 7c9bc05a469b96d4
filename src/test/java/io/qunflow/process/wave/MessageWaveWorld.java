package io.qunflow.process.wave;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.messaging.Channels;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.operations.messaging.OwnHours;
import io.qunflow.operations.messaging.template.Templates;
import io.qunflow.operations.wave.WaveControl;
import io.qunflow.operations.wave.WaveDesk;
import io.qunflow.operations.wave.WaveMessages;
import io.qunflow.operations.wave.WaveProcess;
import io.qunflow.operations.wave.WaveRunner;
import io.qunflow.operations.wave.WaveSweep;
import io.qunflow.operations.wave.Waves;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.shared.BusinessException;
import io.qunflow.support.LateOwner;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.springframework.jdbc.core.JdbcTemplate;

/** A community 茶友会 that sends waves of messages; noon in Shanghai. */
final class MessageWaveWorld implements AutoCloseable {

  static final CommunityKey TEA = new CommunityKey("tea");

  final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-23T04:00:00Z"));
  private final TestDatabase database;
  private final Modules modules;
  private final JdbcTemplate sql;
  private final PeopleRows people;
  private final List<MemberId> members = new ArrayList<>();
  private WaveProcesses reached;
  private final LateOwner owner = new LateOwner();
  private MessageWaves messageWaves;
  private WaveSender sender;

  private MessageWaveWorld(TestDatabase database) {
    this.database = database;
    modules =
        Modules.start(
            database.dataSource(),
            clock,
            List.of((WaveProcess) (signal, wave) -> reached.tell(signal, wave), owner),
            "io.qunflow.community",
            "io.qunflow.membership.consent",
            "io.qunflow.membership.segment",
            "io.qunflow.operations.link",
            "io.qunflow.operations.messaging",
            "io.qunflow.operations.wave");
    sql = modules.get(JdbcTemplate.class);
    people = new PeopleRows(database.dataSource(), TEA);
    try {
      get(CommunityService.class)
          .create(new NewCommunity("tea", "茶友会", "interest", "Asia/Shanghai", null));
    } catch (BusinessException e) {
      throw new IllegalStateException(e);
    }
  }

  static MessageWaveWorld onH2() {
    return new MessageWaveWorld(TestDatabases.h2());
  }

  static MessageWaveWorld onMariaDb() {
    return new MessageWaveWorld(TestDatabases.mariaDb());
  }

  <T> T get(Class<T> type) {
    return modules.get(type);
  }

  Instant now() {
    return clock.instant();
  }

  WaveDesk desk() {
    return get(WaveDesk.class);
  }

  MessageWaves messageWaves() {
    return messageWaves;
  }

  void members(int count) {
    for (int i = 0; i < count; i++) {
      int number = members.size();
      members.add(people.member("茶友" + number, Platform.WECOM, "wm-" + number));
    }
  }

  /** The delegates of the model, and what starts and reaches it. */
  void register(ProcessStarter processes) {
    var waves = get(Waves.class);
    var control = get(WaveControl.class);
    var hours = new WaveHours(get(OwnHours.class));
    var messages = get(WaveMessages.class);
    var properties =
        new WaveProperties(
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofDays(1),
            Duration.ofDays(3),
            Duration.ofHours(1),
            Duration.ofDays(30));
    var sender =
        new WaveSender(
            waves,
            messages,
            get(WaveRunner.class),
            get(Outbox.class),
            new Deliveries(sql),
            new WaveConditions(get(Segments.class)),
            hours,
            properties,
            clock);
    Mocks.register("freezeWaveDelegate", new FreezeWaveDelegate(waves, get(Segments.class)));
    this.sender = sender;
    Mocks.register("sendWaveMessagesDelegate", new SendWaveMessagesDelegate(sender));
    Mocks.register("lookAtWaveDelegate", new LookAtWaveDelegate(waves, hours, properties, clock));
    Mocks.register(
        "holdWaveMessagesDelegate",
        new HoldWaveMessagesDelegate(control, sender, properties, clock));
    Mocks.register("releaseWaveMessagesDelegate", new ReleaseWaveMessagesDelegate(control, sender));
    Mocks.register("retryWaveDelegate", new RetryWaveDelegate(control));
    Mocks.register("endWaveDelegate", new EndWaveDelegate(control, sender));
    Mocks.register("settleStoppedWaveDelegate", new SettleStoppedWaveDelegate(control, sender));
    Mocks.register("stopRetiredWaveDelegate", new StopRetiredWaveDelegate(control, sender));
    reached = new WaveProcesses(processes);
    owner.is(new MessageWaveOwner(messages, sender, processes));
    messageWaves =
        new MessageWaves(
            waves,
            messages,
            get(Segments.class),
            get(CommunityService.class),
            new MessageWaveCheck(get(Channels.class), get(Templates.class)),
            processes);
  }

  /** As every minute. */
  void sweep() {
    get(WaveSweep.class).run();
  }

  WaveSender sender() {
    return sender;
  }

  /** What is queued of a step, or was sent. */
  int queued(long wave, String step) {
    return queuedAs("wave:%d:%s:A".formatted(wave, step));
  }

  int queuedAs(String orderKey) {
    return sql.queryForObject(
        "SELECT COUNT(*) FROM message_delivery WHERE order_key = ? AND state <> 'X'",
        Integer.class,
        orderKey);
  }

  int inState(String stateAndReason) {
    return sql.queryForObject(
        "SELECT COUNT(*) FROM message WHERE CONCAT(state, ':', reason) = ?",
        Integer.class,
        stateAndReason);
  }

  /** What became of everything said to the n-th member so far. */
  void outcome(int member, String state, String reason) {
    sql.update(
        "UPDATE message SET state = ?, reason = ? WHERE member_id = ?",
        state,
        reason,
        members.get(member).value());
  }

  /** Everything that is queued is sent. */
  void sendAll() {
    sql.update("UPDATE message SET state = 'S' WHERE state = 'Q'");
  }

  @Override
  public void close() {
    modules.close();
    database.close();
  }
}
